/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-side-layout.h"

/* The layout of two children side by side, or one above the other. The natural height of the children
 * must not depend on their width: they scroll or shrink. */

struct _EntenteSideLayout
{
  GtkLayoutManager parent_instance;
};

/* Pixels. A narrower widget has one child above the other. */
#define SIDE_WIDTH 390
#define MIN_WIDTH_SIDE_BY_SIDE 700

/* The part of the height that the upper child gets. */
#define UPPER_PART 0.38

G_DEFINE_FINAL_TYPE (EntenteSideLayout, entente_side_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
entente_side_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_next_sibling (first);
  int first_minimum, first_natural, second_minimum, second_natural;

  gtk_widget_measure (first, orientation, -1, &first_minimum, &first_natural, NULL, NULL);
  gtk_widget_measure (second, orientation, -1, &second_minimum, &second_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (first_minimum, second_minimum);
      *natural = MAX (*minimum, first_natural + SIDE_WIDTH);
    }
  else
    {
      *minimum = first_minimum + second_minimum;
      *natural = MAX (*minimum, MAX (first_natural, second_natural));
    }
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
entente_side_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_next_sibling (first);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int first_minimum, second_minimum, upper, rest = width - SIDE_WIDTH;

  if (width >= MIN_WIDTH_SIDE_BY_SIDE)
    {
      allocate (first, rtl ? SIDE_WIDTH : 0, 0, rest, height);
      allocate (second, rtl ? 0 : rest, 0, SIDE_WIDTH, height);
      return;
    }

  gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, -1, &first_minimum, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_VERTICAL, -1, &second_minimum, NULL, NULL, NULL);
  upper = MAX (first_minimum, MIN ((int) (height * UPPER_PART), height - second_minimum));
  allocate (first, 0, 0, width, upper);
  allocate (second, 0, upper, width, height - upper);
}

static void
entente_side_layout_class_init (EntenteSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = entente_side_layout_measure;
  layout_class->allocate = entente_side_layout_allocate;
}

static void
entente_side_layout_init (EntenteSideLayout *self)
{
}
