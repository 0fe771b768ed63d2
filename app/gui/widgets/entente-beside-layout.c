/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-beside-layout.h"

/* The layout of two children beside each other. A GtkBox could do this, but it asks its children for
 * their width at its height. A label that wraps answers by trying one width after the other, which
 * takes a fifth of a frame for a few lines. This layout asks a child only for its natural width, and
 * for its height at a width. */

#define SPACING 12 /* pixels */

struct _EntenteBesideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBesideLayout, entente_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Returns the width of the first child and the space after it. */
static int
get_offset (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int natural;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + SPACING;
}

static void
entente_beside_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_last_child (widget);
  int offset = get_offset (widget), first_minimum, first_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (second, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += offset;
      *natural += offset;
      return;
    }
  gtk_widget_measure (first, orientation, -1, &first_minimum, &first_natural, NULL, NULL);
  gtk_widget_measure (second, orientation, for_size < 0 ? -1 : MAX (for_size - offset, 0), minimum, natural, NULL,
                      NULL);
  *minimum = MAX (*minimum, first_minimum);
  *natural = MAX (*natural, first_natural);
}

static void
entente_beside_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_last_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int offset = get_offset (widget), rest = MAX (width - offset, 0);

  gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? rest + SPACING : 0, 0, offset - SPACING, height }, -1);
  gtk_widget_size_allocate (second, &(GtkAllocation) { rtl ? 0 : offset, 0, rest, height }, -1);
}

static GtkSizeRequestMode
entente_beside_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_beside_layout_class_init (EntenteBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = entente_beside_layout_measure;
  layout_class->allocate = entente_beside_layout_allocate;
  layout_class->get_request_mode = entente_beside_layout_get_request_mode;
}

static void
entente_beside_layout_init (EntenteBesideLayout *self)
{
}

/**
 * entente_beside_layout_new:
 *
 * Returns: (transfer full): a layout for a widget that has two children
 */
GtkLayoutManager *
entente_beside_layout_new (void)
{
  return g_object_new (ENTENTE_TYPE_BESIDE_LAYOUT, NULL);
}
