/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-layout.h"

/* In pixels. */
#define MIN_PICTURE 320
#define MIN_TEXT 460
#define MAX_TEXT 900

struct _EntenteReaderLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteReaderLayout, entente_reader_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
entente_reader_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* Returns the width of the text; all of @width if there is no room for a picture beside it. */
static int
get_text_width (int width)
{
  if (width < MIN_PICTURE + MIN_TEXT)
    return width;
  return CLAMP (width * 3 / 5, MIN_TEXT, MIN (MAX_TEXT, width - MIN_PICTURE));
}

static void
entente_reader_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  GtkWidget *picture = gtk_widget_get_first_child (widget), *text = gtk_widget_get_last_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int text_width = gtk_widget_should_layout (text) ? get_text_width (width) : 0;
  int rest = width - text_width;

  gtk_widget_set_child_visible (picture, rest > 0);
  if (rest > 0)
    gtk_widget_size_allocate (picture, &(GtkAllocation) { rtl ? text_width : 0, 0, rest, height }, -1);
  if (text_width > 0)
    gtk_widget_size_allocate (text, &(GtkAllocation) { rtl ? 0 : rest, 0, text_width, height }, -1);
}

static void
entente_reader_layout_class_init (EntenteReaderLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = entente_reader_layout_measure;
  layout_class->allocate = entente_reader_layout_allocate;
}

static void
entente_reader_layout_init (EntenteReaderLayout *self)
{
}
