/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-columns-dialog.h"

#include <glib/gi18n.h>

/* There is a row for each column, those that are shown first. A row that is moved takes its column with it. */

struct _EntenteTableColumnsDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkListBox *list;

  /* owned */
  EntenteTablePage *page;
};

G_DEFINE_FINAL_TYPE (EntenteTableColumnsDialog, entente_table_columns_dialog, ADW_TYPE_WINDOW)

static EntenteItemColumn *
get_column (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "column");
}

static GtkCheckButton *
get_check (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "check");
}

static GtkWidget *
find_row (EntenteTableColumnsDialog *self,
          const char                *id)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL && !g_str_equal (get_column (row)->id, id))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The last column cannot be taken away: an empty table could not be asked for anything. */
static void
apply (EntenteTableColumnsDialog *self)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  GtkWidget *last = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_set_sensitive (GTK_WIDGET (get_check (row)), TRUE);
      if (!gtk_check_button_get_active (get_check (row)))
        continue;
      g_ptr_array_add (columns, entente_item_column_ref (get_column (row)));
      last = row;
    }
  if (columns->len == 1)
    gtk_widget_set_sensitive (GTK_WIDGET (get_check (last)), FALSE);
  if (columns->len > 0)
    entente_table_columns_set (entente_table_page_get_columns (self->page), columns);
}

static void
move_row (EntenteTableColumnsDialog *self,
          GtkWidget                 *row,
          int                        by)
{
  g_autoptr (GtkWidget) kept = g_object_ref (row);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (position < 0 || gtk_list_box_get_row_at_index (self->list, position) == NULL)
    return;
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, position);
  if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
    gtk_widget_grab_focus (focus);
  apply (self);
}

static GtkWidget *
row_of (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);
}

static void
up_cb (EntenteTableColumnsDialog *self,
       GtkWidget                 *button)
{
  move_row (self, row_of (button), -1);
}

static void
down_cb (EntenteTableColumnsDialog *self,
         GtkWidget                 *button)
{
  move_row (self, row_of (button), 1);
}

static GtkWidget *
button_new (EntenteTableColumnsDialog *self,
            const char                *icon,
            const char                *name,
            GCallback                  clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (EntenteTableColumnsDialog *self,
         EntenteItemColumn         *column,
         gboolean                   shown)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", column->title, "title-lines", 2,
                                 NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "active", shown, "valign", GTK_ALIGN_CENTER, NULL);

  g_object_set_data_full (G_OBJECT (row), "column", entente_item_column_ref (column),
                          (GDestroyNotify) entente_item_column_unref);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, column->title, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (self, "go-up-symbolic", _("Move Up"),
                                                               G_CALLBACK (up_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (self, "go-down-symbolic", _("Move Down"),
                                                               G_CALLBACK (down_cb)));
  gtk_list_box_append (self->list, row);
}

static void
add_if_new (EntenteTableColumnsDialog *self,
            EntenteItemColumn         *column,
            gboolean                   shown)
{
  if (find_row (self, column->id) == NULL)
    add_row (self, column, shown);
}

static void
add_data (EntenteTableColumnsDialog *self)
{
  EntenteItemTable *table = entente_table_page_get_table (self->page);

  for (guint i = 0; table != NULL && i < table->data->len; i++)
    {
      g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_datum (table->kind, table->data->pdata[i]);

      add_if_new (self, column, FALSE);
    }
}

/* If @shown is NULL, the usual columns are shown, in the usual order. */
static void
fill (EntenteTableColumnsDialog *self,
      GPtrArray                 *shown)
{
  g_autoptr (GPtrArray) all = entente_item_columns_list (entente_table_page_get_kind (self->page));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; shown != NULL && i < shown->len; i++)
    add_row (self, shown->pdata[i], TRUE);
  for (guint i = 0; shown == NULL && i < all->len; i++)
    if (((const EntenteItemColumn *) all->pdata[i])->is_usual)
      add_row (self, all->pdata[i], TRUE);
  for (guint i = 0; i < all->len; i++)
    add_if_new (self, all->pdata[i], FALSE);
  add_data (self);
}

static void
usual_cb (EntenteTableColumnsDialog *self)
{
  fill (self, NULL);
  apply (self);
}

/* The keys that lists of rows have elsewhere. */
static gboolean
key_cb (EntenteTableColumnsDialog *self,
        guint                      key,
        guint                      code,
        GdkModifierType            state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? row_of (focus) : NULL;

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK
      || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  move_row (self, row, key == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
entente_table_columns_dialog_dispose (GObject *object)
{
  EntenteTableColumnsDialog *self = ENTENTE_TABLE_COLUMNS_DIALOG (object);

  g_clear_object (&self->page);

  G_OBJECT_CLASS (entente_table_columns_dialog_parent_class)->dispose (object);
}

static void
entente_table_columns_dialog_class_init (EntenteTableColumnsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_table_columns_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-table-columns-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTableColumnsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, usual_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_table_columns_dialog_init (EntenteTableColumnsDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * entente_table_columns_dialog_new:
 * @page: a table
 *
 * Returns: (transfer none): a dialog about its columns, to be presented
 */
GtkWindow *
entente_table_columns_dialog_new (EntenteTablePage *page)
{
  EntenteTableColumnsDialog *self;

  g_return_val_if_fail (ENTENTE_IS_TABLE_PAGE (page), NULL);

  self = g_object_new (ENTENTE_TYPE_TABLE_COLUMNS_DIALOG, NULL);
  self->page = g_object_ref (page);
  fill (self, entente_table_columns_get (entente_table_page_get_columns (page)));
  return GTK_WINDOW (self);
}

/**
 * entente_table_columns_dialog_show_column:
 * @self: a dialog
 * @column: the id of a column that it lists
 * @shown: whether the table is to have it
 */
void
entente_table_columns_dialog_show_column (EntenteTableColumnsDialog *self,
                                          const char                *column,
                                          gboolean                   shown)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_TABLE_COLUMNS_DIALOG (self) && column != NULL);

  row = find_row (self, column);
  g_return_if_fail (row != NULL);
  gtk_check_button_set_active (get_check (row), shown);
}

/**
 * entente_table_columns_dialog_move_column:
 * @self: a dialog
 * @column: the id of a column that it lists
 * @by: how many places it goes down; negative for up
 */
void
entente_table_columns_dialog_move_column (EntenteTableColumnsDialog *self,
                                          const char                *column,
                                          int                        by)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_TABLE_COLUMNS_DIALOG (self) && column != NULL);

  row = find_row (self, column);
  g_return_if_fail (row != NULL);
  move_row (self, row, by);
}
