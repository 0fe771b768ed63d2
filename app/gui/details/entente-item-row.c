/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-row.h"

#include "entente-actor.h"
#include "entente-item-link.h"
#include "entente-style.h"

static GtkWidget *
icon_new (EntenteItem *item)
{
  g_autofree char *name = entente_style_get_item_icon (item);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, ENTENTE_IS_ACTOR (item) ? entente_style_get_item_class (item) : "dim-label");
  return icon;
}

/**
 * entente_item_row_new:
 * @document: a document
 * @item: an item of it
 * @page: (nullable): the item whose details are shown
 *
 * Returns: (transfer floating): a row with the icon of the item and a link to it
 */
GtkWidget *
entente_item_row_new (EntenteDocument *document,
                      EntenteItem     *item,
                      EntenteItem     *page)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 9, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *link = entente_item_link_new (document, entente_item_get_kind (item), entente_item_get_id (item));

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), icon_new (item));
  gtk_box_append (GTK_BOX (row), link);
  entente_item_link_mark (row, item);
  return row;
}
