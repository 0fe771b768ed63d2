/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ranker.h"

#include "sample-session.h"
#include "sample.h"

static gboolean
is_ready (gpointer data)
{
  return !entente_ranker_is_busy (data);
}

static double
get_degree (EntenteRanker *ranker,
            const char    *id)
{
  EntenteRanking *ranking = entente_ranker_get_ranking (ranker);
  guint node;

  g_assert_nonnull (ranking);
  g_assert_true (entente_ranking_find (ranking, id, &node));
  return entente_ranking_get_value (ranking, ENTENTE_CENTRALITY_DEGREE, node);
}

static EntenteDocument *
document_new (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "ab", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b", 0);
  return document;
}

/* At first there is none, and after a change none that is no longer true. */
static void
test_follows (void)
{
  EntenteDocument *document = document_new ();
  EntenteRanker *ranker = entente_ranker_new (document, TRUE);

  g_assert_true (entente_ranker_is_busy (ranker));
  g_assert_null (entente_ranker_get_ranking (ranker));
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 1);

  sample_add (document, ENTENTE_ITEM_RELATION, "ba", ENTENTE_RELATION_FROM, "b", ENTENTE_RELATION_TO, "a", 0);
  g_assert_true (entente_ranker_is_busy (ranker));
  g_assert_null (entente_ranker_get_ranking (ranker));
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 2);
  g_assert_finalize_object (ranker);
  g_assert_finalize_object (document);
}

/* As a frame clock does if each frame takes longer than its interval. */
static gboolean
draw_cb (gpointer n_frames)
{
  g_usleep (2000);
  ++*(guint *) n_frames;
  return G_SOURCE_CONTINUE;
}

static void
test_busy_window (void)
{
  g_autoptr (EntenteDocument) document = document_new ();
  guint n_frames = 0, source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 20, draw_cb, &n_frames, NULL);
  EntenteRanker *ranker = entente_ranker_new (document, TRUE);

  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 1);
  g_assert_cmpuint (n_frames, >, 0);
  g_source_remove (source);
  g_assert_finalize_object (ranker);
}

/* What is not shown does not count. */
static void
test_view (void)
{
  static const char *const shown[] = { "a", "b", NULL };
  EntenteDocument *document = document_new ();
  EntenteRanker *ranker = entente_ranker_new (document, TRUE);
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, shown);
  g_autoptr (EntenteFilter) none = entente_filter_new (), filter = entente_filter_new_with (none, condition);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, FALSE);
  g_autoptr (EntenteView) view = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "c", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "ac", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "c", 0);
  cache = entente_evidence_cache_new (document);
  input = entente_view_input_new (document, cache);
  view = entente_view_new (input, viewpoint, NULL);
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 2);
  entente_ranker_set_view (ranker, view);
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 1);
  g_assert_cmpuint (entente_ranking_get_n_actors (entente_ranker_get_ranking (ranker)), ==, 2);
  entente_ranker_set_view (ranker, NULL);
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 2);
  g_assert_finalize_object (ranker);
  g_clear_object (&cache);
  g_clear_pointer (&view, entente_view_unref);
  g_clear_pointer (&input, entente_view_input_unref);
  g_assert_finalize_object (document);
}

/* Statements change what relations weigh, and nothing else. */
static void
test_evidence (void)
{
  EntenteDocument *document = document_new ();
  EntenteRanker *ranker = entente_ranker_new (document, FALSE);

  sample_wait (is_ready, ranker);
  sample_add (document, ENTENTE_ITEM_SOURCE, "s", 0);
  g_assert_false (entente_ranker_is_busy (ranker));
  entente_ranker_set_by_evidence (ranker, TRUE);
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 0.125);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "1", ENTENTE_STATEMENT_SPEAKER, "a", ENTENTE_STATEMENT_SOURCE, "s",
              ENTENTE_STATEMENT_ABOUT, "ab supports", 0);
  g_assert_true (entente_ranker_is_busy (ranker));
  sample_wait (is_ready, ranker);
  g_assert_cmpfloat (get_degree (ranker, "a"), ==, 0.5);
  g_assert_finalize_object (ranker);
  g_assert_finalize_object (document);
}

static EntenteDocument *
large_document_new (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, 0);
    }
  for (guint i = 0; i < 40000; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *from = g_strdup_printf ("a%d", g_rand_int_range (random, 0, 20000));
      g_autofree char *to = g_strdup_printf ("a%d", g_rand_int_range (random, 0, 20000));

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to, 0);
    }
  return document;
}

static gboolean
has_ranking (gpointer data)
{
  return entente_ranker_get_ranking (data) != NULL;
}

/* What is quick comes first, and what would take minutes ends when it is given up. */
static void
test_given_up (void)
{
  EntenteDocument *document = large_document_new ();
  EntenteRanker *ranker = entente_ranker_new (document, TRUE);

  sample_wait (has_ranking, ranker);
  g_assert_true (entente_ranker_is_busy (ranker));
  g_assert_false (entente_ranking_has (entente_ranker_get_ranking (ranker), ENTENTE_CENTRALITY_BETWEENNESS));
  g_assert_finalize_object (ranker);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranker/follows", test_follows);
  g_test_add_func ("/ranker/busy-window", test_busy_window);
  g_test_add_func ("/ranker/view", test_view);
  g_test_add_func ("/ranker/evidence", test_evidence);
  g_test_add_func ("/ranker/given-up", test_given_up);
  return g_test_run ();
}
