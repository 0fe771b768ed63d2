/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-wrap-layout.h"

#define SPACING 4
#define LINE_SPACING 2

static GtkWidget *
box_new (guint n,
         int   width,
         int   height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_ref_sink (box);
  gtk_widget_set_layout_manager (box, entente_wrap_layout_new (SPACING, LINE_SPACING));
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_DRAWING_AREA, "width-request", width,
                                                 "height-request", height, NULL));
  return box;
}

static int
height_for (GtkWidget *box,
            int        width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GdkRectangle
place_of (GtkWidget *box,
          guint      nth)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  GtkAllocation place;

  while (nth-- > 0)
    child = gtk_widget_get_next_sibling (child);
  gtk_widget_get_allocation (child, &place);
  return place;
}

static void
test_measure (void)
{
  GtkWidget *box = box_new (5, 30, 10);
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30);
  g_assert_cmpint (natural, ==, 5 * 30 + 4 * SPACING);
  g_assert_cmpint (height_for (box, natural), ==, 10);
  g_assert_cmpint (height_for (box, natural - 1), ==, 2 * 10 + LINE_SPACING);
  g_assert_cmpint (height_for (box, 30), ==, 5 * 10 + 4 * LINE_SPACING);
  g_assert_finalize_object (box);
}

static void
test_allocate (void)
{
  GtkWidget *box = box_new (3, 30, 10);
  GtkAllocation place = { 0, 0, 70, 22 };

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  height_for (box, 70);
  gtk_widget_size_allocate (box, &place, -1);
  g_assert_cmpint (place_of (box, 1).x, ==, 30 + SPACING);
  g_assert_cmpint (place_of (box, 1).y, ==, 0);
  g_assert_cmpint (place_of (box, 2).x, ==, 0);
  g_assert_cmpint (place_of (box, 2).y, ==, 10 + LINE_SPACING);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (box);
  gtk_widget_size_allocate (box, &place, -1);
  g_assert_cmpint (place_of (box, 0).x, ==, 40);
  g_assert_cmpint (place_of (box, 2).x, ==, 40);
  g_assert_finalize_object (box);
}

/* A separator is shown only between two children of one line. */
static void
test_separator (void)
{
  GtkWidget *box = box_new (3, 30, 10);
  GtkWidget *dot = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));
  GtkAllocation wide = { 0, 0, 200, 10 }, narrow = { 0, 0, 70, 22 };

  gtk_widget_add_css_class (dot, "separator");
  height_for (box, 200);
  gtk_widget_size_allocate (box, &wide, -1);
  g_assert_true (gtk_widget_get_child_visible (dot));
  height_for (box, 70);
  gtk_widget_size_allocate (box, &narrow, -1);
  g_assert_false (gtk_widget_get_child_visible (dot));
  g_assert_cmpint (place_of (box, 2).x, ==, 0);
  g_assert_cmpint (place_of (box, 2).y, ==, 10 + LINE_SPACING);
  g_assert_finalize_object (box);
}

/* Beside something higher that has no baseline, words are in the middle. */
static void
test_middle (void)
{
  GtkWidget *box = box_new (1, 30, 60);
  GdkRectangle place;

  gtk_box_append (GTK_BOX (box), gtk_label_new ("Words"));
  height_for (box, 200);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, 200, 60 }, -1);
  place = place_of (box, 1);
  g_assert_cmpint (ABS (2 * place.y + place.height - 60), <=, 1);
  g_assert_finalize_object (box);
}

static void
test_hidden (void)
{
  GtkWidget *box = box_new (2, 30, 10);

  gtk_widget_hide (gtk_widget_get_first_child (box));
  g_assert_cmpint (height_for (box, 30), ==, 10);
  gtk_widget_hide (gtk_widget_get_last_child (box));
  g_assert_cmpint (height_for (box, 30), ==, 0);
  g_assert_finalize_object (box);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-layout/measure", test_measure);
  g_test_add_func ("/wrap-layout/allocate", test_allocate);
  g_test_add_func ("/wrap-layout/separator", test_separator);
  g_test_add_func ("/wrap-layout/middle", test_middle);
  g_test_add_func ("/wrap-layout/hidden", test_hidden);
  return g_test_run ();
}
