/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-connection-words.h"

#include "sample.h"

#include <string.h>

static EntenteView *
view_new (EntenteDocument *document,
          EntenteFilter   *filter)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, NULL, FALSE);

  return entente_view_new (input, viewpoint, NULL);
}

static void
assert_hops (EntenteConnection *connection,
             guint              nth,
             const char        *relations)
{
  const EntenteHops *hops = connection->chains->pdata[nth];
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hops->hops->len; i++)
    {
      const EntenteHop *hop = &g_array_index (hops->hops, EntenteHop, i);

      g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", entente_item_get_id (hop->relation),
                              hop->is_turned ? "<" : "");
    }
  g_assert_cmpstr (found->str, ==, relations);
}

/* From Kim to TASS leads one way, along the better of two relations, and against how both lead. */
static void
test_sample (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteView) view = view_new (document, NULL);
  g_autoptr (EntenteConnection) connection = entente_connection_new (view, "kim", "tass", FALSE, NULL);
  g_autoptr (EntenteConnection) directed = entente_connection_new (view, "kim", "tass", TRUE, NULL);
  g_autoptr (EntenteConnection) there = entente_connection_new (view, "tass", "kim", TRUE, NULL);
  const EntenteHops *hops = connection->chains->pdata[0];
  const EntenteHop *first = &g_array_index (hops->hops, EntenteHop, 0);

  g_assert_cmpuint (connection->chains->len, ==, 1);
  assert_hops (connection, 0, "met< reports<");
  g_assert_true (hops->is_best && hops->is_shortest && connection->is_complete);
  g_assert_cmpuint (hops->weakest, ==, 1);
  g_assert_cmpuint (first->n_besides, ==, 1);
  g_assert_cmpint (first->support, ==, ENTENTE_EVIDENCE_CONFIRMED);
  g_assert_cmpuint (directed->chains->len, ==, 0);
  assert_hops (there, 0, "reports met");
}

/* Of what supports a relation equally well, what is graded better. */
static void
test_statement (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteView) view = view_new (document, NULL);
  g_autoptr (EntenteConnection) connection = entente_connection_new (view, "kim", "tass", FALSE, NULL);
  const EntenteHops *hops = connection->chains->pdata[0];
  EntenteStatement *statement = entente_hop_find_statement (&g_array_index (hops->hops, EntenteHop, 0), document);

  g_assert_cmpstr (entente_item_get_id (ENTENTE_ITEM (statement)), ==, "meeting");
  g_assert_null (entente_hop_find_statement (&g_array_index (hops->hops, EntenteHop, 1), document));
}

static void
test_filter (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  const char *words[] = { "reports on", NULL };
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, words);
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);
  g_autoptr (EntenteView) view = view_new (document, filter);
  g_autoptr (EntenteConnection) connection = entente_connection_new (view, "kim", "tass", FALSE, NULL);
  g_autofree char *title = entente_connection_describe (connection, document);
  g_autofree char *searched = entente_connection_describe_search (connection, document);

  g_assert_cmpuint (connection->chains->len, ==, 0);
  g_assert_cmpstr (title, ==, "Kim Jong-un and TASS are not connected.");
  g_assert_true (g_str_has_prefix (searched, "Looked over 1 relation: reports on. Only what is shown: "));
  g_assert_nonnull (strstr (searched, " Kim Jong-un is not shown."));
}

static void
test_text (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteView) view = view_new (document, NULL);
  g_autoptr (EntenteConnection) connection = entente_connection_new (view, "kim", "tass", FALSE, NULL);
  g_autofree char *text = entente_connection_to_text (connection, document, 3);

  g_assert_true (g_str_has_prefix (text, "How Kim Jong-un and TASS are connected\n\n"
                                         "Shortest and best supported: 2 steps\n"
                                         "  Kim Jong-un ← met — Sergei Shoigu (Confirmed, "
                                         "1 other relation between them)\n"
                                         "    During his trip, Shoigu met with Kim\n"));
  g_assert_nonnull (strstr (text, "  Sergei Shoigu ← reports on — TASS (Unsupported, the weakest step)\n"
                                  "    No statement supports it.\n"));
  g_assert_true (g_str_has_suffix (text, "\nLooked over 3 relations: met, reports on.\n"));
}

/* All ways of a ring, and of what is told only a part. */
static void
test_others (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  static const char *const ends[][2] = { { "a", "b" }, { "a", "c" }, { "c", "b" }, { "a", "d" }, { "d", "b" } };
  g_autoptr (EntenteView) view = NULL;
  g_autoptr (EntenteConnection) connection = NULL, none = NULL;
  g_autofree char *others = NULL;

  for (const char *id = "abcd"; *id != '\0'; id++)
    sample_add (document, ENTENTE_ITEM_ACTOR, (const char[]) { *id, '\0' }, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, ends[i][0], ENTENTE_RELATION_TO,
                  ends[i][1], 0);
    }
  view = view_new (document, NULL);
  connection = entente_connection_new (view, "a", "b", FALSE, NULL);
  g_assert_cmpuint (connection->chains->len, ==, 3);
  assert_hops (connection, 0, "r0");
  assert_hops (connection, 1, "r1 r2");
  assert_hops (connection, 2, "r3 r4");
  others = entente_connection_describe_others (connection, 2);
  g_assert_cmpstr (others, ==, "There is 1 other of up to four steps.");
  none = entente_connection_new (view, "a", "gone", FALSE, NULL);
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connection/sample", test_sample);
  g_test_add_func ("/connection/statement", test_statement);
  g_test_add_func ("/connection/filter", test_filter);
  g_test_add_func ("/connection/text", test_text);
  g_test_add_func ("/connection/others", test_others);

  return g_test_run ();
}
