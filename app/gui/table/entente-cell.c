/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cell.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

/* The list gives the focus to the first widget of a row that takes it. So that the focus stays in its column, only the
 * cell at the cursor takes it. */

/* More characters of a cell are not looked at. */
#define MAX_CHARACTERS 200

/* GTK_LIST_TAB_ITEM, since GTK 4.12. */
#define TAB_ITEM 1

struct _EntenteCell
{
  GtkWidget parent_instance;

  /* borrowed */
  GtkInscription *inscription;

  /* owned */
  EntenteItemColumn *column;
  EntenteTableCursor *cursor;
};

G_DEFINE_FINAL_TYPE (EntenteCell, entente_cell, GTK_TYPE_WIDGET)

EntenteTableCursor *
entente_table_cursor_new (void)
{
  return g_rc_box_new0 (EntenteTableCursor);
}

EntenteTableCursor *
entente_table_cursor_ref (EntenteTableCursor *self)
{
  return g_rc_box_acquire (self);
}

static void
cursor_clear (gpointer data)
{
  g_free (((EntenteTableCursor *) data)->column);
}

void
entente_table_cursor_unref (EntenteTableCursor *self)
{
  g_rc_box_release_full (self, cursor_clear);
}

/**
 * entente_table_cursor_move:
 * @self: a cursor
 * @column: (nullable): the id of the column in which the keyboard is from now on
 */
void
entente_table_cursor_move (EntenteTableCursor *self,
                           const char         *column)
{
  char *copy = g_strdup (column);

  g_free (self->column);
  self->column = copy;
}

static gboolean
is_at_cursor (EntenteCell *self)
{
  return g_strcmp0 (self->cursor->column, self->column->id) == 0;
}

static gboolean
entente_cell_grab_focus (GtkWidget *widget)
{
  return is_at_cursor (ENTENTE_CELL (widget))
         && GTK_WIDGET_CLASS (entente_cell_parent_class)->grab_focus (widget);
}

static gboolean
entente_cell_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  return is_at_cursor (ENTENTE_CELL (widget))
         && GTK_WIDGET_CLASS (entente_cell_parent_class)->focus (widget, direction);
}

static void
entente_cell_dispose (GObject *object)
{
  EntenteCell *self = ENTENTE_CELL (object);

  if (self->inscription != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->inscription));
  self->inscription = NULL;
  g_clear_pointer (&self->column, entente_item_column_unref);
  g_clear_pointer (&self->cursor, entente_table_cursor_unref);

  G_OBJECT_CLASS (entente_cell_parent_class)->dispose (object);
}

static void
entente_cell_class_init (EntenteCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_cell_dispose;
  widget_class->grab_focus = entente_cell_grab_focus;
  widget_class->focus = entente_cell_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
entente_cell_init (EntenteCell *self)
{
  self->inscription = g_object_new (GTK_TYPE_INSCRIPTION, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                    "hexpand", TRUE, "min-chars", 1, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * entente_cell_new:
 * @column: its column
 * @cursor: the cursor of its table
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
entente_cell_new (EntenteItemColumn  *column,
                        EntenteTableCursor *cursor)
{
  EntenteCell *self = g_object_new (ENTENTE_TYPE_CELL, NULL);

  self->column = entente_item_column_ref (column);
  self->cursor = entente_table_cursor_ref (cursor);
  if (entente_item_column_is_number (column))
    {
      gtk_inscription_set_xalign (self->inscription, 1);
      gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
    }
  return GTK_WIDGET (self);
}

/**
 * entente_cell_find:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): the cell that it is, or is in
 */
GtkWidget *
entente_cell_find (GtkWidget *widget)
{
  return widget != NULL && !ENTENTE_IS_CELL (widget) ? gtk_widget_get_ancestor (widget, ENTENTE_TYPE_CELL) : widget;
}

EntenteItemColumn *
entente_cell_get_column (EntenteCell *self)
{
  g_return_val_if_fail (ENTENTE_IS_CELL (self), NULL);

  return self->column;
}

/* GTK calls the place of a cell by its type otherwise. A row is called as its first cell is. */
static void
name_for_readers (EntenteCell *self,
                  const char  *text)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self)), *row;
  /* Translators: what a column of a table is called, and what it says in a row. */
  g_autofree char *name = g_strdup_printf (C_("measure", "%1$s: %2$s"), self->column->title,
                                           *text != '\0' ? text : C_("cell", "empty"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (place == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  row = gtk_widget_get_prev_sibling (place) == NULL ? gtk_widget_get_parent (place) : NULL;
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * entente_cell_get_neighbour:
 * @self: a cell
 * @next: whether the one behind it is meant, or the one before
 *
 * Returns: (transfer none) (nullable): the cell beside it
 */
EntenteCell *
entente_cell_get_neighbour (EntenteCell *self,
                            gboolean     next)
{
  GtkWidget *holder, *other, *cell;

  g_return_val_if_fail (ENTENTE_IS_CELL (self), NULL);

  /* Each cell is in a widget of the list, and these are beside each other. */
  holder = gtk_widget_get_parent (GTK_WIDGET (self));
  other = next ? gtk_widget_get_next_sibling (holder) : gtk_widget_get_prev_sibling (holder);
  cell = other != NULL ? gtk_widget_get_first_child (other) : NULL;
  return ENTENTE_IS_CELL (cell) ? ENTENTE_CELL (cell) : NULL;
}

/**
 * entente_cell_show:
 * @self: a cell
 * @text: (nullable): what is in it, as the file has it
 */
void
entente_cell_show (EntenteCell *self,
                         const char       *text)
{
  g_autoptr (EntenteDisplayText) words = NULL;

  g_return_if_fail (ENTENTE_IS_CELL (self));

  words = entente_display_text_new (text != NULL ? text : "", ENTENTE_DISPLAY_TEXT_LINE, MAX_CHARACTERS);
  if (g_strcmp0 (words->shown, gtk_inscription_get_text (self->inscription)) != 0)
    gtk_inscription_set_text (self->inscription, words->shown);
  name_for_readers (self, words->shown);
}

/**
 * entente_cell_get_shown:
 * @self: a cell
 *
 * Returns: (transfer none): what it shows
 */
const char *
entente_cell_get_shown (EntenteCell *self)
{
  g_return_val_if_fail (ENTENTE_IS_CELL (self), NULL);

  return gtk_inscription_get_text (self->inscription);
}

static void
leave_focus (GObject *object)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (object), "focusable") != NULL)
    g_object_set (object, "focusable", FALSE, NULL);
}

/**
 * entente_cell_claim_focus:
 * @list_item: the place of a cell
 *
 * Leaves the focus to the cell. Since GTK 4.12 its place takes it otherwise.
 */
void
entente_cell_claim_focus (GtkListItem *list_item)
{
  leave_focus (G_OBJECT (list_item));
}

static void
set_row_up_cb (GtkListItemFactory *factory,
               GObject            *row)
{
  leave_focus (row);
}

/**
 * entente_cell_claim_focus_of_rows:
 * @view: a table of cells
 *
 * Leaves the focus to the cells in its rows, and to the row where it was when it comes back. Since GTK 4.12 the rows
 * take it otherwise, and Tab leads to the first of them.
 */
void
entente_cell_claim_focus_of_rows (GtkColumnView *view)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (view), "row-factory") == NULL)
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (set_row_up_cb), NULL);
  g_object_set (view, "row-factory", factory, "tab-behavior", TAB_ITEM, NULL);
}
