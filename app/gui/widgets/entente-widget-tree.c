/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-widget-tree.h"

/**
 * entente_widget_tree_find:
 * @root: a widget
 * @type: a type
 *
 * Returns: (transfer none) (nullable): the first widget of that type: @root, or one in it
 */
GtkWidget *
entente_widget_tree_find (GtkWidget *root,
                          GType      type)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = entente_widget_tree_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
