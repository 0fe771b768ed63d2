/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* Two actors that are the same, made into one. */
typedef struct {
  EntenteDraft *draft;
  EntenteItem *merged;  /* what the one that stays will be */
  guint n_relations;    /* that move over */
  guint n_folded;       /* relations that were there twice and are there once now */
  guint n_loops;        /* relations between the two, which now lead from the one to itself */
  guint n_statements;   /* that name the one that stays instead of the other */
  guint n_sources;      /* likewise */
} EntenteMerge;

EntenteMerge *entente_merge_new (EntenteDocument *document, EntenteItem *kept, EntenteItem *other);
void entente_merge_free (EntenteMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMerge, entente_merge_free)

G_END_DECLS
