/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-state.h"

#include "sample-grid.h"
#include "sample-session.h"
#include "sample.h"

#include <math.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* A focus that is arranged alone, from the grid of 4 × 3 actors. Ids are columns and rows. */

typedef struct {
  EntenteDocument *document;
  EntenteSelection *selection;
  EntenteSceneBuilder *builder;
  EntenteViewState *state;
  guint n_scenes, n_failed;
} Fixture;

static void
scene_cb (Fixture *fixture)
{
  fixture->n_scenes++;
}

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failed++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  fixture->document = sample_grid_new (4, 3);
  fixture->selection = entente_selection_new (fixture->document);
  fixture->builder = entente_scene_builder_new (fixture->document, measure);
  fixture->state = entente_view_state_new (fixture->selection, fixture->builder);
  g_signal_connect_swapped (fixture->state, "view-changed", G_CALLBACK (scene_cb), fixture);
  g_signal_connect_swapped (entente_view_state_get_alone (fixture->state), "failed", G_CALLBACK (failed_cb), fixture);
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

/* Shows a focus; the reference to it is taken. */
static void
show (Fixture      *fixture,
      EntenteFocus *focus)
{
  entente_view_state_set_focus (fixture->state, focus);
  entente_focus_unref (focus);
}

static EntenteFocus *
get_focus (Fixture *fixture)
{
  return entente_viewpoint_get_focus (entente_view_state_get_viewpoint (fixture->state));
}

static EntenteFocus *
alone_new (const char *center)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS (center), 1, ENTENTE_FOCUS_BOTH, NULL);

  return entente_focus_new_alone (focus, TRUE);
}

static void
wait_for (Fixture  *fixture,
          gboolean  alone,
          guint     n_cards)
{
  while (entente_view_state_is_alone (fixture->state) != alone
         || entente_scene_get_n_cards (entente_scene_builder_get_scene (fixture->builder)) != n_cards)
    g_main_context_iteration (NULL, TRUE);
}

static const EntenteCard *
find_card (EntenteScene *scene,
           const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_scene_get_card (scene, index);
}

/* Counts the cards of one scene that are elsewhere in another one. */
static guint
count_moved (EntenteScene *before,
             EntenteScene *after)
{
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_cards (before); i++)
    {
      EntenteVec from = entente_card_get_center (entente_scene_get_card (before, i));
      EntenteVec to = entente_card_get_center (find_card (after, entente_item_get_id (
                                                                   entente_scene_get_card (before, i)->item)));

      n += hypot (to.x - from.x, to.y - from.y) > 0.01;
    }
  return n;
}

static void
assert_layout (Fixture         *fixture,
               EntenteDocument *before)
{
  for (guint i = 0; i < entente_document_get_n_items (before, ENTENTE_ITEM_ACTOR); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (entente_document_get_items (before, ENTENTE_ITEM_ACTOR), i);
      EntentePoint from, to;

      g_assert_true (entente_layout_get_position (entente_document_get_layout (before), entente_item_get_id (actor),
                                                  &from));
      g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document),
                                                  entente_item_get_id (actor), &to));
      g_assert_cmpint (from.x, ==, to.x);
      g_assert_cmpint (from.y, ==, to.y);
    }
}

/* The places last while the focus grows, no card moves for new ones, and in the document nothing ever moves. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteDocument) before = entente_document_copy (fixture->document);
  g_autoptr (EntenteScene) whole = g_object_ref (entente_scene_builder_get_scene (fixture->builder));
  g_autoptr (EntenteScene) alone = NULL, grown = NULL;

  show (fixture, alone_new ("1-1"));
  wait_for (fixture, TRUE, 5);
  alone = g_object_ref (entente_scene_builder_get_scene (fixture->builder));
  g_assert_cmpuint (count_moved (alone, whole), >, 0);
  g_assert_cmpuint (entente_scene_get_n_lines (alone), ==, 4);
  g_assert_cmpuint (find_card (alone, "0-1")->n_others, ==, 2);
  g_assert_cmpuint (find_card (alone, "1-1")->n_others, ==, 0);

  show (fixture, entente_focus_new_with (get_focus (fixture), WORDS ("0-0", "0-2"), "0-1"));
  wait_for (fixture, TRUE, 7);
  grown = g_object_ref (entente_scene_builder_get_scene (fixture->builder));
  g_assert_cmpuint (count_moved (alone, grown), ==, 0);
  show (fixture, entente_focus_new_without (get_focus (fixture), WORDS ("0-0")));
  wait_for (fixture, TRUE, 6);
  show (fixture, entente_focus_new_with (get_focus (fixture), WORDS ("0-0"), NULL));
  wait_for (fixture, TRUE, 7);
  g_assert_cmpuint (count_moved (grown, entente_scene_builder_get_scene (fixture->builder)), ==, 0);

  show (fixture, entente_focus_new_alone (get_focus (fixture), FALSE));
  wait_for (fixture, FALSE, 7);
  g_assert_cmpuint (count_moved (entente_scene_builder_get_scene (fixture->builder), whole), ==, 0);
  entente_view_state_set_focus (fixture->state, NULL);
  wait_for (fixture, FALSE, 12);
  g_assert_true (entente_scene_builder_get_scene (fixture->builder) == whole);
  assert_layout (fixture, before);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* No two cards lie on each other. */
static void
test_apart (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteScene *scene;

  show (fixture, alone_new ("1-1"));
  wait_for (fixture, TRUE, 5);
  show (fixture, entente_focus_new_with (get_focus (fixture), WORDS ("0-0", "0-2", "2-0", "2-2", "3-1"), NULL));
  wait_for (fixture, TRUE, 10);
  scene = entente_scene_builder_get_scene (fixture->builder);
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (entente_box_overlaps (&entente_scene_get_card (scene, i)->box,
                                            &entente_scene_get_card (scene, j)->box));
}

/* What is left out has no place there, so it cannot be drawn faintly. All else that is asked for holds as well. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = alone_new ("1-1");
  g_autoptr (EntenteViewpoint) fading = entente_viewpoint_new (NULL, focus, TRUE);
  g_autoptr (EntentePeriod) period = entente_period_new (700000, G_MAXINT64, TRUE);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (fading, period);
  g_autoptr (EntenteViewpoint) expected = entente_viewpoint_new_with_fades (viewpoint, FALSE);

  entente_view_state_set_viewpoint (fixture->state, viewpoint);
  wait_for (fixture, TRUE, 5);
  g_assert_true (entente_viewpoint_equal (
    entente_view_get_viewpoint (entente_view_state_get_view (fixture->state)), expected));
}

/* Another focus has other places, and a search for the first one is not waited for. */
static void
test_other_focus (Fixture       *fixture,
                  gconstpointer  data)
{
  show (fixture, alone_new ("1-1"));
  while (!entente_alone_state_is_searching (entente_view_state_get_alone (fixture->state)))
    g_main_context_iteration (NULL, TRUE);
  show (fixture, alone_new ("0-0"));
  g_assert_false (entente_alone_state_is_searching (entente_view_state_get_alone (fixture->state)));
  wait_for (fixture, TRUE, 3);
  entente_alone_state_search_anew (entente_view_state_get_alone (fixture->state), ENTENTE_ENGINE_CIRCO,
                                   entente_scene_builder_get_scene (fixture->builder));
  g_assert_true (entente_view_state_is_alone (fixture->state));
  entente_alone_state_stop (entente_view_state_get_alone (fixture->state));
  g_assert_nonnull (entente_alone_state_get_places (entente_view_state_get_alone (fixture->state)));
}

/* Where arranging fails, all stays where it is, and it is not tried again and again. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteScene) whole = g_object_ref (entente_scene_builder_get_scene (fixture->builder));

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/nowhere/entente-layout", TRUE);
  show (fixture, alone_new ("1-1"));
  while (fixture->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (entente_view_state_is_alone (fixture->state));
  show (fixture, entente_focus_new_with (get_focus (fixture), WORDS ("0-0"), NULL));
  wait_for (fixture, FALSE, 6);
  g_assert_false (entente_alone_state_is_searching (entente_view_state_get_alone (fixture->state)));
  g_assert_cmpuint (count_moved (entente_scene_builder_get_scene (fixture->builder), whole), ==, 0);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  if (program != NULL)
    g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
  else
    g_unsetenv ("ENTENTE_LAYOUT_PROGRAM");
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
  add ("/alone-state/alone", test_alone);
  add ("/alone-state/apart", test_apart);
  add ("/alone-state/rest", test_rest);
  add ("/alone-state/other-focus", test_other_focus);
  add ("/alone-state/failure", test_failure);
  return g_test_run ();
}
