/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-popover.h"
#include "entente-json.h"
#include "entente-transition.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

#include <adwaita.h>
#include <glib/gstdio.h>

typedef SampleWindow Fixture;

static gboolean
has_step (gpointer data)
{
  return entente_history_get_position (data) > 0;
}

static gboolean
is_gliding (gpointer data)
{
  return entente_transition_is_running (data);
}

static gboolean
is_still (gpointer data)
{
  return !entente_transition_is_running (data);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* One step, to which the cards transition, and from which they transition back. */
static void
test_transition (Fixture       *fixture,
                 gconstpointer  data)
{
  gpointer transition = sample_window_get_part (fixture, "transition");
  g_autoptr (GBytes) before = entente_json_write (fixture->document, NULL), after = NULL;

  set_animations (TRUE);
  sample_window_do (fixture, "arrange", "circo");
  g_assert_true (sample_window_can (fixture, "stop-arranging"));
  sample_wait (has_step, fixture->history);
  g_assert_false (sample_window_can (fixture, "stop-arranging"));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Arrange with circo");
  sample_wait (is_gliding, transition);
  sample_wait (is_still, transition);

  sample_window_do (fixture, "undo", NULL);
  after = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (before, after));
  sample_wait (is_gliding, transition);
  sample_wait (is_still, transition);
}

static gboolean
has_new_scene (gpointer data)
{
  return entente_canvas_get_scene (data) != g_object_get_data (data, "old-scene");
}

static void
test_no_animations (Fixture      *fixture,
                    gconstpointer data)
{
  gpointer transition = sample_window_get_part (fixture, "transition");
  gpointer canvas = sample_window_get_part (fixture, "canvas");

  set_animations (FALSE);
  g_object_set_data_full (canvas, "old-scene", g_object_ref (entente_canvas_get_scene (canvas)), g_object_unref);
  sample_window_do (fixture, "arrange", "twopi");
  sample_wait (has_step, fixture->history);
  sample_wait (has_new_scene, canvas);
  g_assert_false (entente_transition_is_running (transition));
  set_animations (TRUE);
}

static void
assert_same_place (Fixture    *fixture,
                   const char *id,
                   GHashTable *places)
{
  EntentePoint at;

  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), id, &at));
  g_assert_cmpmem (&at, sizeof at, g_hash_table_lookup (places, id), sizeof at);
}

static GHashTable *
list_places (Fixture *fixture)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  EntenteLayout *layout = entente_document_get_layout (fixture->document);
  g_auto (GStrv) ids = entente_layout_list_positions (layout);

  for (char **id = ids; *id != NULL; id++)
    {
      EntentePoint at;

      g_assert_true (entente_layout_get_position (layout, *id, &at));
      g_hash_table_insert (places, g_strdup (*id), g_memdup2 (&at, sizeof at));
    }
  return places;
}

/* The choice is there as long as two actors are selected. */
static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GHashTable) places = list_places (fixture);
  g_autoptr (GVariant) state = NULL;

  g_assert_false (sample_window_can (fixture, "arrange-selection"));
  sample_window_select (fixture, "shoigu", NULL);
  g_assert_false (sample_window_can (fixture, "arrange-selection"));
  sample_window_select (fixture, "shoigu", "kim", NULL);
  sample_window_do (fixture, "arrange-selection", NULL);
  sample_window_do (fixture, "arrange", "dot");
  sample_wait (has_step, fixture->history);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Arrange 2 Actors with dot");
  assert_same_place (fixture, "tass", places);
  assert_same_place (fixture, "joongang", places);

  sample_window_select (fixture, "tass", NULL);
  state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "arrange-selection");
  g_assert_false (g_variant_get_boolean (state));
}

static gboolean
is_revealed (gpointer data)
{
  return gtk_revealer_get_child_revealed (data);
}

static char *
write_program (const char *text)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("entente-test-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  return path;
}

/* What takes its time says so, and can be given up; meanwhile the document can be changed. */
static void
test_wait_and_cancel (Fixture      *fixture,
                      gconstpointer data)
{
  GtkRevealer *bar = sample_window_get_part (fixture, "arrange_bar");
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autofree char *slow = write_program ("#!/bin/sh\nexec sleep 60\n");
  GtkWidget *button;

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", slow, TRUE);
  sample_window_do (fixture, "arrange", "auto");
  g_assert_false (gtk_revealer_get_reveal_child (bar));
  sample_wait (is_revealed, bar);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (bar), "Arranging 4 actors…"));
  sample_window_select (fixture, "kim", NULL);
  sample_window_do (fixture, "delete", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (bar));

  button = sample_find_button (GTK_WIDGET (bar), "Cancel");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_revealer_get_reveal_child (bar));
  sample_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);

  /* Closing the window gives it up as well. */
  sample_window_do (fixture, "arrange", "auto");
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
  g_unlink (slow);
}

static GtkWidget *
find_message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message () != NULL;
}

/* An engine that cannot is not the end: there is another, and nothing has moved. */
static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/bin/false", TRUE);
  sample_window_do (fixture, "arrange", "dot");
  sample_wait (has_message, NULL);
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 0);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_message ()), "auto");
  sample_wait (has_step, fixture->history);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Arrange Automatically");
}

/* By keyboard: the first way has the focus, and Enter goes it. */
static void
test_popover (Fixture      *fixture,
              gconstpointer data)
{
  GtkMenuButton *button = sample_window_get_part (fixture, "arrange_button");
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *focus;

  if (sample_skip_without_keyboard ())
    return;
  gtk_menu_button_popup (button);
  sample_settle (GTK_WIDGET (fixture->window));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (popover), "Hierarchy (dot)"));
  gtk_widget_activate (focus);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  sample_wait (has_step, fixture->history);
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, "Arrange Automatically");
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, sample_window_set_up, func, sample_window_tear_down)
  ADD ("/window-arrange/transition", test_transition);
  ADD ("/window-arrange/no-animations", test_no_animations);
  ADD ("/window-arrange/selection", test_selection);
  ADD ("/window-arrange/wait-and-cancel", test_wait_and_cancel);
  ADD ("/window-arrange/trouble", test_trouble);
  ADD ("/window-arrange/popover", test_popover);

  return g_test_run ();
}
