/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-state.h"

#include "sample-session.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef struct {
  EntenteDocument *document;
  EntenteSelection *selection;
  EntenteSceneBuilder *builder;
  EntenteViewState *state;
  guint n_scenes;
} Fixture;

static void
scene_cb (Fixture *fixture)
{
  fixture->n_scenes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const ids[] = { "shoigu", "kim", "tass", "joongang" };
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  fixture->document = sample_document_new ();
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    entente_layout_set_position (entente_document_get_layout (fixture->document), ids[i],
                                 &(EntentePoint) { (int) i * 3000, (int) (i % 2) * 2000 });
  fixture->selection = entente_selection_new (fixture->document);
  fixture->builder = entente_scene_builder_new (fixture->document, measure);
  fixture->state = entente_view_state_new (fixture->selection, fixture->builder);
  g_signal_connect_swapped (fixture->state, "view-changed", G_CALLBACK (scene_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->state);
  sample_finish_builder (fixture->builder);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->document);
}

static void
wait_for_scene (Fixture *fixture)
{
  guint n = fixture->n_scenes;

  while (fixture->n_scenes == n)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_parts (Fixture *fixture,
              guint    n_cards,
              guint    n_lines)
{
  EntenteScene *scene = entente_scene_builder_get_scene (fixture->builder);

  g_assert_cmpuint (entente_scene_get_n_cards (scene), ==, n_cards);
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, n_lines);
}

static void
show_kind (Fixture    *fixture,
           const char *kind)
{
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS (kind));
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);

  entente_view_state_set_filter (fixture->state, filter);
}

static void
focus_on (Fixture    *fixture,
          const char *id)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS (id), 1, ENTENTE_FOCUS_BOTH, NULL);

  entente_view_state_set_focus (fixture->state, focus);
}

/* What is shown is in the scene, where it was, and the document is as it was. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteDocument) before = entente_document_copy (fixture->document);
  g_autoptr (EntenteScene) whole = g_object_ref (entente_scene_builder_get_scene (fixture->builder));
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  EntenteScene *scene;
  guint from, to;

  assert_parts (fixture, 4, 3);
  g_assert_null (entente_view_state_get_view (fixture->state));
  show_kind (fixture, "person");
  wait_for_scene (fixture);
  assert_parts (fixture, 2, 2);
  scene = entente_scene_builder_get_scene (fixture->builder);
  g_assert_cmpuint (entente_view_get_n_shown (entente_view_state_get_view (fixture->state), ENTENTE_ITEM_ACTOR), ==, 2);
  g_assert_cmpint (entente_scene_find (whole, "met", &from), ==, ENTENTE_PART_LINE);
  g_assert_cmpint (entente_scene_find (scene, "met", &to), ==, ENTENTE_PART_LINE);
  g_assert_cmpmem (&entente_scene_get_line (whole, from)->curve, sizeof (EntenteCurve),
                   &entente_scene_get_line (scene, to)->curve, sizeof (EntenteCurve));

  entente_view_state_set_filter (fixture->state, none);
  wait_for_scene (fixture);
  g_assert_true (entente_scene_builder_get_scene (fixture->builder) == whole);
  g_assert_null (entente_view_state_get_view (fixture->state));
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_document_get_n_items (before, kind), ==,
                      entente_document_get_n_items (fixture->document, kind));
}

static void
test_fade (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, TRUE);
  EntenteScene *scene;

  entente_view_state_set_viewpoint (fixture->state, viewpoint);
  wait_for_scene (fixture);
  assert_parts (fixture, 4, 3);
  scene = entente_scene_builder_get_scene (fixture->builder);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (entente_scene_get_card (scene, i)->faded, ==, i < 2);
  for (guint i = 0; i < 3; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);

      g_assert_cmpint (line->faded, ==, i < 2);
      g_assert_true (i == 2 || (!line->disputed && !entente_line_has_word (line)));
      g_assert_cmpint (entente_scene_get_card (scene, line->from)->faded, <=, line->faded);
    }
}

/* Back and Forward go through what was shown as they go through what was selected. */
static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) kim = g_ptr_array_new ();

  show_kind (fixture, "person");
  g_ptr_array_add (kim, entente_document_lookup (fixture->document, "kim"));
  entente_selection_set_items (fixture->selection, kim);
  focus_on (fixture, "tass");
  wait_for_scene (fixture);
  g_assert_nonnull (entente_viewpoint_get_focus (entente_view_state_get_viewpoint (fixture->state)));

  g_assert_true (entente_selection_step (fixture->selection, -1) == kim->pdata[0]);
  g_assert_null (entente_viewpoint_get_focus (entente_view_state_get_viewpoint (fixture->state)));
  g_assert_cmpuint (entente_filter_get_n (entente_viewpoint_get_filter (
                      entente_view_state_get_viewpoint (fixture->state))), ==, 1);
  wait_for_scene (fixture);
  assert_parts (fixture, 2, 2);
  g_assert_null (entente_selection_step (fixture->selection, -1));
  g_assert_null (entente_selection_step (fixture->selection, -1));
  g_assert_true (entente_viewpoint_shows_all (entente_view_state_get_viewpoint (fixture->state)));
  g_assert_false (entente_selection_can_step (fixture->selection, -1));
  wait_for_scene (fixture);
  assert_parts (fixture, 4, 3);
  entente_selection_step (fixture->selection, 1);
  wait_for_scene (fixture);
  assert_parts (fixture, 2, 2);
}

/* What comes into the document is looked at as well. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  show_kind (fixture, "person");
  wait_for_scene (fixture);
  entente_layout_set_position (entente_document_get_layout (fixture->document), "putin",
                               &(EntentePoint) { 0, 5000 });
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "putin", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "ria", ENTENTE_ACTOR_KIND, "media", 0);
  wait_for_scene (fixture);
  assert_parts (fixture, 3, 2);
  g_assert_cmpuint (entente_view_get_n_all (entente_view_state_get_view (fixture->state), ENTENTE_ITEM_ACTOR), ==, 6);
}

/* Who turns many switches gets what the last one asks for. */
static void
test_haste (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    {
      show_kind (fixture, i % 2 == 0 ? "media" : "person");
      g_main_context_iteration (NULL, FALSE);
    }
  while (entente_view_state_get_view (fixture->state) == NULL
         || !entente_viewpoint_equal (entente_view_get_viewpoint (entente_view_state_get_view (fixture->state)),
                                      entente_view_state_get_viewpoint (fixture->state)))
    g_main_context_iteration (NULL, TRUE);
  assert_parts (fixture, 2, 2);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  *(GArray **) data = entente_view_state_count_reach_finish (result, NULL);
}

static void
test_reach (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("tass"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (GArray) reach = NULL;

  entente_view_state_count_reach_async (fixture->state, focus, 2, NULL, counted_cb, &reach);
  while (reach == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (reach->len, ==, 3);
  g_assert_cmpuint (g_array_index (reach, EntenteReach, 1).n_actors, ==, 2);
  g_assert_cmpuint (g_array_index (reach, EntenteReach, 2).n_actors, ==, 3);
  g_assert_cmpuint (g_array_index (reach, EntenteReach, 2).n_relations, ==, 3);
}

static void
set_period (Fixture *fixture,
            gint64   first,
            gboolean adjusts)
{
  g_autoptr (EntentePeriod) period = entente_period_new (first, G_MAXINT64, TRUE);
  EntenteViewpoint *before = entente_view_state_get_viewpoint (fixture->state);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (before, period);

  if (adjusts)
    entente_view_state_adjust_viewpoint (fixture->state, viewpoint);
  else
    entente_view_state_set_period (fixture->state, period);
}

/* The moments of a drag are one step for Back. */
static void
test_adjust (Fixture       *fixture,
             gconstpointer  data)
{
  set_period (fixture, 700, FALSE);
  for (gint64 day = 701; day < 720; day++)
    set_period (fixture, day, TRUE);
  g_assert_cmpint (entente_period_get_first (entente_viewpoint_get_period (
                     entente_view_state_get_viewpoint (fixture->state))), ==, 719);
  entente_selection_step (fixture->selection, -1);
  g_assert_true (entente_viewpoint_shows_all (entente_view_state_get_viewpoint (fixture->state)));
  g_assert_false (entente_selection_can_step (fixture->selection, -1));
  entente_selection_step (fixture->selection, 1);
  g_assert_cmpint (entente_period_get_first (entente_viewpoint_get_period (
                     entente_view_state_get_viewpoint (fixture->state))), ==, 719);
}

static void
times_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  *(EntenteHistogram **) data = entente_view_state_count_times_finish (result, NULL);
}

/* What a period leaves out is counted, and what a filter leaves out is not. */
static void
test_times (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteHistogram) histogram = NULL, filtered = NULL;

  set_period (fixture, 739000, FALSE);
  entente_view_state_count_times_async (fixture->state, ENTENTE_ITEM_RELATION, NULL, 50, NULL, times_cb, &histogram);
  while (histogram == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (entente_histogram_get_n_dated (histogram) + entente_histogram_get_n_undated (histogram), ==, 3);
  show_kind (fixture, "person");
  entente_view_state_count_times_async (fixture->state, ENTENTE_ITEM_RELATION, NULL, 50, NULL, times_cb, &filtered);
  while (filtered == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (entente_histogram_get_n_dated (filtered), ==, 2);
  g_assert_cmpuint (entente_histogram_get_n_undated (filtered), ==, 0);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/view-state/filter", test_filter);
  add ("/view-state/fade", test_fade);
  add ("/view-state/back", test_back);
  add ("/view-state/change", test_change);
  add ("/view-state/haste", test_haste);
  add ("/view-state/reach", test_reach);
  add ("/view-state/adjust", test_adjust);
  add ("/view-state/times", test_times);
  return g_test_run ();
}
