/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-column.h"

G_BEGIN_DECLS

/* By which columns a table is sorted. Rows that are equal in all of them are in the order of the document. */

typedef struct _EntenteTableOrder EntenteTableOrder;

EntenteTableOrder *entente_table_order_new (void);
EntenteTableOrder *entente_table_order_copy (const EntenteTableOrder *self);
void entente_table_order_free (EntenteTableOrder *self);

guint entente_table_order_get_n (const EntenteTableOrder *self);
EntenteItemColumn *entente_table_order_get_nth (const EntenteTableOrder *self, guint nth, gboolean *descending);
gboolean entente_table_order_find (const EntenteTableOrder *self, const char *id, guint *nth, gboolean *descending);

void entente_table_order_choose (EntenteTableOrder *self, EntenteItemColumn *column, gboolean adds);
void entente_table_order_remove (EntenteTableOrder *self, const char *id);

char **entente_table_order_to_words (const EntenteTableOrder *self);
EntenteTableOrder *entente_table_order_new_for_words (EntenteItemKind kind, const char *const *words);
char *entente_table_order_describe (const EntenteTableOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableOrder, entente_table_order_free)

G_END_DECLS
