/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-heads.h"

#include <glib/gi18n.h>

typedef struct {
  EntenteHeadFunc clicked;
  gpointer data;
} Heads;

/* The view has two children: the heads of the columns, and the list of rows. */
static GtkWidget *
get_heads (GtkColumnView *view)
{
  return gtk_widget_get_first_child (GTK_WIDGET (view));
}

static gboolean
find_head (GtkWidget *heads,
           double     x,
           guint     *nth)
{
  *nth = 0;
  for (GtkWidget *head = gtk_widget_get_first_child (heads); head != NULL; head = gtk_widget_get_next_sibling (head))
    {
      graphene_rect_t box;

      if (gtk_widget_compute_bounds (head, heads, &box) && x >= box.origin.x && x < box.origin.x + box.size.width)
        return TRUE;
      (*nth)++;
    }
  return FALSE;
}

static void
released_cb (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             gpointer         data)
{
  const Heads *heads = data;
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint nth;

  if (gtk_widget_contains (widget, x, y) && find_head (widget, x, &nth))
    heads->clicked (nth, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0, heads->data);
}

static void
free_heads_cb (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

/**
 * entente_table_heads_set_up:
 * @view: a column view whose columns have no sorters
 * @name: what a screen reader calls its rows
 * @clicked: called with the number of a column, and whether the columns before stay
 * @data: for @clicked; must live as long as @view
 */
void
entente_table_heads_set_up (GtkColumnView   *view,
                            const char      *name,
                            EntenteHeadFunc  clicked,
                            gpointer         data)
{
  GtkWidget *widget = get_heads (view);
  GtkGesture *click = gtk_gesture_click_new ();
  Heads *heads = g_new (Heads, 1);

  *heads = (Heads) { clicked, data };
  g_signal_connect_data (click, "released", G_CALLBACK (released_cb), heads, free_heads_cb, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  for (GtkWidget *part = gtk_widget_get_next_sibling (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* An arrow, with a number if several columns decide. */
static char *
make_title (const EntenteItemColumn *column,
            const EntenteTableOrder *order)
{
  gboolean descending;
  guint nth;

  if (!entente_table_order_find (order, column->id, &nth, &descending))
    return g_strdup (column->title);
  if (entente_table_order_get_n (order) == 1)
    return g_strdup_printf ("%s %s", column->title, descending ? "↓" : "↑");
  return g_strdup_printf ("%s %s%u", column->title, descending ? "↓" : "↑", nth + 1);
}

static char *
describe (const EntenteItemColumn *column,
          const EntenteTableOrder *order)
{
  gboolean descending;
  guint nth;

  if (!entente_table_order_find (order, column->id, &nth, &descending))
    return g_strdup (column->title);
  /* Translators: for screen readers, the head of a column by which a table is sorted. */
  return g_strdup_printf (descending ? _("%s, sorted from the last to the first") : _("%s, sorted"), column->title);
}

/**
 * entente_table_heads_show_order:
 * @view: a column view
 * @columns: (element-type EntenteItemColumn): what its columns show
 * @order: by what the rows are sorted
 */
void
entente_table_heads_show_order (GtkColumnView           *view,
                                GPtrArray               *columns,
                                const EntenteTableOrder *order)
{
  GListModel *views = gtk_column_view_get_columns (view);
  GtkWidget *head = gtk_widget_get_first_child (get_heads (view));

  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (views, i);
      g_autofree char *title = make_title (columns->pdata[i], order);
      g_autofree char *name = describe (columns->pdata[i], order);

      gtk_column_view_column_set_title (column, title);
      if (head == NULL)
        continue;
      gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      head = gtk_widget_get_next_sibling (head);
    }
}
