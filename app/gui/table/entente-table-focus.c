/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-focus.h"

static GtkWidget *
get_focus (GtkWidget *table)
{
  GtkRoot *root = gtk_widget_get_root (table);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Left and Right lead to the cells beside that with the focus. */
static gboolean
key_cb (GtkEventController *keys,
        guint               key,
        guint               code,
        GdkModifierType     state,
        EntenteTableCursor *cursor)
{
  GtkWidget *table = gtk_event_controller_get_widget (keys);
  GtkWidget *focus = get_focus (table);
  gboolean rtl = gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL;
  gboolean right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  EntenteCell *other;

  if ((!right && key != GDK_KEY_Left && key != GDK_KEY_KP_Left) || !ENTENTE_IS_CELL (focus)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  other = entente_cell_get_neighbour (ENTENTE_CELL (focus), right != rtl);
  if (other != NULL)
    {
      entente_table_cursor_move (cursor, entente_cell_get_column (other)->id);
      gtk_widget_grab_focus (GTK_WIDGET (other));
    }
  return GDK_EVENT_STOP;
}

/* The list moves the focus to the row when it gets the press. */
static void
pressed_cb (GtkGestureClick    *click,
            int                 n_press,
            double              x,
            double              y,
            EntenteTableCursor *cursor)
{
  GtkWidget *table = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *cell = entente_cell_find (gtk_widget_pick (table, x, y, GTK_PICK_DEFAULT));

  if (cell != NULL)
    entente_table_cursor_move (cursor, entente_cell_get_column (ENTENTE_CELL (cell))->id);
}

static void
unref_cursor_cb (gpointer  data,
                 GClosure *closure)
{
  entente_table_cursor_unref (data);
}

static void
add_controller (GtkWidget          *table,
                GtkEventController *controller,
                const char         *signal,
                GCallback           callback,
                EntenteTableCursor *cursor)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, signal, callback, entente_table_cursor_ref (cursor), unref_cursor_cb, 0);
  gtk_widget_add_controller (table, controller);
}

/**
 * entente_table_focus_set_up:
 * @table: a widget with a table of cells
 * @cursor: the cursor of the cells
 *
 * Lets the keyboard and the pointer move the cursor.
 */
void
entente_table_focus_set_up (GtkWidget          *table,
                            EntenteTableCursor *cursor)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_WIDGET (table) && cursor != NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  add_controller (table, gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_cb), cursor);
  add_controller (table, GTK_EVENT_CONTROLLER (click), "pressed", G_CALLBACK (pressed_cb), cursor);
}

/**
 * entente_table_focus_find_cell:
 * @table: a widget with a table of cells
 * @area: (out): where in @table the cell is
 *
 * Returns: (transfer none) (nullable): the cell that has the focus
 */
GtkWidget *
entente_table_focus_find_cell (GtkWidget    *table,
                               GdkRectangle *area)
{
  GtkWidget *cell;
  graphene_rect_t box;

  g_return_val_if_fail (GTK_IS_WIDGET (table) && area != NULL, NULL);

  cell = entente_cell_find (get_focus (table));
  if (cell == NULL || !gtk_widget_is_ancestor (cell, table) || !gtk_widget_compute_bounds (cell, table, &box))
    return NULL;
  *area = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height };
  return cell;
}
