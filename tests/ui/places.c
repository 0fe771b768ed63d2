/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where widgets are, as GTK 4.8 tells it to screen readers.
 *
 * GTK 4.10 and later add up the places of all widgets above one, but each counts from within the padding of the next, and
 * the padding is forgotten; the page of a stack counts twice. Clicks would miss. Loaded before the program, this says
 * where each widget is in what holds it so that the sum is right. The program itself stays as it is.
 */

#include <gtk/gtk.h>

/* The corner of the content of a widget in its window, in whole pixels. */
static gboolean
find_corner (GtkWidget *widget, int *x, int *y)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  graphene_point_t corner;

  if (root == NULL || !gtk_widget_get_realized (widget)
      || !gtk_widget_compute_point (widget, GTK_WIDGET (root), &GRAPHENE_POINT_INIT (0, 0), &corner))
    return FALSE;

  *x = (int) floorf (corner.x);
  *y = (int) floorf (corner.y);

  return TRUE;
}

static gboolean
get_bounds_of_widget (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible), *parent = gtk_widget_get_parent (widget);
  int left = 0, top = 0;

  *x = *y = *width = *height = 0;
  if (!find_corner (widget, x, y) || (parent != NULL && !find_corner (parent, &left, &top)))
    return FALSE;

  *x -= left;
  *y -= top;
  *width = gtk_widget_get_width (widget);
  *height = gtk_widget_get_height (widget);

  return TRUE;
}

/* A page is where its stack is. Its widget says how far it is from there. */
static gboolean
get_bounds_of_page (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  g_autoptr (GtkAccessible) stack = gtk_accessible_get_accessible_parent (accessible);

  *x = *y = *width = *height = 0;
  if (stack == NULL || !GTK_IS_WIDGET (stack))
    return FALSE;

  *width = gtk_widget_get_width (GTK_WIDGET (stack));
  *height = gtk_widget_get_height (GTK_WIDGET (stack));

  return TRUE;
}

static void
change_interface (gpointer data, gpointer interface)
{
  const GTypeInterface *type = interface;
  GtkAccessibleInterface *accessible = interface;

  if (type->g_type != GTK_TYPE_ACCESSIBLE)
    return;

  if (g_type_is_a (type->g_instance_type, GTK_TYPE_WIDGET))
    accessible->get_bounds = get_bounds_of_widget;
  else if (accessible->get_bounds != NULL)
    accessible->get_bounds = get_bounds_of_page;
}

static void __attribute__ ((constructor))
change_classes (void)
{
  /* Only the program itself has widgets. */
  g_unsetenv ("LD_PRELOAD");
  g_type_add_interface_check (NULL, change_interface);
}
