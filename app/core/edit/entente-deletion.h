/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* The deletion of some items: the draft of the step, and the consequences for other items. */
typedef struct {
  EntenteDraft *draft;
  EntenteItem *first;     /* the first of the chosen items */
  guint n_chosen;
  guint n_relations;      /* relations that are deleted with their actors, without being chosen */
  guint n_speakerless;    /* statements that had a speaker and have none now */
  guint n_sourceless;     /* statements that had a source and have none now */
  guint n_less_relayed;   /* statements that have lost a relay */
  guint n_less_about;     /* statements that have lost a target */
  guint n_publisherless;  /* sources that have lost their publisher */
  guint n_less_citing;    /* sources that have lost a source that they cite */
} EntenteDeletion;

EntenteDeletion *entente_deletion_new (EntenteDocument *document, GPtrArray *items);
void entente_deletion_free (EntenteDeletion *self);
char *entente_deletion_describe (EntenteDeletion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDeletion, entente_deletion_free)

G_END_DECLS
