/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-drop-list.h"

#include "entente-widget-tree.h"

/* The list of a GtkDropDown or AdwComboRow. GTK 4.8 opens it with the focus on the first choice at first, and on the
 * selected one later, so that the same keys choose different things. */

/**
 * entente_drop_list_get_popover:
 * @widget: a GtkDropDown or AdwComboRow
 *
 * Returns: (transfer none): the popover with its list; keys that are pressed there do not reach @widget
 */
GtkWidget *
entente_drop_list_get_popover (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return entente_widget_tree_find (widget, GTK_TYPE_POPOVER);
}

/**
 * entente_drop_list_focus_selected:
 * @widget: a GtkDropDown or AdwComboRow
 *
 * Moves the focus to the selected choice, if the list is open.
 */
void
entente_drop_list_focus_selected (GtkWidget *widget)
{
  GtkWidget *popover, *child;
  guint selected;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  popover = entente_drop_list_get_popover (widget);
  if (popover == NULL || !gtk_widget_get_visible (popover))
    return;
  g_object_get (widget, "selected", &selected, NULL);
  child = gtk_widget_get_first_child (entente_widget_tree_find (popover, GTK_TYPE_LIST_VIEW));
  for (; selected > 0 && child != NULL; selected--)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

/**
 * entente_drop_list_open_at_selected:
 * @widget: a GtkDropDown or AdwComboRow
 *
 * Makes its list always open with the focus on the selected choice.
 */
void
entente_drop_list_open_at_selected (GtkWidget *widget)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  popover = entente_drop_list_get_popover (widget);
  g_return_if_fail (popover != NULL && entente_widget_tree_find (popover, GTK_TYPE_LIST_VIEW) != NULL);

  g_signal_connect_object (popover, "show", G_CALLBACK (entente_drop_list_focus_selected), widget,
                           G_CONNECT_SWAPPED);
}
