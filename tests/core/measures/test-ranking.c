/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ranking.h"

#include "sample.h"

/* Two triangles, a b c and d e f, joined by c and d; g stands alone. */
static EntenteDocument *
document_new (void)
{
  static const char *const relations[] = { "ab", "bc", "ca", "cd", "de", "ef", "fd" };
  EntenteDocument *document = entente_document_new ();

  for (const char *id = "abcdefg"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      sample_add (document, ENTENTE_ITEM_ACTOR, name, ENTENTE_ACTOR_NAME, name, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      const char from[] = { relations[i][0], '\0' }, to[] = { relations[i][1], '\0' };

      sample_add (document, ENTENTE_ITEM_RELATION, relations[i], ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to,
                  0);
    }
  return document;
}

static EntenteRanking *
ranking_new (EntenteDocument      *document,
             EntenteMeasuresFlags  flags)
{
  g_autoptr (GError) error = NULL;
  EntenteRanking *ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL, flags, NULL, &error);

  g_assert_no_error (error);
  return ranking;
}

static void
assert_rank (const EntenteRanking *ranking,
             EntenteCentrality     centrality,
             const char           *id,
             guint                 rank,
             guint                 n_tied)
{
  guint node;

  g_assert_true (entente_ranking_find (ranking, id, &node));
  g_assert_cmpuint (entente_ranking_get_rank (ranking, centrality, node), ==, rank);
  g_assert_cmpuint (entente_ranking_get_n_tied (ranking, centrality, node), ==, n_tied);
}

/* Who has the same value has the same place, and the next place is as far below as they are many. */
static void
test_ranks (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = ranking_new (document, ENTENTE_MEASURES_WAYS);
  guint node;

  g_assert_cmpuint (entente_ranking_get_n_actors (ranking), ==, 7);
  g_assert_false (entente_ranking_find (ranking, "nobody", &node));
  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    {
      g_assert_true (entente_ranking_has (ranking, i));
      assert_rank (ranking, i, "c", 1, 1);
      assert_rank (ranking, i, "d", 1, 1);
      assert_rank (ranking, i, "a", 3, i == ENTENTE_CENTRALITY_BETWEENNESS ? 4 : 3);
      assert_rank (ranking, i, "g", i == ENTENTE_CENTRALITY_BETWEENNESS ? 3 : 7,
                   i == ENTENTE_CENTRALITY_BETWEENNESS ? 4 : 0);
    }
  g_assert_finalize_object (document);
}

static void
test_order (void)
{
  const guint wanted[] = { 2, 3, 0, 1, 4, 5, 6 };
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = ranking_new (document, ENTENTE_MEASURES_DEFAULT);

  g_assert_false (entente_ranking_has (ranking, ENTENTE_CENTRALITY_CLOSENESS));
  g_assert_cmpmem (entente_ranking_list (ranking, ENTENTE_CENTRALITY_DEGREE), sizeof wanted, wanted, sizeof wanted);
  g_assert_cmpfloat (entente_ranking_get_value (ranking, ENTENTE_CENTRALITY_DEGREE, 2), ==, 3);
  g_assert_finalize_object (document);
}

static void
test_groups (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = ranking_new (document, ENTENTE_MEASURES_DEFAULT);
  guint bridge;

  g_assert_cmpuint (entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY), ==, 3);
  g_assert_cmpuint (entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMPONENT), ==, 2);
  g_assert_cmpuint (entente_ranking_get_group (ranking, ENTENTE_GROUPING_COMMUNITY, 5), ==, 1);
  g_assert_cmpuint (entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMMUNITY, 1), ==, 3);
  g_assert_cmpuint (entente_ranking_get_group_hub (ranking, ENTENTE_GROUPING_COMMUNITY, 1), ==, 3);
  g_assert_cmpuint (entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMPONENT, 0), ==, 6);
  g_assert_cmpuint (entente_ranking_get_group_hub (ranking, ENTENTE_GROUPING_COMPONENT, 1), ==, 6);
  g_assert_true (entente_ranking_is_cut (ranking, 2));
  g_assert_false (entente_ranking_is_cut (ranking, 0));
  g_assert_true (entente_ranking_find_relation (ranking, "cd", &bridge) && entente_ranking_is_bridge (ranking, bridge));
  g_assert_false (entente_ranking_find_relation (ranking, "a", &bridge));
  g_assert_false (entente_ranking_is_bridge (ranking, 0));
  g_assert_finalize_object (document);
}

static void
assert_weight (EntenteDocument *document,
               const char      *id,
               double           expected)
{
  EntenteRelation *relation = ENTENTE_RELATION (entente_document_lookup (document, id));

  g_assert_cmpfloat (entente_ranking_weigh (document, relation), ==, expected);
}

/* Confirmed, reported, tentative, unsupported; a dispute takes half of it. */
static void
test_weights (void)
{
  EntenteDocument *document = document_new ();

  sample_add (document, ENTENTE_ITEM_SOURCE, "s", ENTENTE_SOURCE_TITLE, "Source", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "1", ENTENTE_STATEMENT_SPEAKER, "a", ENTENTE_STATEMENT_SOURCE, "s",
              ENTENTE_STATEMENT_ABOUT, "ab supports, bc supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "2", ENTENTE_STATEMENT_SPEAKER, "b", ENTENTE_STATEMENT_SOURCE, "s",
              ENTENTE_STATEMENT_ABOUT, "ab supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "3", ENTENTE_STATEMENT_SPEAKER, "b", ENTENTE_STATEMENT_SOURCE, "s",
              ENTENTE_STATEMENT_MODALITY, "expects", ENTENTE_STATEMENT_ABOUT, "ca supports, cd disputes", 0);
  assert_weight (document, "ab", 1);
  assert_weight (document, "bc", 0.5);
  assert_weight (document, "ca", 0.25);
  assert_weight (document, "cd", 0.0625);
  assert_weight (document, "de", 0.125);
  g_assert_finalize_object (document);
}

static void
test_cancelled (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_ranking_new (entente_graph_new_for_document (document), NULL, ENTENTE_MEASURES_WAYS,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (document);
}

static void
test_empty (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteRanking) ranking = ranking_new (document, ENTENTE_MEASURES_WAYS);

  g_assert_cmpuint (entente_ranking_get_n_actors (ranking), ==, 0);
  g_assert_cmpuint (entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY), ==, 0);
  g_assert_finalize_object (document);
}

/* What takes many seconds is measured only if it is asked for. */
static void
test_afford (void)
{
  EntenteDocument *document = document_new (), *large = entente_document_new ();
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_document (document);
  g_autoptr (EntenteGraph) large_graph = NULL;

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *relation = g_strdup_printf ("r%u", i);

      sample_add (large, ENTENTE_ITEM_ACTOR, id, 0);
      sample_add (large, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, "a0", 0);
    }
  large_graph = entente_graph_new_for_document (large);
  g_assert_cmpint (entente_ranking_afford (graph), ==, ENTENTE_MEASURES_WAYS);
  g_assert_cmpint (entente_ranking_afford (large_graph), ==, ENTENTE_MEASURES_DEFAULT);
  g_clear_pointer (&graph, entente_graph_free);
  g_clear_pointer (&large_graph, entente_graph_free);
  g_assert_finalize_object (document);
  g_assert_finalize_object (large);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/ranks", test_ranks);
  g_test_add_func ("/ranking/order", test_order);
  g_test_add_func ("/ranking/groups", test_groups);
  g_test_add_func ("/ranking/weights", test_weights);
  g_test_add_func ("/ranking/cancelled", test_cancelled);
  g_test_add_func ("/ranking/empty", test_empty);
  g_test_add_func ("/ranking/afford", test_afford);
  return g_test_run ();
}
