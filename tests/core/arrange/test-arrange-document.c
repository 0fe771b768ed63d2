/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-document.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrange-document/none-unplaced", test_none_unplaced);
  g_test_add_func ("/arrange-document/some-unplaced", test_some_unplaced);
  g_test_add_func ("/arrange-document/all-unplaced", test_all_unplaced);
  g_test_add_func ("/arrange-document/place", test_place);
  return g_test_run ();
}
