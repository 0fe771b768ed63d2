/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-column.h"
#include "entente-table-input.h"

G_BEGIN_DECLS

/* What is written into the cells of a table, as values of items: the opposite of entente_table_cell_make() with
 * %ENTENTE_CELL_COPIED. Words can be written as in the file or as the user reads them, dates in any way that can be
 * understood, items by their names. */
typedef struct _EntenteTableEntry EntenteTableEntry;

EntenteTableEntry *entente_table_entry_new (EntenteTableInput *input, const GDate *today);
void entente_table_entry_free (EntenteTableEntry *self);

gboolean entente_table_entry_can_set (EntenteTableEntry *self, const EntenteItemColumn *column, EntenteItem *item);
gboolean entente_table_entry_set (EntenteTableEntry *self, const EntenteItemColumn *column, EntenteRecord *record,
                                  const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableEntry, entente_table_entry_free)

G_END_DECLS
