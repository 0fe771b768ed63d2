/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item-list.h"
#include "entente-table-cell.h"
#include "entente-table-order.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* A table of the items of one kind: those that a view shows, sorted. It is made in a thread, of what the document was
 * at one moment, and does not change but for its list of rows, which who shows it may exchange. */
typedef struct {
  EntenteTableInput *input;
  EntenteItemKind kind;
  EntenteItemList *rows;
  GPtrArray *data;          /* of char: the names of further facts that any item of the kind has, sorted */
  guint n_rows;
  guint n_all;              /* how many such items the document has, shown or not */
} EntenteItemTable;

EntenteItemTable *entente_item_table_new (EntenteTableInput *input, EntenteItemKind kind, EntenteView *view,
                                          const EntenteTableOrder *order, GCancellable *cancellable);
void entente_item_table_free (EntenteItemTable *self);

char *entente_item_table_make_cell (EntenteItemTable *self, const EntenteItemColumn *column, EntenteItem *item,
                                    EntenteCellForm form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteItemTable, entente_item_table_free)

G_END_DECLS
