/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-column-button.h"

#include "entente-column-words.h"
#include "entente-display-text.h"
#include "entente-menus.h"

#include <glib/gi18n.h>

/* A button at the head of a column: it says what the column is, and has a menu of what it can be. A table may have
 * hundreds of columns, so the menu is made when it is opened. */

typedef struct {
  guint column;
  EntenteTableContents contents;
  EntenteColumnFunc func;
  GObject *object; /* borrowed: the button is in it */
} Head;

static void
set_role_cb (GSimpleAction *action,
             GVariant      *name,
             gpointer       data)
{
  const Head *head = data;
  EntenteColumnRole role;

  if (entente_column_role_find (g_variant_get_string (name, NULL), &role))
    head->func (head->column, role, head->object);
}

static void
fill_menu_cb (GtkMenuButton *button,
              gpointer       data)
{
  const Head *head = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *words = entente_menus_new_section (), *rest = entente_menus_new_section ();
  guint n;
  const EntenteColumnRole *roles = entente_column_words_list_roles (head->contents, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("column.role::%s", entente_column_role_get_name (roles[i]));

      g_menu_append (i + 2 < n ? words : rest, entente_column_words_get_role (roles[i], head->contents), action);
    }
  entente_menus_take_section (menu, words);
  entente_menus_take_section (menu, rest);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

static void
add_action (GtkWidget         *button,
            const Head        *head,
            EntenteColumnRole  role)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("role", G_VARIANT_TYPE_STRING,
                                  g_variant_new_string (entente_column_role_get_name (role)));

  g_signal_connect (action, "activate", G_CALLBACK (set_role_cb), (gpointer) head);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (button, "column", G_ACTION_GROUP (group));
}

static void
name_button (GtkWidget  *button,
             guint       column,
             const char *title,
             const char *word)
{
  /* Translators: the name of a button at the head of a column, for screen readers: the number of the column, its title
   * in the table, and what it is taken for, such as “Column 3, Target: To”. */
  g_autofree char *name = g_strdup_printf (_("Column %1$u, %2$s: %3$s"), column + 1, title, word);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * entente_column_button_new:
 * @part: a table that was read
 * @column: which column
 * @func: (scope forever): called when the user says what the column is
 * @object: for @func; must live as long as the button
 *
 * Returns: (transfer none): a button that says what the column is
 */
GtkWidget *
entente_column_button_new (const EntenteImportPart *part,
                           guint                    column,
                           EntenteColumnFunc        func,
                           gpointer                 object)
{
  EntenteColumnRole role;
  Head *head;
  GtkWidget *button, *label;
  const char *word;
  g_autofree char *title = NULL, *shown = NULL;

  g_return_val_if_fail (part != NULL && part->roles != NULL && column < part->roles->n_columns, NULL);

  role = part->roles->roles[column];
  word = entente_column_words_get_role (role, part->roles->contents);
  title = entente_table_roles_dup_title (part->roles, part->table, column);
  shown = entente_display_text_name (title);
  head = g_new0 (Head, 1);
  *head = (Head) { column, part->roles->contents, func, object };
  button = gtk_menu_button_new ();
  label = g_object_new (GTK_TYPE_LABEL, "label", word, "xalign", 0.0, "hexpand", TRUE, NULL);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  /* The box with the arrow would stay in the middle of a wide column. */
  gtk_widget_set_halign (gtk_widget_get_parent (label), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_menu_cb, head, NULL);
  g_object_set_data_full (G_OBJECT (button), "head", head, g_free);
  add_action (button, head, role);
  name_button (button, column, shown, word);
  gtk_widget_add_css_class (button, "column-head");
  if (role == ENTENTE_COLUMN_DATA || role == ENTENTE_COLUMN_LEFT_OUT)
    gtk_widget_add_css_class (button, "unused");
  return button;
}

/**
 * entente_column_button_get_column:
 * @button: a button
 *
 * Returns: which column it stands for; G_MAXUINT if it is another button
 */
guint
entente_column_button_get_column (GtkWidget *button)
{
  const Head *head = g_object_get_data (G_OBJECT (button), "head");

  return head != NULL ? head->column : G_MAXUINT;
}
