/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-table.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* Makes the table of the items of one kind, and a new one after each change of the document, of what is shown of it, or
 * of the order. It works only while it is active. Tables are made in a thread.
 *
 * Signal "made": there is a new table. */

#define ENTENTE_TYPE_TABLE_MAKER (entente_table_maker_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTableMaker, entente_table_maker, ENTENTE, TABLE_MAKER, GObject)

EntenteTableMaker *entente_table_maker_new (EntenteItemKind kind);

void entente_table_maker_set_session (EntenteTableMaker *self, EntenteSession *session);
void entente_table_maker_set_active (EntenteTableMaker *self, gboolean active);
void entente_table_maker_set_measures (EntenteTableMaker *self, gboolean measures);

const EntenteTableOrder *entente_table_maker_get_order (EntenteTableMaker *self);
void entente_table_maker_take_order (EntenteTableMaker *self, EntenteTableOrder *order);

EntenteItemTable *entente_table_maker_get_table (EntenteTableMaker *self);
gboolean entente_table_maker_is_busy (EntenteTableMaker *self);

G_END_DECLS
