/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-details-section.h"

#include <glib/gi18n.h>

/* The sections of a page of details. A row can be a card with a dozen widgets, and the layout of a screen of rows takes
 * longer than a frame. So the sections are filled from the top, with some rows in each frame. While a section is not
 * full, the sections below it are hidden, since its new rows would move them. Most rows of a very long list are made
 * only when the user asks for them. */

/* The number of rows at first, and the number that the button adds. */
#define FIRST_ROWS 20
#define MORE_ROWS 100

/* If no more rows than these would be left for the button, they are added at once. */
#define MAX_ROWS_WITHOUT_BUTTON 10

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
  GPtrArray *items;        /* of EntenteItem */
  EntenteItem *page;       /* nullable: the item whose details are shown */
  EntenteRowFunc make_row;
  guint n_shown;           /* rows that are made */
  guint n_wanted;          /* rows that are to be made without a click on the button */
};

G_DEFINE_FINAL_TYPE (EntenteDetailsSection, entente_details_section, GTK_TYPE_WIDGET)

static void
show_rows (EntenteDetailsSection *self,
           guint                  n)
{
  for (guint end = MIN (self->n_shown + n, self->n_wanted); self->n_shown < end; self->n_shown++)
    gtk_box_append (self->rows, self->make_row (self->document, self->items->pdata[self->n_shown], self->page));
}

static gboolean
is_full (EntenteDetailsSection *self)
{
  return self->n_shown == self->n_wanted;
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

static void
want_rows (EntenteDetailsSection *self,
           guint                  n)
{
  guint end = self->n_wanted + n;

  self->n_wanted = end + MAX_ROWS_WITHOUT_BUTTON >= self->items->len ? self->items->len : end;
  gtk_widget_hide (GTK_WIDGET (self->more_button));
}

static void
more_cb (EntenteDetailsSection *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));

  want_rows (self, MORE_ROWS);
  show_rows (self, 1);
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (self), "details.fill", NULL);
}

static void
entente_details_section_dispose (GObject *object)
{
  EntenteDetailsSection *self = ENTENTE_DETAILS_SECTION (object);

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
 * @items: (transfer full) (element-type EntenteItem): the items of the list
 * @page: (nullable): the item whose details are shown
 * @make_row: makes the row of an item
 *
 * Returns: (transfer floating): the section, to be filled by entente_details_section_fill()
 */
GtkWidget *
entente_details_section_new (const char      *title,
                             EntenteDocument *document,
                             GPtrArray       *items,
                             EntenteItem     *page,
                             EntenteRowFunc   make_row)
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
  want_rows (self, FIRST_ROWS);
  return GTK_WIDGET (self);
}

/**
 * entente_details_section_fill:
 * @page: (nullable): a page with some sections among its children
 * @n_rows: the number of rows to make
 *
 * Makes the next rows of the sections, from the top of the page, and shows the sections that get their first rows.
 *
 * Returns: %TRUE if some rows are still to be made
 */
gboolean
entente_details_section_fill (GtkWidget *page,
                              guint      n_rows)
{
  GtkWidget *part = page != NULL ? gtk_widget_get_first_child (page) : NULL;

  for (; part != NULL; part = gtk_widget_get_next_sibling (part))
    if (ENTENTE_IS_DETAILS_SECTION (part))
      {
        EntenteDetailsSection *self = ENTENTE_DETAILS_SECTION (part);
        guint n_before = self->n_shown;

        gtk_widget_show (part);
        show_rows (self, n_rows);
        if (!is_full (self))
          return TRUE;
        if (self->n_shown > n_before)
          show_more_button (self);
        n_rows -= self->n_shown - n_before;
      }
  return FALSE;
}

/**
 * entente_details_section_offer_add:
 * @self: a section
 * @link: the link between the new item and the item of the page
 * @label: the label and tooltip of the button
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
