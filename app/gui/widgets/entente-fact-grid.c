/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fact-grid.h"

#include "entente-date.h"
#include "entente-item-link.h"
#include "entente-text.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* Two columns. Facts without any line are hidden. */

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

GtkWidget *
entente_fact_grid_new (void)
{
  return g_object_new (ENTENTE_TYPE_FACT_GRID, NULL);
}

/**
 * entente_fact_grid_add:
 * @self: some facts
 * @name: what it is
 * @value: (transfer floating): what the file says
 */
void
entente_fact_grid_add (EntenteFactGrid *self,
                       const char      *name,
                       GtkWidget       *value)
{
  GtkWidget *label;

  g_return_if_fail (ENTENTE_IS_FACT_GRID (self) && name != NULL && GTK_IS_WIDGET (value));

  label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "yalign", 0.0,
                        "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_lines, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  self->n_lines++;
  gtk_widget_show (GTK_WIDGET (self));
}

/**
 * entente_fact_grid_add_text:
 * @self: some facts
 * @name: what it is
 * @text: (nullable): words from the file
 */
void
entente_fact_grid_add_text (EntenteFactGrid *self,
                            const char      *name,
                            const char      *text)
{
  if (text != NULL)
    entente_fact_grid_add (self, name, entente_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, NULL));
}

/**
 * entente_fact_grid_add_date:
 * @self: some facts
 * @name: what happened then
 * @edtf: (nullable): a date, as the file gives it
 */
void
entente_fact_grid_add_date (EntenteFactGrid *self,
                            const char      *name,
                            const char      *edtf)
{
  g_autofree char *date = entente_date_format (edtf);

  entente_fact_grid_add_text (self, name, date);
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

/**
 * entente_fact_grid_add_address:
 * @self: some facts
 * @name: whose address it is
 * @url: (nullable): an address. Only a safe one can be opened, any can be copied.
 */
void
entente_fact_grid_add_address (EntenteFactGrid *self,
                               const char      *name,
                               const char      *url)
{
  g_autofree char *host = entente_web_address_get_host (url);
  GtkWidget *box, *buttons, *label;

  g_return_if_fail (ENTENTE_IS_FACT_GRID (self));

  if (url == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  label = entente_text_new (url, ENTENTE_DISPLAY_TEXT_NAME, "address");
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  if (host != NULL)
    gtk_box_append (GTK_BOX (buttons), open_button_new (url, host));
  gtk_box_append (GTK_BOX (buttons), copy_button_new (url));
  gtk_box_append (GTK_BOX (box), buttons);
  entente_fact_grid_add (self, name, box);
}

/**
 * entente_fact_grid_add_item:
 * @self: some facts
 * @name: what it is
 * @document: a document
 * @kind: the kind of the item
 * @id: (nullable): its id; there need be no such item
 */
void
entente_fact_grid_add_item (EntenteFactGrid *self,
                            const char      *name,
                            EntenteDocument *document,
                            EntenteItemKind  kind,
                            const char      *id)
{
  GtkWidget *link;

  if (id == NULL)
    return;
  link = entente_item_link_new (document, kind, id);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  entente_fact_grid_add (self, name, link);
}
