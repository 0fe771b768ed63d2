/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-view-input.h"

G_BEGIN_DECLS

/* How often items are linked to others, counted once for all of them. */

typedef enum {
  ENTENTE_TABLE_COUNT_RELATIONS,  /* of an actor */
  ENTENTE_TABLE_COUNT_SAID,       /* statements that an actor has made */
  ENTENTE_TABLE_COUNT_ABOUT,      /* statements about an actor or a relation */
  ENTENTE_TABLE_COUNT_WRITTEN,    /* statements in a source */
  ENTENTE_N_TABLE_COUNTS
} EntenteTableCount;

typedef struct _EntenteTableCounts EntenteTableCounts;

EntenteTableCounts *entente_table_counts_new (EntenteViewInput *input);
void entente_table_counts_free (EntenteTableCounts *self);

guint entente_table_counts_get (const EntenteTableCounts *self, EntenteTableCount count, EntenteItemKind kind,
                                guint position);
guint entente_table_counts_get_evidence (const EntenteTableCounts *self, EntenteEvidenceClass support, guint actor);
guint entente_table_counts_get_disputed (const EntenteTableCounts *self, guint actor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableCounts, entente_table_counts_free)

G_END_DECLS
