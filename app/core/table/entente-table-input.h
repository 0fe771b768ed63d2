/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"
#include "entente-table-counts.h"

G_BEGIN_DECLS

/* All that cells are made from: a document at one moment. Reference-counted and immutable, for any thread. */
typedef struct {
  EntenteViewInput *items;
  EntenteTableCounts *counts;
  EntenteRanking *ranking; /* nullable: nothing is measured, or not yet */
  const char *language;    /* nullable: in which actors are named; interned */
} EntenteTableInput;

EntenteTableInput *entente_table_input_new (EntenteViewInput *items, EntenteRanking *ranking, const char *language);
EntenteTableInput *entente_table_input_ref (EntenteTableInput *self);
void entente_table_input_unref (EntenteTableInput *self);

char *entente_table_input_name (EntenteTableInput *self, EntenteItemKind kind, guint position);
char *entente_table_input_name_id (EntenteTableInput *self, EntenteItemKind kind, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableInput, entente_table_input_unref)

G_END_DECLS
