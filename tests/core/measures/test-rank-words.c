/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rank-words.h"

#include "sample.h"

/* The centre has 24 neighbours, the first of whom has one more; one stands alone. */
static EntenteDocument *
document_new (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "centre", ENTENTE_ACTOR_NAME, "The Centre", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "alone", ENTENTE_ACTOR_NAME, "Alone", 0);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *relation = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, "centre",
                  0);
    }
  sample_add (document, ENTENTE_ITEM_ACTOR, "behind", ENTENTE_ACTOR_NAME, "Behind", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "last", ENTENTE_RELATION_FROM, "behind", ENTENTE_RELATION_TO, "a0", 0);
  return document;
}

static void
assert_told (const EntenteRanking *ranking,
             EntenteCentrality     centrality,
             const char           *id,
             const char           *expected)
{
  guint node;
  g_autofree char *told = NULL;

  g_assert_true (entente_ranking_find (ranking, id, &node));
  told = entente_rank_words_tell (ranking, centrality, node);
  g_assert_cmpstr (told, ==, expected);
}

static void
test_tell (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL,
                                                            ENTENTE_MEASURES_WAYS, NULL, NULL);

  assert_told (ranking, ENTENTE_CENTRALITY_DEGREE, "centre", "1st of 27 by number of relations");
  assert_told (ranking, ENTENTE_CENTRALITY_DEGREE, "a0", "2nd of 27 by number of relations");
  assert_told (ranking, ENTENTE_CENTRALITY_DEGREE, "a1", "3rd of 27 by number of relations, with 23 others");
  assert_told (ranking, ENTENTE_CENTRALITY_DEGREE, "alone", "Not related to anybody else");
  assert_told (ranking, ENTENTE_CENTRALITY_BETWEENNESS, "a0", "2nd of 27 by shortest ways between others");
  assert_told (ranking, ENTENTE_CENTRALITY_BETWEENNESS, "a1", "On no shortest way between two others");
  assert_told (ranking, ENTENTE_CENTRALITY_CLOSENESS, "behind", "26th of 27 by steps to all others");
  assert_told (ranking, ENTENTE_CENTRALITY_PAGERANK, "alone", "27th of 27 by relations to the well related");
  g_assert_finalize_object (document);
}

static void
test_format (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL,
                                                            ENTENTE_MEASURES_WAYS, NULL, NULL);
  g_autofree char *degree = entente_rank_words_format (ranking, ENTENTE_CENTRALITY_DEGREE, 0);
  g_autofree char *closeness = entente_rank_words_format (ranking, ENTENTE_CENTRALITY_CLOSENESS, 1);

  g_assert_cmpstr (degree, ==, "24");
  g_assert_cmpstr (closeness, ==, "0.0000");
  g_assert_finalize_object (document);
}

static void
test_groups (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteRanking) ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL,
                                                            ENTENTE_MEASURES_DEFAULT, NULL, NULL);
  g_autofree char *piece = entente_rank_words_tell_group (ranking, document, ENTENTE_GROUPING_COMPONENT, 5);
  g_autofree char *alone = entente_rank_words_tell_group (ranking, document, ENTENTE_GROUPING_COMPONENT, 1);

  g_assert_cmpstr (piece, ==, "1, around The Centre (26 actors)");
  g_assert_cmpstr (alone, ==, "2, around Alone (1 actor)");
  g_assert_finalize_object (document);
}

/* Each measure is called and explained in other words. */
static void
test_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_str_equal);

  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_name (i)));
      g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_explain (i)));
    }
  for (EntenteGrouping i = 0; i < ENTENTE_N_GROUPINGS; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_name_grouping (i)));
      g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_explain_grouping (i)));
    }
  g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_name_cut ()));
  g_assert_true (g_hash_table_add (seen, (gpointer) entente_rank_words_explain_cut ()));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank-words/tell", test_tell);
  g_test_add_func ("/rank-words/format", test_format);
  g_test_add_func ("/rank-words/groups", test_groups);
  g_test_add_func ("/rank-words/words", test_words);
  return g_test_run ();
}
