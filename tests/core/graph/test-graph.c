/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graph.h"

#include "sample.h"

/* Actors a to f; c is joined to itself, a and b twice, and f to nobody. Two relations lead to what is no
 * actor, and one begins nowhere. */
static EntenteDocument *
document_new (void)
{
  static const struct { const char *id, *from, *to; } relations[] = {
    { "ab", "a", "b" }, { "ba", "b", "a" }, { "to-nobody", "a", "nobody" }, { "bc", "b", "c" }, { "cc", "c", "c" },
    { "cd", "c", "d" }, { "to-relation", "c", "ab" }, { "de", "d", "e" },
  };
  EntenteDocument *document = entente_document_new ();

  for (const char *id = "abcdef"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      sample_add (document, ENTENTE_ITEM_ACTOR, name, ENTENTE_ACTOR_NAME, name, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    sample_add (document, ENTENTE_ITEM_RELATION, relations[i].id, ENTENTE_RELATION_FROM, relations[i].from,
                ENTENTE_RELATION_TO, relations[i].to, 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "from-nowhere", ENTENTE_RELATION_TO, "a", 0);
  return document;
}

static GPtrArray *
list_actors (EntenteDocument *document,
             const char      *ids)
{
  GPtrArray *actors = g_ptr_array_new ();

  for (const char *id = ids; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      g_ptr_array_add (actors, entente_document_lookup (document, name));
    }
  return actors;
}

/* The nodes, the edges as pairs of nodes, and the edges as relations, such as "a b: 0-1 ab". */
static char *
describe (const EntenteGraph *graph)
{
  GString *text = g_string_new (NULL);
  guint n_edges, node;
  const EntenteGraphEdge *edges = entente_graph_get_edges (graph, &n_edges);

  for (guint i = 0; i < entente_graph_get_n_nodes (graph); i++)
    {
      const char *id = entente_item_get_id (entente_graph_get_actor (graph, i));

      g_assert_true (entente_graph_find_actor (graph, id, &node));
      g_assert_cmpuint (node, ==, i);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", id);
    }
  g_string_append_c (text, ':');
  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (text, " %u-%u %s", edges[i].from, edges[i].to,
                            entente_item_get_id (entente_graph_get_relation (graph, i)));
  return g_string_free (text, FALSE);
}

/* The part of a document that a draft has not changed. */
static EntenteGraph *
new_for_part (EntenteDocument *document,
              const GPtrArray *actors,
              guint            distance)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);

  return entente_graph_new_for_draft (draft, actors, distance, G_MAXUINT);
}

static void
assert_part (EntenteDocument *document,
             const char      *ids,
             guint            distance,
             const char      *expected)
{
  g_autoptr (GPtrArray) actors = list_actors (document, ids);
  g_autoptr (EntenteGraph) graph = new_for_part (document, actors, distance);
  g_autofree char *found = describe (graph);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_draft (EntenteDraft *draft,
              GPtrArray    *actors,
              guint         distance,
              guint         max_relations,
              const char   *expected)
{
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_draft (draft, actors, distance, max_relations);
  g_autofree char *found = describe (graph);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_document (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_document (document);
  g_autofree char *found = describe (graph);
  guint node;

  g_assert_cmpstr (found, ==, "a b c d e f: 0-1 ab 1-0 ba 1-2 bc 2-2 cc 2-3 cd 3-4 de");
  g_assert_false (entente_graph_find_actor (graph, "nobody", &node));
  g_assert_false (entente_graph_find_actor (graph, "ab", &node));
  g_assert_finalize_object (document);
}

static void
test_empty (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_document (document);
  guint n_edges;

  g_assert_cmpuint (entente_graph_get_n_nodes (graph), ==, 0);
  entente_graph_get_edges (graph, &n_edges);
  g_assert_cmpuint (n_edges, ==, 0);
  assert_part (document, "", 3, ":");
  g_assert_finalize_object (document);
}

/* The items are there as long as the graph is. */
static void
test_outlives_document (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_document (document);

  g_assert_finalize_object (document);
  g_assert_cmpstr (entente_item_get_id (entente_graph_get_actor (graph, 5)), ==, "f");
  g_assert_cmpstr (entente_item_get_id (entente_graph_get_relation (graph, 0)), ==, "ab");
}

/* The actors in the order in which they are given, the relations in that of the document. */
static void
test_part (void)
{
  EntenteDocument *document = document_new ();

  assert_part (document, "ba", 0, "b a: 1-0 ab 0-1 ba");
  assert_part (document, "dca", 0, "d c a: 1-1 cc 1-0 cd");
  assert_part (document, "aa", 0, "a:");
  assert_part (document, "abcdef", 0, "a b c d e f: 0-1 ab 1-0 ba 1-2 bc 2-2 cc 2-3 cd 3-4 de");
  g_assert_finalize_object (document);
}

static void
test_leading_out (void)
{
  EntenteDocument *document = document_new ();

  assert_part (document, "a", 1, "a b: 0-1 ab 1-0 ba");
  assert_part (document, "a", 2, "a b c: 0-1 ab 1-0 ba 1-2 bc");
  assert_part (document, "ce", 1, "c e b d: 2-0 bc 0-0 cc 0-3 cd 3-1 de");
  assert_part (document, "f", 9, "f:");
  assert_part (document, "e", 9, "e a b c d: 1-2 ab 2-1 ba 2-3 bc 3-3 cc 3-4 cd 4-0 de");
  g_assert_finalize_object (document);
}

/* Only what is given: a relation that is not given is no edge, nor is one to an actor that is not given. */
static void
test_items (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (GPtrArray) actors = list_actors (document, "cab"), relations = g_ptr_array_new ();
  const char *ids[] = { "cc", "ba", "cd", "to-nobody" };
  g_autoptr (EntenteGraph) graph = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (relations, entente_document_lookup (document, ids[i]));
  graph = entente_graph_new_for_items (actors, relations);
  found = describe (graph);
  g_assert_cmpstr (found, ==, "c a b: 0-0 cc 2-1 ba");
  g_assert_finalize_object (document);
}

static void
test_subgraph (void)
{
  EntenteDocument *document = document_new ();
  const guint nodes[] = { 3, 1, 2 };
  g_autoptr (EntenteGraph) graph = entente_graph_new_for_document (document);
  g_autoptr (EntenteGraph) part = entente_graph_new_subgraph (graph, nodes, 3);
  g_autoptr (EntenteGraph) nothing = entente_graph_new_subgraph (graph, NULL, 0);
  g_autofree char *found = describe (part), *found_nothing = describe (nothing);

  g_assert_cmpstr (found, ==, "d b c: 1-2 bc 2-2 cc 2-0 cd");
  g_assert_cmpstr (found_nothing, ==, ":");
  g_assert_finalize_object (document);
}

/* As the document will be: with what is added, without what is removed, and otherwise where that leads now. */
static void
test_draft (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, "Draft");
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "new");
  g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, "new-c");
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();

  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, "new");
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, "c");
  entente_draft_add (draft, actor, G_MAXUINT);
  entente_draft_add (draft, relation, G_MAXUINT);
  entente_draft_remove (draft, entente_document_lookup (document, "cc"));
  entente_record_set_text (entente_draft_edit (draft, "cd"), ENTENTE_RELATION_TO, "f");
  g_ptr_array_add (actors, actor);

  assert_draft (draft, actors, 0, G_MAXUINT, "new:");
  assert_draft (draft, actors, 1, G_MAXUINT, "new c: 0-1 new-c");
  assert_draft (draft, actors, 2, G_MAXUINT, "new b c f: 1-2 bc 2-3 cd 0-2 new-c");
  assert_draft (draft, actors, 2, 1, "new b c: 1-2 bc 0-2 new-c");
  assert_draft (draft, actors, 1, 0, "new c: 0-1 new-c");
  g_assert_true (entente_draft_lookup (draft, "c") == entente_document_lookup (document, "c"));
  g_clear_pointer (&draft, entente_draft_free);
  g_assert_finalize_object (document);
}

/* A relation to an id that had no actor leads to the actor that gets this id. */
static void
test_draft_completes_relation (void)
{
  EntenteDocument *document = document_new ();
  g_autoptr (EntenteDraft) draft = entente_draft_new (document, "Draft");
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "nobody");
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();

  entente_draft_add (draft, actor, G_MAXUINT);
  g_ptr_array_add (actors, actor);
  assert_draft (draft, actors, 1, G_MAXUINT, "nobody a: 1-0 to-nobody");
  g_clear_pointer (&draft, entente_draft_free);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/document", test_document);
  g_test_add_func ("/graph/empty", test_empty);
  g_test_add_func ("/graph/outlives-document", test_outlives_document);
  g_test_add_func ("/graph/part", test_part);
  g_test_add_func ("/graph/leading-out", test_leading_out);
  g_test_add_func ("/graph/items", test_items);
  g_test_add_func ("/graph/subgraph", test_subgraph);
  g_test_add_func ("/graph/draft", test_draft);
  g_test_add_func ("/graph/draft-completes-relation", test_draft_completes_relation);
  return g_test_run ();
}
