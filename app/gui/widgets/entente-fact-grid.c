/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fact-grid.h"

#include "entente-item-link.h"
#include "entente-text.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* Two columns: what a fact is, and what the file says. A file can hold any number of facts. Most of very many
 * are shown only as the user asks for them. */

/* A name of more characters than this is broken into several lines. */
#define LONG_LABEL 16
#define MOST_LABEL_LINES 4

#define FIRST_FACTS 100
#define MORE_FACTS 100

struct _EntenteFactGrid
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkGrid *grid;
  GtkWidget *more_button; /* nullable: after the grid */
  int n_lines;

  EntenteDocument *document;
  GPtrArray *facts;       /* of EntenteFact */
  guint n_shown;          /* how many of the facts have been told */
  gboolean with_buttons;
};

G_DEFINE_FINAL_TYPE (EntenteFactGrid, entente_fact_grid, GTK_TYPE_WIDGET)

static void
entente_fact_grid_dispose (GObject *object)
{
  EntenteFactGrid *self = ENTENTE_FACT_GRID (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_fact_grid_parent_class)->dispose (object);
}

static void
entente_fact_grid_class_init (EntenteFactGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_fact_grid_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_fact_grid_init (EntenteFactGrid *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 6, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (self->box, GTK_WIDGET (self->grid));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "facts");
  gtk_widget_hide (GTK_WIDGET (self));
}

/* The names of data are the file's own and can be of any length. */
static void
wrap_label (GtkLabel   *label,
            const char *name)
{
  if (g_utf8_strlen (name, -1) <= LONG_LABEL)
    return;
  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", LONG_LABEL,
                "max-width-chars", LONG_LABEL, "lines", MOST_LABEL_LINES, "ellipsize", PANGO_ELLIPSIZE_END,
                "tooltip-text", name, NULL);
}

static void
attach (EntenteFactGrid   *self,
        const EntenteFact *fact,
        GtkWidget         *value)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", fact->label, "xalign", 0.0, "yalign", 0.0,
                                   "valign", GTK_ALIGN_START, NULL);

  if (fact->row->type == ENTENTE_FACT_DATA)
    wrap_label (GTK_LABEL (label), fact->label);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, value, 1, self->n_lines, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  self->n_lines++;
  gtk_widget_show (GTK_WIDGET (self));
}

/* The button shows the host to which it leads. */
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

/* Only a safe address can be opened, but any address can be copied. */
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
          const EntenteFact *fact)
{
  if (fact->text == NULL)
    return;
  if (fact->row->type == ENTENTE_FACT_ITEM)
    attach (self, fact, item_new (self->document, fact));
  else if (fact->row->type == ENTENTE_FACT_ADDRESS && self->with_buttons)
    attach (self, fact, address_new (fact->text));
  else
    attach (self, fact, entente_text_new (fact->text, ENTENTE_DISPLAY_TEXT_TEXT, NULL));
}

static void show_facts (EntenteFactGrid *self, guint n);

static void
more_cb (EntenteFactGrid *self)
{
  gtk_box_remove (self->box, g_steal_pointer (&self->more_button));
  show_facts (self, MORE_FACTS);
}

static void
add_more_button (EntenteFactGrid *self,
                 guint            n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n), n);

  self->more_button = gtk_button_new_with_label (label);
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (more_cb), self);
  gtk_box_append (self->box, self->more_button);
}

static void
show_facts (EntenteFactGrid *self,
            guint            n)
{
  for (guint end = MIN (self->n_shown + n, self->facts->len); self->n_shown < end; self->n_shown++)
    add_fact (self, self->facts->pdata[self->n_shown]);
  if (self->n_shown < self->facts->len)
    add_more_button (self, MIN (self->facts->len - self->n_shown, MORE_FACTS));
}

/**
 * entente_fact_grid_new:
 * @document: a document
 * @item: an item, which need not be in the document
 * @place: where the grid is: in the details, or in the dialog that compares actors
 *
 * Returns: (transfer floating): the facts about the item for this place; hidden if there are none
 */
GtkWidget *
entente_fact_grid_new (EntenteDocument   *document,
                       EntenteItem       *item,
                       EntenteFactPlaces  place)
{
  EntenteFactGrid *self = g_object_new (ENTENTE_TYPE_FACT_GRID, NULL);

  self->document = g_object_ref (document);
  self->facts = entente_facts_list (document, item, place);
  self->with_buttons = place == ENTENTE_FACT_IN_DETAILS;
  show_facts (self, FIRST_FACTS);
  return GTK_WIDGET (self);
}
