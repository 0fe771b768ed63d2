/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-document.h"

#include "entente-arrange-process.h"
#include "sample.h"

/* Two actors, joined; one or both may have a place. */
static EntenteDocument *
document_new (gboolean a_placed,
              gboolean b_placed)
{
  EntenteDocument *document = entente_document_new ();
  EntenteLayout *layout = entente_document_get_layout (document);
  const EntentePoint a = { 100, 200 }, b = { 9000, 200 };

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "B", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "ab", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b",
              ENTENTE_RELATION_KIND, "met", 0);
  entente_layout_set_position (layout, "a", a_placed ? &a : NULL);
  entente_layout_set_position (layout, "b", b_placed ? &b : NULL);
  return document;
}

static void
test_none_unplaced (void)
{
  g_autoptr (EntenteDocument) document = document_new (TRUE, TRUE), empty = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  EntentePoint at;

  g_assert_null (entente_arrange_document_prepare (empty, measure));
  g_assert_null (entente_arrange_document_prepare (document, measure));
  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), "b", &at));
  g_assert_cmpint (at.x, ==, 9000);
}

/* The one that has a place keeps it; the other comes beside it, with room for the word. */
static void
test_some_unplaced (void)
{
  g_autoptr (EntenteDocument) document = document_new (TRUE, FALSE);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  EntentePoint a, b;

  g_assert_null (entente_arrange_document_prepare (document, measure));
  g_assert_cmpuint (entente_arrange_document_count_unplaced (document), ==, 0);
  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), "a", &a));
  g_assert_true (entente_layout_get_position (entente_document_get_layout (document), "b", &b));
  g_assert_cmpint (a.x, ==, 100);
  g_assert_cmpint (a.y, ==, 200);
  g_assert_cmpint (b.y, ==, 200);
  g_assert_cmpint (b.x - a.x, >, 1000);
  g_assert_cmpint (b.x - a.x, <, 4000);
}

/* Nothing moves before the layout process was asked, which is to use the document's engine. */
static void
test_all_unplaced (void)
{
  g_autoptr (EntenteDocument) document = document_new (FALSE, FALSE);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteArrangeProblem) problem = NULL, unknown = NULL;

  entente_layout_set_engine (entente_document_get_layout (document), "circo");
  problem = entente_arrange_document_prepare (document, measure);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->engine, ==, ENTENTE_ENGINE_CIRCO);
  g_assert_cmpuint (problem->n_nodes, ==, 2);
  g_assert_cmpuint (problem->n_edges, ==, 1);
  g_assert_cmpint (problem->lengths[0], >, 440);
  g_assert_cmpuint (entente_arrange_document_count_unplaced (document), ==, 2);

  entente_layout_set_engine (entente_document_get_layout (document), "no such engine");
  unknown = entente_arrange_document_prepare (document, measure);
  g_assert_cmpint (unknown->engine, ==, ENTENTE_ENGINE_AUTO);
}

static void
test_place (void)
{
  g_autoptr (EntenteDocument) document = document_new (FALSE, FALSE);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;

  g_assert_true (entente_arrange_document_place (document, measure, NULL, &trouble, &error));
  g_assert_no_error (error);
  g_assert_null (trouble);
  g_assert_cmpuint (entente_arrange_document_count_unplaced (document), ==, 0);
}

static gboolean
runs_beneath (EntenteScene      *scene,
              const EntenteLine *line)
{
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    for (int k = 0; i != line->from && i != line->to && k <= 200; k++)
      {
        EntenteVec at = entente_curve_at (&line->curve, k / 200.0);

        if (entente_card_contains (entente_scene_get_card (scene, i), at.x, at.y, 0.0))
          return TRUE;
      }
  return FALSE;
}

/* Many actors around one: no line runs beneath a card that is not its own. */
static void
test_hub (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteArrangeProblem) problem = NULL;
  g_autoptr (EntenteArrangement) arrangement = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  guint n_beneath = 0;

  sample_add (document, ENTENTE_ITEM_ACTOR, "hub", ENTENTE_ACTOR_NAME, "The Middle of All", 0);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("ray%u", i), *name = g_strnfill (4 + i * 7 % 23, 'a');
      g_autofree char *relation = g_strdup_printf ("to-%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, i % 2 == 0 ? "hub" : id,
                  ENTENTE_RELATION_TO, i % 2 == 0 ? id : "hub", ENTENTE_RELATION_KIND, "met", 0);
    }
  problem = entente_arrange_document_make_problem (document, measure, ENTENTE_ENGINE_AUTO);
  arrangement = entente_arrange_process_run (problem, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_no_error (arrangement->trouble);
  entente_arrange_document_apply (document, arrangement->points, problem->n_nodes);
  scene = entente_scene_new (document, measure);
  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    n_beneath += runs_beneath (scene, entente_scene_get_line (scene, i));
  g_assert_cmpuint (n_beneath, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrange-document/none-unplaced", test_none_unplaced);
  g_test_add_func ("/arrange-document/some-unplaced", test_some_unplaced);
  g_test_add_func ("/arrange-document/all-unplaced", test_all_unplaced);
  g_test_add_func ("/arrange-document/place", test_place);
  g_test_add_func ("/arrange-document/hub", test_hub);
  return g_test_run ();
}
