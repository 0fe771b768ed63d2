/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item.h"

G_BEGIN_DECLS

/* A list of items, in an array that it shares with copies of it until one of them changes. Two lists can exchange what
 * they hold, which takes no time however long they are. */
#define ENTENTE_TYPE_ITEM_LIST (entente_item_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteItemList, entente_item_list, ENTENTE, ITEM_LIST, GObject)

EntenteItemList *entente_item_list_new (void);
EntenteItemList *entente_item_list_copy (EntenteItemList *self);

typedef gboolean (*EntenteItemFilter) (EntenteItem *item, gpointer data);
EntenteItemList *entente_item_list_pick (EntenteItemList *self, EntenteItemFilter is_in, gpointer data);

guint entente_item_list_get_n (EntenteItemList *self);
EntenteItem *entente_item_list_get_nth (EntenteItemList *self, guint nth);
gboolean entente_item_list_equals (EntenteItemList *self, EntenteItemList *other);

void entente_item_list_splice (EntenteItemList *self, guint position, guint n_removed, gpointer *items, guint n_added);
void entente_item_list_exchange (EntenteItemList *self, EntenteItemList *other, guint position, guint n_removed,
                                 guint n_added);
void entente_item_list_unfold (EntenteItemList *self, EntenteItemList *other, const guint *positions, guint n);

G_END_DECLS
