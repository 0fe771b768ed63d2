/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-drop-list.h"

#include "sample-widget.h"

#include <adwaita.h>

static GtkWindow *
present (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (box), widget);
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  sample_settle (GTK_WIDGET (window));
  return window;
}

static const char *
get_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_label (child) != NULL)
      return get_label (child);
  return NULL;
}

/* The list is opened for the first time, and again, with one choice and with another. */
static void
test_widget (GtkWidget *widget)
{
  static const struct { guint selected; const char *label; } choices[] = { { 2, "c" }, { 2, "c" }, { 0, "a" },
                                                                          { 1, "b" } };
  GtkWindow *window = present (widget);
  GtkWidget *popover = entente_drop_list_get_popover (widget);

  entente_drop_list_open_at_selected (widget);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_object_set (widget, "selected", choices[i].selected, NULL);
      gtk_popover_popup (GTK_POPOVER (popover));
      sample_settle (GTK_WIDGET (window));
      g_assert_cmpstr (get_label (gtk_window_get_focus (window)), ==, choices[i].label);
      gtk_popover_popdown (GTK_POPOVER (popover));
      sample_settle (GTK_WIDGET (window));
    }
  gtk_window_destroy (window);
}

static const char *const labels[] = { "a", "b", "c", "d", NULL };

static void
test_combo_row (void)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  test_widget (g_object_new (ADW_TYPE_COMBO_ROW, "model", list, NULL));
}

static void
test_drop_down (void)
{
  test_widget (gtk_drop_down_new_from_strings (labels));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/drop-list/combo-row", test_combo_row);
  g_test_add_func ("/drop-list/drop-down", test_drop_down);
  return g_test_run ();
}
