/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-section.h"

#include <glib/gi18n.h>

/* Rows can be cards with a dozen widgets: those that are seen first are made at once, the next one by one
 * while nothing else is to be done, and of thousands the rest only as the user asks for them. */

#define FIRST_ROWS 20
#define ROWS_A_TIME 1
#define LAST_ROWS 10  /* no more than these are not worth a button */
#define MORE_ROWS 100

struct _EntenteDetailsSection
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkButton *add_button;
  GtkBox *rows;
  GtkButton *more_button;

  EntenteDocument *document;
  GPtrArray *items;
  EntenteItem *page;
  EntenteRowFunc make_row;
  guint n_shown;
  guint n_wanted;
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (EntenteDetailsSection, entente_details_section, GTK_TYPE_WIDGET)

static void
show_rows (EntenteDetailsSection *self,
           guint                  end)
{
  for (; self->n_shown < MIN (end, self->n_wanted); self->n_shown++)
    gtk_box_append (self->rows, self->make_row (self->document, self->items->pdata[self->n_shown], self->page));
}

static void
show_more_button (EntenteDetailsSection *self)
{
  guint left = self->items->len - self->n_shown;
  guint more = MIN (left, MORE_ROWS);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", more), more);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), left > 0);
}

static gboolean
idle_cb (gpointer data)
{
  EntenteDetailsSection *self = data;

  show_rows (self, self->n_shown + ROWS_A_TIME);
  if (self->n_shown < self->n_wanted)
    return G_SOURCE_CONTINUE;
  self->idle_source = 0;
  show_more_button (self);
  return G_SOURCE_REMOVE;
}

static void
want_rows (EntenteDetailsSection *self,
           guint                  n,
           guint                  n_at_once)
{
  guint end = self->n_wanted + n;

  self->n_wanted = end + LAST_ROWS >= self->items->len ? self->items->len : end;
  show_rows (self, self->n_shown + n_at_once);
  gtk_widget_hide (GTK_WIDGET (self->more_button));
  if (self->idle_source == 0)
    self->idle_source = g_idle_add (idle_cb, self);
}

static void
more_cb (EntenteDetailsSection *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));

  want_rows (self, MORE_ROWS, ENTENTE_DETAILS_ROWS_AT_ONCE);
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static void
entente_details_section_dispose (GObject *object)
{
  EntenteDetailsSection *self = ENTENTE_DETAILS_SECTION (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->document);
  g_clear_object (&self->page);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_details_section_parent_class)->dispose (object);
}

static void
entente_details_section_class_init (EntenteDetailsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_details_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-details-section.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsSection, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsSection, rows);
  gtk_widget_class_bind_template_child (widget_class, EntenteDetailsSection, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
entente_details_section_init (EntenteDetailsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_details_section_new:
 * @title: the heading
 * @document: a document
 * @items: (transfer full) (element-type EntenteItem): what to list
 * @page: (nullable): the item that the details are about
 * @make_row: makes a row
 * @n_at_once: how many rows will be seen at first; the others are made a little later
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
entente_details_section_new (const char      *title,
                             EntenteDocument *document,
                             GPtrArray       *items,
                             EntenteItem     *page,
                             EntenteRowFunc   make_row,
                             guint            n_at_once)
{
  EntenteDetailsSection *self;
  g_autofree char *count = NULL;

  g_return_val_if_fail (title != NULL && ENTENTE_IS_DOCUMENT (document) && items != NULL && make_row != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DETAILS_SECTION, NULL);
  self->document = g_object_ref (document);
  self->items = items;
  g_set_object (&self->page, page);
  self->make_row = make_row;

  count = g_strdup_printf ("%u", items->len);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->count_label, items->len > 0 ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rows), items->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (items->len > 0)
    want_rows (self, FIRST_ROWS, n_at_once);
  return GTK_WIDGET (self);
}

/**
 * entente_details_section_get_n_shown:
 * @self: a section
 *
 * Returns: how many rows it has now
 */
guint
entente_details_section_get_n_shown (EntenteDetailsSection *self)
{
  g_return_val_if_fail (ENTENTE_IS_DETAILS_SECTION (self), 0);

  return self->n_shown;
}

/**
 * entente_details_section_offer_add:
 * @self: a section
 * @link: how what is added is linked to the item of the page
 * @label: what is added, for a tooltip
 *
 * Lets the user add to the list.
 */
void
entente_details_section_offer_add (EntenteDetailsSection *self,
                                   EntenteLinked          link,
                                   const char            *label)
{
  g_return_if_fail (ENTENTE_IS_DETAILS_SECTION (self) && label != NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.add-linked");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", entente_new_item_name_link (link));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_show (GTK_WIDGET (self->add_button));
}
