/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-accessible-parts.h"

#include "entente-widget-tree.h"
#include "entente-windows.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rows and lists of libadwaita 1.2, and the drop-down of GTK 4.8, are made of widgets that take the focus and have
 * no name. Each gets that of the row or the group that it is a part of, and what is chosen in it. The bars of GTK close
 * by a button that is only a cross. */

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  if (widget != NULL && label != NULL && *label != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
strip_mnemonic (char *text)
{
  char *mark = text != NULL ? strchr (text, '_') : NULL;

  if (mark != NULL)
    memmove (mark, mark + 1, strlen (mark));
}

static char *
dup_plain_title (AdwPreferencesRow *row)
{
  char *title = g_strdup (adw_preferences_row_get_title (row));

  if (adw_preferences_row_get_use_underline (row))
    strip_mnemonic (title);
  return title;
}

/* Words are chosen from lists of strings throughout. */
static const char *
get_chosen (gpointer item)
{
  return GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : NULL;
}

/* The row shows what is chosen in a list of one. */
static void
name_combo_row (AdwComboRow *row)
{
  g_autofree char *title = dup_plain_title (ADW_PREFERENCES_ROW (row));
  const char *chosen = get_chosen (adw_combo_row_get_selected_item (row));
  GtkWidget *list = entente_widget_tree_find (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW);

  /* Later versions of GTK describe a row by its subtitle, although there is none. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  if (chosen != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, chosen, -1);
  if (list == NULL)
    return;
  set_label (list, title);
  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL; item = gtk_widget_get_next_sibling (item))
    set_label (item, chosen);
}

static gboolean
named_cb (gpointer data)
{
  name_combo_row (data);
  return G_SOURCE_REMOVE;
}

/* The list has its row when it is shown, and changes after the choice. Later versions of GTK give the row an empty name
 * then, by the next frame. */
static void
combo_row_cb (AdwComboRow *row)
{
  name_combo_row (row);
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, named_cb, g_object_ref (row), g_object_unref);
}

/* The button in it takes the focus, and not the drop-down. Later versions of GTK name both by what is chosen. */
static void
name_drop_down (GtkDropDown *drop_down)
{
  const char *title = gtk_widget_get_tooltip_text (GTK_WIDGET (drop_down));
  const char *chosen = get_chosen (gtk_drop_down_get_selected_item (drop_down));
  g_autofree char *label = title != NULL && chosen != NULL ? g_strconcat (title, ": ", chosen, NULL) : NULL;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_label (GTK_WIDGET (drop_down), label != NULL ? label : chosen);
  set_label (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), label != NULL ? label : chosen);
}

/* The lists in a row of a list are a part of that row. A group without a title is the whole of a window. */
static void
name_list_box (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_ROW);
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);
  GtkRoot *root = gtk_widget_get_root (list);
  g_autofree char *title = row != NULL ? dup_plain_title (ADW_PREFERENCES_ROW (row)) : NULL;

  if (title != NULL)
    set_label (list, title);
  else if (group != NULL && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0'
           && GTK_IS_WINDOW (root))
    {
      /* To later versions of GTK the title of the group names it even if it is empty. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      set_label (list, gtk_window_get_title (GTK_WINDOW (root)));
    }
}

/* The arrows of rows say nothing that the rows do not say by their states. */
static void
hide_image (GtkWidget *image)
{
  if (gtk_widget_get_ancestor (image, ADW_TYPE_PREFERENCES_ROW) != NULL
      && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (image)) == GTK_ACCESSIBLE_ROLE_IMG)
    gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/* What a button opens is called as the button is. */
static void
name_popover (GtkWidget *popover)
{
  GtkWidget *button = gtk_widget_get_ancestor (popover, GTK_TYPE_MENU_BUTTON);

  if (button != NULL)
    set_label (popover, gtk_widget_get_tooltip_text (button));
}

/* Later versions of GTK name the items of menus by labels that have no name themselves. */
static void
name_menu_item (GtkWidget *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  strip_mnemonic (text);
  if (text == NULL || *text == '\0')
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_label (item, text);
}

static gboolean
is_menu_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

static void
follow (GtkWidget *widget,
        GCallback  callback)
{
  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, callback, NULL) == 0)
    {
      g_signal_connect (widget, "notify::selected-item", callback, NULL);
      g_signal_connect (widget, "map", callback, NULL);
    }
}

static void
name_part (GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget))
    {
      follow (widget, G_CALLBACK (combo_row_cb));
      name_combo_row (ADW_COMBO_ROW (widget));
    }
  else if (GTK_IS_DROP_DOWN (widget))
    {
      follow (widget, G_CALLBACK (name_drop_down));
      name_drop_down (GTK_DROP_DOWN (widget));
    }
  else if (ADW_IS_EXPANDER_ROW (widget))
    {
      g_autofree char *title = dup_plain_title (ADW_PREFERENCES_ROW (widget));

      set_label (widget, title);
    }
  else if (GTK_IS_LIST_BOX (widget))
    name_list_box (widget);
  else if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "close")
           && gtk_widget_get_ancestor (widget, GTK_TYPE_INFO_BAR) != NULL)
    set_label (widget, C_("button", "Close"));
  else if (GTK_IS_IMAGE (widget))
    hide_image (widget);
  else if (GTK_IS_POPOVER (widget))
    name_popover (widget);
  else if (is_menu_item (widget))
    name_menu_item (widget);
}

/**
 * entente_accessible_parts_name:
 * @root: a widget
 *
 * Names the parts of @root, and of all that is in it. What is chosen in it is followed from then on.
 */
void
entente_accessible_parts_name (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  name_part (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    entente_accessible_parts_name (child);
}

/* A menu may be made when it opens. Then one of its items gets the focus. */
static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *menu = focus != NULL && is_menu_item (focus) ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (menu != NULL)
    entente_accessible_parts_name (menu);
}

/**
 * entente_accessible_parts_follow_windows:
 *
 * Names the parts of every window of the program when it comes up. To be called once, before there is a window.
 */
void
entente_accessible_parts_follow_windows (void)
{
  entente_windows_connect ("map", G_CALLBACK (entente_accessible_parts_name));
  entente_windows_connect ("notify::focus-widget", G_CALLBACK (focus_cb));
}
