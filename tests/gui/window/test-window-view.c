/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas.h"
#include "entente-view-state.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef SampleWindow Fixture;

typedef struct {
  Fixture *fixture;
  guint n_cards;
} Wanted;

static EntenteViewState *
get_state (Fixture *fixture)
{
  return entente_session_get_view_state (fixture->session);
}

static gboolean
has_cards (gpointer data)
{
  const Wanted *wanted = data;
  EntenteScene *scene = entente_canvas_get_scene (sample_window_get_part (wanted->fixture, "canvas"));

  return entente_scene_get_n_cards (scene) == wanted->n_cards;
}

static void
wait_for_cards (Fixture *fixture,
                guint    n)
{
  Wanted wanted = { fixture, n };

  sample_wait (has_cards, &wanted);
}

/* Looking changes nothing: there is nothing to save, and nothing to undo. */
static void
test_looking (Fixture       *fixture,
              gconstpointer  data)
{
  sample_window_select (fixture, "met", NULL);
  sample_window_do (fixture, "only-selected", NULL);
  wait_for_cards (fixture, 2);
  g_assert_false (entente_history_is_modified (fixture->history));
  g_assert_false (sample_window_can (fixture, "undo"));
  sample_window_do (fixture, "select-all", NULL);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 3);
  g_assert_true (sample_window_can (fixture, "fade-rest"));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "fade-rest", g_variant_new_boolean (TRUE));
  wait_for_cards (fixture, 4);
  sample_window_do (fixture, "back", NULL);
  wait_for_cards (fixture, 2);
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, >, 0);
  sample_window_do (fixture, "show-all", NULL);
  wait_for_cards (fixture, 4);
  g_assert_false (sample_window_can (fixture, "show-all"));
  sample_window_do (fixture, "back", NULL);
  wait_for_cards (fixture, 2);
  sample_window_do (fixture, "forward", NULL);
  wait_for_cards (fixture, 4);
}

static void
test_leave_focus (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);

  g_assert_false (sample_window_can (fixture, "leave-focus"));
  g_assert_false (sample_window_can (fixture, "focus"));
  entente_view_state_set_focus (get_state (fixture), focus);
  wait_for_cards (fixture, 2);
  g_assert_true (sample_window_can (fixture, "focus"));
  sample_window_do (fixture, "leave-focus", NULL);
  wait_for_cards (fixture, 4);
}

/* In the sample, TASS reports on Shoigu, who met Kim, and the newspaper is related to nobody. */
static void
test_grow (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);

  sample_window_select (fixture, "shoigu", NULL);
  g_assert_false (sample_window_can (fixture, "focus-grow"));
  g_assert_false (sample_window_can (fixture, "focus-hide"));
  entente_view_state_set_focus (get_state (fixture), focus);
  wait_for_cards (fixture, 2);
  sample_window_do (fixture, "focus-grow", NULL);
  wait_for_cards (fixture, 3);
  g_assert_false (sample_window_can (fixture, "focus-grow"));

  sample_window_select (fixture, "joongang", NULL);
  g_assert_false (sample_window_can (fixture, "focus-hide"));
  sample_window_do (fixture, "focus-add", NULL);
  wait_for_cards (fixture, 4);
  sample_window_select (fixture, "shoigu", "tass", NULL);
  sample_window_do (fixture, "focus-hide", NULL);
  wait_for_cards (fixture, 3);
  sample_window_select (fixture, "tass", NULL);
  g_assert_false (sample_window_can (fixture, "focus-hide"));
  g_assert_true (sample_window_can (fixture, "focus-grow"));

  for (guint n = 4; n >= 2; n--)
    {
      sample_window_do (fixture, "focus-up", NULL);
      wait_for_cards (fixture, n);
    }
  sample_window_do (fixture, "focus-up", NULL);
  wait_for_cards (fixture, 4);
  g_assert_false (sample_window_can (fixture, "focus-up"));
  sample_window_do (fixture, "back", NULL);
  wait_for_cards (fixture, 2);
  sample_window_do (fixture, "back", NULL);
  wait_for_cards (fixture, 3);
  g_assert_false (entente_history_is_modified (fixture->history));
}

static gboolean
tells_out_of_sight (gpointer data)
{
  return sample_find_label (GTK_WIDGET (((Fixture *) data)->window), "1 of them is out of sight") != NULL;
}

/* What comes into the picture where one does not look is told, and the view stays. */
static void
test_out_of_sight (Fixture       *fixture,
                   gconstpointer  data)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (sample_window_get_part (fixture, "canvas"));
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  EntenteVec before, after;

  entente_view_state_set_focus (get_state (fixture), focus);
  wait_for_cards (fixture, 2);
  sample_window_select (fixture, "shoigu", NULL);
  entente_viewport_zoom_at (viewport, 8, 0, 0);
  entente_viewport_pan (viewport, -50, -50);
  entente_viewport_get_center (viewport, &before);
  sample_window_do (fixture, "focus-grow", NULL);
  sample_wait (tells_out_of_sight, fixture);
  entente_viewport_get_center (viewport, &after);
  g_assert_cmpfloat (before.x, ==, after.x);
}

static gboolean
is_alone (gpointer data)
{
  return entente_view_state_is_alone (get_state (data));
}

static gboolean
is_in_place (gpointer data)
{
  return !is_alone (data);
}

static void
set_alone (Fixture  *fixture,
           gboolean  alone)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "arrange-alone",
                                      g_variant_new_boolean (alone));
  sample_wait (alone ? is_alone : is_in_place, fixture);
}

/* The document is as it was, whatever is done meanwhile, and so is what one sees of it afterwards. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteCanvas *canvas = sample_window_get_part (fixture, "canvas");
  EntenteCanvasContent *content = entente_canvas_get_content (canvas);
  EntenteViewport *viewport = entente_canvas_get_viewport (canvas);
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("shoigu"), 1, ENTENTE_FOCUS_BOTH, NULL);
  EntenteVec before, after;
  double scale;

  g_assert_false (sample_window_can (fixture, "arrange-alone"));
  entente_view_state_set_focus (get_state (fixture), focus);
  wait_for_cards (fixture, 3);
  sample_settle (GTK_WIDGET (canvas));
  entente_viewport_get_center (viewport, &before);
  scale = entente_viewport_get_scale (viewport);
  g_assert_true (entente_canvas_content_can_move (content));
  set_alone (fixture, TRUE);
  g_assert_false (entente_canvas_content_can_move (content));
  g_assert_false (sample_window_can (fixture, "fade-rest"));
  g_assert_true (sample_window_can (fixture, "arrange"));
  sample_window_select (fixture, "shoigu", "kim", NULL);
  g_assert_false (sample_window_can (fixture, "arrange-selection"));
  sample_window_do (fixture, "arrange", "circo");
  g_assert_true (sample_window_can (fixture, "stop-arranging"));
  sample_window_do (fixture, "stop-arranging", NULL);
  g_assert_false (sample_window_can (fixture, "stop-arranging"));
  g_assert_true (is_alone (fixture));

  set_alone (fixture, FALSE);
  entente_viewport_get_center (viewport, &after);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1);
  g_assert_cmpfloat_with_epsilon (scale, entente_viewport_get_scale (viewport), 0.001);
  g_assert_true (entente_canvas_content_can_move (content));
  g_assert_false (entente_history_is_modified (fixture->history));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->history)), ==, 0);
}

static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  sample_window_select (fixture, "tass", NULL);
  g_assert_false (sample_window_can (fixture, "focus-shared"));
  sample_window_select (fixture, "tass", "kim", NULL);
  sample_window_do (fixture, "focus-shared", NULL);
  wait_for_cards (fixture, 3);
}

/* The outline keeps all items, and says which are left out. */
static void
test_outline (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *outline = sample_window_get_part (fixture, "outline");

  sample_window_select (fixture, "met", NULL);
  sample_window_do (fixture, "only-selected", NULL);
  wait_for_cards (fixture, 2);
  g_assert_nonnull (sample_find_label (outline, "Filtered: 2 of 4 actors, 1 of 3 relations"));
  g_assert_nonnull (sample_find_label (outline, "TASS"));
  g_assert_cmpuint (sample_count_class (outline, "not-shown"), ==, 4);
  sample_window_do (fixture, "show-all", NULL);
  wait_for_cards (fixture, 4);
  g_assert_cmpuint (sample_count_class (outline, "not-shown"), ==, 0);
}

static gboolean
can_show_found (gpointer data)
{
  return sample_window_can (data, "only-found");
}

/* A search becomes a filter, and stays open. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteFinder *finder = entente_session_get_finder (fixture->session);

  g_assert_false (sample_window_can (fixture, "only-found"));
  entente_finder_set_text (finder, "kind:person");
  sample_wait (can_show_found, fixture);
  sample_window_do (fixture, "only-found", NULL);
  wait_for_cards (fixture, 2);
  g_assert_cmpuint (entente_search_found_get_n (entente_finder_get_found (finder)), ==, 2);
  g_assert_nonnull (sample_find_label (GTK_WIDGET (fixture->window), "only People"));
  sample_window_do (fixture, "show-all", NULL);
  wait_for_cards (fixture, 4);
  entente_finder_set_text (finder, "");
  g_assert_false (sample_window_can (fixture, "only-found"));
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
  add ("/window-view/looking", test_looking);
  add ("/window-view/leave-focus", test_leave_focus);
  add ("/window-view/grow", test_grow);
  add ("/window-view/out-of-sight", test_out_of_sight);
  add ("/window-view/alone", test_alone);
  add ("/window-view/shared", test_shared);
  add ("/window-view/outline", test_outline);
  add ("/window-view/found", test_found);
  return g_test_run ();
}
