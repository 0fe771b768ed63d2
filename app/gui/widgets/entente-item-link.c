/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-link.h"

#include "entente-query.h"
#include "entente-text.h"

#include <glib/gi18n.h>

static const char item_key[] = "entente-item";

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  entente_text_show_plain (GTK_LABEL (label), text);
  return label;
}

static GtkWidget *
missing_new (const char *id)
{
  g_autofree char *name = entente_display_text_name (id);
  GtkWidget *label = label_new (name);

  gtk_widget_add_css_class (label, "missing");
  gtk_widget_set_tooltip_text (label, _("This document has no item with this ID"));
  return label;
}

/**
 * entente_item_link_new:
 * @document: a document
 * @kind: the kind of the item
 * @id: its id; the item may be missing
 *
 * Returns: (transfer floating): a link to the item with its name; or a label with its id if the item is missing
 */
GtkWidget *
entente_item_link_new (EntenteDocument *document,
                       EntenteItemKind  kind,
                       const char      *id)
{
  g_autofree char *title = NULL;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && id != NULL, NULL);

  item = entente_document_lookup_kind (document, kind, id);
  if (item == NULL)
    return missing_new (id);
  title = entente_query_title (document, item);
  return entente_item_link_new_with_text (id, title, NULL);
}

/**
 * entente_item_link_new_with_text:
 * @id: the id of an item of the document
 * @text: the text of the link, safe to show
 * @tooltip: (nullable): its tooltip
 *
 * Returns: (transfer floating): a link to the item
 */
GtkWidget *
entente_item_link_new_with_text (const char *id,
                                 const char *text,
                                 const char *tooltip)
{
  GtkWidget *link;

  g_return_val_if_fail (id != NULL && text != NULL, NULL);

  link = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                       "child", label_new (text), NULL);
  /* Even setting the tooltip to NULL asks the display server for the place of the pointer. */
  if (tooltip != NULL)
    gtk_widget_set_tooltip_text (link, tooltip);
  gtk_widget_add_css_class (link, "item-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (link), item_key, g_strdup (id), g_free);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "details.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", id);
  return link;
}

/**
 * entente_item_link_mark:
 * @widget: a widget
 * @item: the item that the widget shows
 */
void
entente_item_link_mark (GtkWidget   *widget,
                        EntenteItem *item)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_ITEM (item));

  g_object_set_data_full (G_OBJECT (widget), item_key, g_strdup (entente_item_get_id (item)), g_free);
}

/**
 * entente_item_link_find:
 * @widget: (nullable): a widget
 *
 * Returns: (nullable): the id of the item that the widget, or else its nearest ancestor with an item, shows
 */
const char *
entente_item_link_find (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *id = g_object_get_data (G_OBJECT (widget), item_key);

      if (id != NULL)
        return id;
    }
  return NULL;
}
