/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas.h"
#include "entente-kept-view.h"
#include "entente-story-window.h"
#include "entente-title-dialog.h"
#include "entente-view-list.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef SampleWindow Fixture;

static EntenteViewState *
get_state (Fixture *fixture)
{
  return entente_session_get_view_state (fixture->session);
}

static GtkWidget *
find_list (Fixture *fixture)
{
  GtkWidget *list = sample_window_get_part (fixture, "outline");

  while (list != NULL && !ENTENTE_IS_VIEW_LIST (list))
    list = gtk_widget_get_next_sibling (list);
  return list;
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *label = sample_find_label (find_list (fixture), title);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENTENTE_IS_TITLE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
focus_on (Fixture    *fixture,
          const char *id)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS (id), 1, ENTENTE_FOCUS_BOTH, NULL);

  entente_view_state_set_focus (get_state (fixture), focus);
}

/* Keeps what is shown, by the dialog, with its title as it is proposed. */
static void
keep (Fixture *fixture)
{
  GtkWindow *dialog;

  sample_window_do (fixture, "keep-view", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (entente_title_dialog_save (ENTENTE_TITLE_DIALOG (dialog)));
  gtk_window_destroy (dialog);
}

static void
do_move (Fixture    *fixture,
         const char *id,
         int         by)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "move-view", g_variant_new ("(si)", id, by));
}

static const char *
get_nth_id (Fixture *fixture,
            guint    nth)
{
  return entente_record_get_text (entente_kept_view_get_nth (fixture->document, nth), ENTENTE_KEPT_VIEW_ID);
}

/* What was kept is shown again by a click, whatever was shown in between. Opening changes nothing. */
static void
test_keep_and_open (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntenteViewpoint) kept = NULL;
  GtkWidget *row;

  focus_on (fixture, "tass");
  kept = entente_viewpoint_ref (entente_view_state_get_viewpoint (get_state (fixture)));
  keep (fixture);
  g_assert_true (entente_history_is_modified (fixture->history));
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 1);
  row = find_row (fixture, "1 step around TASS");
  g_assert_nonnull (row);

  sample_window_do (fixture, "show-all", NULL);
  entente_history_set_saved (fixture->history, entente_history_get_state (fixture->history));
  gtk_widget_activate (row);
  g_assert_true (entente_viewpoint_equal (entente_view_state_get_viewpoint (get_state (fixture)), kept));
  g_assert_true (gtk_widget_has_css_class (row, "open"));
  g_assert_false (entente_history_is_modified (fixture->history));
  sample_window_do (fixture, "show-all", NULL);
  g_assert_false (gtk_widget_has_css_class (row, "open"));
}

static gboolean
is_back (gpointer data)
{
  EntenteBox box;
  const EntenteBox *wanted = data;
  EntenteCanvas *canvas = g_object_get_data (G_OBJECT (g_application_get_default ()), "canvas");

  entente_viewport_get_visible (entente_canvas_get_viewport (canvas), &box);
  return ABS (box.x - wanted->x) < 1 && ABS (box.y - wanted->y) < 1 && ABS (box.width - wanted->width) < 1;
}

/* The place and the zoom come back, too. */
static void
test_area (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteCanvas *canvas = sample_window_get_part (fixture, "canvas");
  EntenteViewport *viewport = entente_canvas_get_viewport (canvas);
  EntenteBox before;

  gtk_window_present (GTK_WINDOW (fixture->window));
  sample_settle (GTK_WIDGET (canvas));
  entente_viewport_look_at (viewport, &(EntenteVec) { 40, -30 }, 1.7);
  entente_viewport_get_visible (viewport, &before);
  keep (fixture);
  entente_viewport_look_at (viewport, &(EntenteVec) { 900, 600 }, 0.4);
  gtk_widget_activate (find_row (fixture, "Overview"));
  g_object_set_data (G_OBJECT (g_application_get_default ()), "canvas", canvas);
  sample_wait (is_back, &before);
}

/* All changes are steps that can be undone. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  focus_on (fixture, "tass");
  keep (fixture);
  focus_on (fixture, "kim");
  keep (fixture);
  g_assert_cmpstr (get_nth_id (fixture, 0), ==, "1-step-around-tass");
  do_move (fixture, "1-step-around-tass", 1);
  g_assert_cmpstr (get_nth_id (fixture, 1), ==, "1-step-around-tass");
  do_move (fixture, "1-step-around-tass", 99);
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 3);

  sample_window_do (fixture, "update-view", "1-step-around-tass");
  g_assert_cmpuint (entente_history_get_n_steps (fixture->history), ==, 4);
  sample_window_do (fixture, "show-all", NULL);
  sample_window_do (fixture, "open-view", "1-step-around-tass");
  g_assert_cmpstr (entente_focus_get_centers (entente_viewpoint_get_focus (entente_view_state_get_viewpoint (
                     get_state (fixture))))[0], ==, "kim");

  sample_window_do (fixture, "remove-view", "1-step-around-tass");
  g_assert_null (find_row (fixture, "1 step around TASS"));
  sample_window_do (fixture, "undo", NULL);
  g_assert_nonnull (find_row (fixture, "1 step around TASS"));
}

static gboolean
says_gone (gpointer data)
{
  return sample_find_label (data, "“tass” is not in the document any more.") != NULL;
}

/* A view that names an actor who is not there opens, and says so. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  focus_on (fixture, "tass");
  keep (fixture);
  sample_window_do (fixture, "show-all", NULL);
  sample_window_select (fixture, "tass", NULL);
  sample_window_do (fixture, "delete", NULL);
  sample_window_do (fixture, "open-view", "1-step-around-tass");
  g_assert_nonnull (entente_viewpoint_get_focus (entente_view_state_get_viewpoint (get_state (fixture))));
  sample_wait (says_gone, fixture->window);
}

/* The list can be used by keyboard: the focus goes with the view that is moved. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (fixture->window));
  focus_on (fixture, "tass");
  keep (fixture);
  focus_on (fixture, "kim");
  keep (fixture);
  row = find_row (fixture, "1 step around TASS");
  sample_settle (row);
  g_assert_true (gtk_widget_grab_focus (row));
  do_move (fixture, "1-step-around-tass", 1);
  row = find_row (fixture, "1 step around TASS");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  sample_window_do (fixture, "remove-view", "1-step-around-tass");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_row (fixture, "1 step around Kim Jong-un"));
}

static EntenteStoryWindow *
find_story (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENTENTE_IS_STORY_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_settled (gpointer story)
{
  return entente_story_window_is_settled (story);
}

static void
step (EntenteStoryWindow *story,
      int                 by)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (story), "story.step", "i", by));
  sample_wait (is_settled, story);
}

/* Each view with its words, from the first to the last and no further. Nothing of it changes what the window shows. */
static void
test_story (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteViewpoint) before = NULL;
  EntenteStoryWindow *story;

  g_assert_false (sample_window_can (fixture, "show-story"));
  keep (fixture);
  focus_on (fixture, "tass");
  keep (fixture);
  focus_on (fixture, "kim");
  keep (fixture);
  before = entente_viewpoint_ref (entente_view_state_get_viewpoint (get_state (fixture)));
  sample_window_do (fixture, "show-story", NULL);
  story = find_story ();
  sample_wait (is_settled, story);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (story), "Overview"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (story), "1 of 3"));
  step (story, 1);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (story), "1 step around TASS"));
  g_assert_nonnull (sample_find_label (GTK_WIDGET (story), "2 of 3"));
  step (story, G_MAXINT);
  step (story, 1);
  g_assert_cmpuint (entente_story_window_get_nth (story), ==, 2);
  step (story, -G_MAXINT);
  step (story, -1);
  g_assert_cmpuint (entente_story_window_get_nth (story), ==, 0);
  g_assert_true (entente_viewpoint_equal (entente_view_state_get_viewpoint (get_state (fixture)), before));
  gtk_window_close (GTK_WINDOW (story));
  g_assert_null (find_story ());
}

/* To go on quickly, and to leave while a picture is painted, is no harm. */
static void
test_story_in_haste (Fixture       *fixture,
                     gconstpointer  data)
{
  EntenteStoryWindow *story;

  for (guint i = 0; i < 4; i++)
    keep (fixture);
  sample_window_do (fixture, "show-story", NULL);
  story = find_story ();
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (story), "story.step", "i", 1);
  sample_wait (is_settled, story);
  g_assert_cmpuint (entente_story_window_get_nth (story), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (story), "story.step", "i", -1);
  gtk_window_destroy (GTK_WINDOW (story));
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, sample_window_set_up, test, sample_window_tear_down);
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);
  add ("/window-views/keep-and-open", test_keep_and_open);
  add ("/window-views/area", test_area);
  add ("/window-views/changes", test_changes);
  add ("/window-views/missing", test_missing);
  add ("/window-views/keys", test_keys);
  add ("/window-views/story", test_story);
  add ("/window-views/story-in-haste", test_story_in_haste);
  return g_test_run ();
}
