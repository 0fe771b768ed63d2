/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* What it takes to delete some items, and what follows from it. */
typedef struct {
  EntenteDraft *draft;
  EntenteItem *first;     /* of those that were chosen */
  guint n_chosen;
  guint n_relations;      /* that go with their actors, without having been chosen */
  guint n_speakerless;    /* statements that had a speaker and have none now */
  guint n_sourceless;     /* statements that had a source and have none now */
  guint n_less_relayed;   /* statements that have lost one of those through whom they came */
  guint n_less_about;     /* statements that have lost something that they were about */
  guint n_publisherless;  /* sources that have lost their publisher */
  guint n_less_citing;    /* sources that have lost a source that they cite */
} EntenteDeletion;

EntenteDeletion *entente_deletion_new (EntenteDocument *document, GPtrArray *items);
void entente_deletion_free (EntenteDeletion *self);
char *entente_deletion_describe (EntenteDeletion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDeletion, entente_deletion_free)

G_END_DECLS
