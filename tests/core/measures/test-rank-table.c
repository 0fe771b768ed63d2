/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rank-table.h"

#include "sample.h"

static void
assert_table (EntenteDocument      *document,
              EntenteMeasuresFlags  flags,
              const char           *expected)
{
  g_autoptr (EntenteRanking) ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL, flags,
                                                            NULL, NULL);
  g_autoptr (GBytes) bytes = entente_rank_table_write (ranking);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  g_assert_cmpstr (text, ==, expected);
}

/* Names may hold whatever separates cells, or be missing. */
static void
test_cells (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A, \"the first\"", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "ab", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b", 0);
  assert_table (document, ENTENTE_MEASURES_WAYS,
                "\xEF\xBB\xBF" "id,name,degree,pagerank,betweenness,closeness,community,component,cut\r\n"
                "a,\"A, \"\"the first\"\"\",1,0.5,0,1,1,1,false\r\n"
                "b,,1,0.5,0,1,1,1,false\r\n");
  assert_table (document, ENTENTE_MEASURES_DEFAULT,
                "\xEF\xBB\xBF" "id,name,degree,pagerank,community,component,cut\r\n"
                "a,\"A, \"\"the first\"\"\",1,0.5,1,1,false\r\n"
                "b,,1,0.5,1,1,false\r\n");
  g_assert_finalize_object (document);
}

static void
test_empty (void)
{
  EntenteDocument *document = entente_document_new ();

  assert_table (document, ENTENTE_MEASURES_DEFAULT, "\xEF\xBB\xBF" "id,name,degree,pagerank,community,component,cut\r\n");
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank-table/cells", test_cells);
  g_test_add_func ("/rank-table/empty", test_empty);
  return g_test_run ();
}
