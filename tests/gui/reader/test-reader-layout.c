/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-layout.h"

#include "sample-widget.h"

typedef struct {
  GtkWidget *box, *picture, *text;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        int      width)
{
  fixture->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (fixture->box, g_object_new (ENTENTE_TYPE_READER_LAYOUT, NULL));
  fixture->picture = gtk_drawing_area_new ();
  fixture->text = gtk_drawing_area_new ();
  gtk_box_append (GTK_BOX (fixture->box), fixture->picture);
  gtk_box_append (GTK_BOX (fixture->box), fixture->text);
  fixture->window = sample_window_new (fixture->box, width, 300);
}

static void
test_roomy (void)
{
  Fixture fixture;

  set_up (&fixture, 1000);
  g_assert_true (gtk_widget_get_child_visible (fixture.picture));
  g_assert_cmpint (gtk_widget_get_width (fixture.picture), >=, 320);
  g_assert_cmpint (gtk_widget_get_width (fixture.text), >=, 460);
  g_assert_cmpint (gtk_widget_get_width (fixture.picture) + gtk_widget_get_width (fixture.text), ==,
                   gtk_widget_get_width (fixture.box));
  gtk_widget_hide (fixture.text);
  sample_settle (fixture.box);
  g_assert_cmpint (gtk_widget_get_width (fixture.picture), ==, gtk_widget_get_width (fixture.box));
  gtk_window_destroy (fixture.window);
}

/* The text is there instead of the picture, which comes back without it. */
static void
test_narrow (void)
{
  Fixture fixture;

  set_up (&fixture, 500);
  g_assert_false (gtk_widget_get_child_visible (fixture.picture));
  g_assert_cmpint (gtk_widget_get_width (fixture.text), ==, gtk_widget_get_width (fixture.box));
  gtk_widget_hide (fixture.text);
  sample_settle (fixture.box);
  g_assert_true (gtk_widget_get_child_visible (fixture.picture));
  g_assert_cmpint (gtk_widget_get_width (fixture.picture), ==, gtk_widget_get_width (fixture.box));
  gtk_window_destroy (fixture.window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-layout/roomy", test_roomy);
  g_test_add_func ("/reader-layout/narrow", test_narrow);
  return g_test_run ();
}
