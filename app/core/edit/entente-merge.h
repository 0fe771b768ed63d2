/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

/* The merge of two actors that are the same. */
typedef struct {
  EntenteDraft *draft;  /* makes the two actors one */
  EntenteItem *merged;  /* the actor that stays, after the merge */
  guint n_relations;    /* relations that get another end */
  guint n_folded;       /* relations that both actors had, and that become one */
  guint n_loops;        /* relations between the two, which now lead from the actor to itself */
  guint n_statements;   /* statements that now name the actor that stays */
  guint n_sources;      /* sources that now name the actor that stays */
} EntenteMerge;

EntenteMerge *entente_merge_new (EntenteDocument *document, EntenteItem *kept, EntenteItem *other);
void entente_merge_free (EntenteMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMerge, entente_merge_free)

G_END_DECLS
