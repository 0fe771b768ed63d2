/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fact-grid.h"

#include "entente-item-link.h"
#include "entente-text.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* Two columns: what a fact is, and what the file says. */

struct _EntenteFactGrid
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  int n_lines;
};

G_DEFINE_FINAL_TYPE (EntenteFactGrid, entente_fact_grid, GTK_TYPE_WIDGET)

static void
entente_fact_grid_dispose (GObject *object)
{
  EntenteFactGrid *self = ENTENTE_FACT_GRID (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;

  G_OBJECT_CLASS (entente_fact_grid_parent_class)->dispose (object);
}

static void
entente_fact_grid_class_init (EntenteFactGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_fact_grid_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_fact_grid_init (EntenteFactGrid *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 6, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "facts");
  gtk_widget_hide (GTK_WIDGET (self));
}

static void
attach (EntenteFactGrid *self,
        const char      *name,
        GtkWidget       *value)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "yalign", 0.0,
                                   "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_lines, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  self->n_lines++;
  gtk_widget_show (GTK_WIDGET (self));
}

/* The button says where it leads. */
static GtkWidget *
open_button_new (const char *url,
                 const char *host)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *where = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_CHAR, NULL);
  /* Translators: the placeholder is the host of an address, such as “example.org”. */
  g_autofree char *name = g_strdup_printf (C_("button", "Open %s in Browser"), host);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", C_("button", "Open in Browser…"),
                                               "xalign", 0.0, NULL));
  entente_text_show_plain (GTK_LABEL (where), host);
  gtk_widget_add_css_class (where, "host");
  gtk_box_append (GTK_BOX (box), where);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", url);
  return button;
}

static GtkWidget *
copy_button_new (const char *url)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy the Address"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy the Address"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.copy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", url);
  return button;
}

/* Only a safe address can be opened, any can be copied. */
static GtkWidget *
address_new (const char *url)
{
  g_autofree char *host = entente_web_address_get_host (url);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = entente_text_new (url, ENTENTE_DISPLAY_TEXT_NAME, "address");

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  if (host != NULL)
    gtk_box_append (GTK_BOX (buttons), open_button_new (url, host));
  gtk_box_append (GTK_BOX (buttons), copy_button_new (url));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
item_new (EntenteDocument   *document,
          const EntenteFact *fact)
{
  GtkWidget *link = entente_item_link_new (document, fact->row->kind, fact->text);

  gtk_widget_set_halign (link, GTK_ALIGN_START);
  return link;
}

static void
add_fact (EntenteFactGrid   *self,
          EntenteDocument   *document,
          const EntenteFact *fact,
          gboolean           with_buttons)
{
  if (fact->text == NULL)
    return;
  if (fact->row->type == ENTENTE_FACT_ITEM)
    attach (self, fact->label, item_new (document, fact));
  else if (fact->row->type == ENTENTE_FACT_ADDRESS && with_buttons)
    attach (self, fact->label, address_new (fact->text));
  else
    attach (self, fact->label, entente_text_new (fact->text, ENTENTE_DISPLAY_TEXT_TEXT, NULL));
}

/**
 * entente_fact_grid_new:
 * @document: a document
 * @item: an item of it, or one that could be
 * @place: where the grid is: in the details, or in the dialog that compares actors
 *
 * Returns: (transfer floating): the facts about the item that are told there; hidden if it has none
 */
GtkWidget *
entente_fact_grid_new (EntenteDocument   *document,
                       EntenteItem       *item,
                       EntenteFactPlaces  place)
{
  EntenteFactGrid *self = g_object_new (ENTENTE_TYPE_FACT_GRID, NULL);
  g_autoptr (GPtrArray) facts = entente_facts_list (document, item, place);

  for (guint i = 0; i < facts->len; i++)
    add_fact (self, document, facts->pdata[i], place == ENTENTE_FACT_IN_DETAILS);
  return GTK_WIDGET (self);
}
