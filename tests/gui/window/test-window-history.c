/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history-list.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

typedef SampleWindow Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_window_set_up (fixture, data);
  g_assert_false (sample_window_can (fixture, "history"));
  sample_window_select (fixture, "kim", NULL);
  sample_window_do (fixture, "delete", NULL);
  sample_window_select (fixture, "tass", NULL);
  sample_window_do (fixture, "delete", NULL);
  sample_settle (GTK_WIDGET (fixture->window));
}

static void
go (GtkWidget  *list,
    const char *name,
    guint       row)
{
  GtkWidget *label = sample_find_label (list, name);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_VIEW), "activate", row);
}

/* From the arrow beside Undo. */
static void
test_popover (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *list = sample_window_get_part (fixture, "history_list");

  if (sample_skip_without_keyboard ())
    return;
  sample_window_do (fixture, "history", NULL);
  sample_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_nonnull (sample_find_label (list, "Delete TASS"));
  go (list, "Opened", 2);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  g_assert_nonnull (entente_document_lookup (fixture->document, "kim"));
  sample_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER)));
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, sample_window_tear_down)
  ADD ("/window-history/popover", test_popover);

  return g_test_run ();
}
