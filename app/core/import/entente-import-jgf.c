/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>

/* The JSON Graph Format. Version 1 lists nodes, version 2 has them by their ids. If a file has several graphs, the keys
 * of each have its id in front. */

typedef struct {
  EntenteImport *import;
  char *prefix; /* of keys */
  gboolean directed;
} Reading;

static gboolean
is_graph (JsonNode *graph)
{
  JsonNode *nodes = entente_import_json_get (graph, "nodes");

  return entente_import_json_is_object (nodes) || entente_import_json_is_array (nodes);
}

/* Some call them links. */
static JsonNode *
get_edges (JsonNode *graph)
{
  JsonNode *edges = entente_import_json_get (graph, "edges");

  return entente_import_json_get_n (edges) > 0 ? edges : entente_import_json_get (graph, "links");
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *edge = entente_import_json_get_nth (get_edges (entente_import_json_get (root, "graph")), 0);

  return (is_graph (entente_import_json_get (root, "graph")) && entente_import_json_get (edge, "node1_id") == NULL) ||
         is_graph (entente_import_json_get_nth (entente_import_json_get (root, "graphs"), 0));
}

static char *
make_key (Reading    *self,
          const char *key)
{
  return g_strconcat (self->prefix, key, NULL);
}

static void
read_node (Reading    *self,
           const char *id,
           JsonNode   *node)
{
  static const char *const told[] = { "id", "metadata", NULL };
  g_autofree char *key = make_key (self, id);
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, 0);

  entente_import_json_fill_position (entente_import_json_get (node, "metadata"), actor, FALSE);
  entente_import_json_fill_actor (self->import, node, actor, told);
  entente_import_json_fill_actor (self->import, entente_import_json_get (node, "metadata"), actor, NULL);
  if (!entente_record_has (actor->record, ENTENTE_ACTOR_NAME))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, id);
}

static void
read_nodes (Reading  *self,
            JsonNode *nodes)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      node = entente_import_json_get_nth (nodes, i);
      id = entente_import_json_get_text_of (node, "id");
      if (id != NULL)
        read_node (self, id, node);
      else
        entente_import_leave_node (self->import, 0, entente_import_json_get_text_of (node, "label"));
    }
  if (!entente_import_json_is_object (nodes))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (nodes));
  while (json_object_iter_next_ordered (&iter, &id, &node))
    read_node (self, id, node);
}

static void
read_edges (Reading  *self,
            JsonNode *edges)
{
  static const char *const told[] = { "id", "source", "target", "directed", "metadata", NULL };

  for (guint i = 0; i < entente_import_json_get_n (edges); i++)
    {
      JsonNode *edge = entente_import_json_get_nth (edges, i);
      const char *from = entente_import_json_get_text_of (edge, "source");
      const char *to = entente_import_json_get_text_of (edge, "target");
      g_autofree char *from_key = NULL, *to_key = NULL;
      EntenteImportItem *relation;

      if (from == NULL || to == NULL)
        {
          entente_import_leave_edge (self->import, 0, entente_import_json_get_text_of (edge, "id"));
          continue;
        }
      from_key = make_key (self, from);
      to_key = make_key (self, to);
      relation = entente_import_relate_keys (self->import, entente_import_json_get_text_of (edge, "id"), from_key,
                                             to_key, 0);
      entente_import_json_set_undirected (
        relation, !entente_import_json_get_flag (entente_import_json_get (edge, "directed"), self->directed));
      entente_import_json_fill_relation (self->import, edge, relation, told);
      entente_import_json_fill_relation (self->import, entente_import_json_get (edge, "metadata"), relation, NULL);
    }
}

static void
read_graph (EntenteImport *import,
            JsonNode      *graph,
            const char    *prefix)
{
  static const char *const told[] = { "nodes", "edges", "links", "hyperedges", "directed", NULL };
  Reading reading = { import, g_strdup (prefix), TRUE };

  entente_import_json_leave_rest (import, graph, told);
  reading.directed = entente_import_json_get_flag (entente_import_json_get (graph, "directed"), TRUE);
  read_nodes (&reading, entente_import_json_get (graph, "nodes"));
  read_edges (&reading, get_edges (graph));
  for (guint i = 0; i < entente_import_json_get_n (entente_import_json_get (graph, "hyperedges")); i++)
    entente_import_leave_hyperedge (import, 0);
  g_free (reading.prefix);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *graphs = entente_import_json_get (root, "graphs");

  for (guint i = 0; i < entente_import_json_get_n (graphs); i++)
    {
      JsonNode *graph = entente_import_json_get_nth (graphs, i);
      const char *id = entente_import_json_get_text_of (graph, "id");
      g_autofree char *prefix = id != NULL ? g_strdup_printf ("%s/", id) : g_strdup_printf ("%u/", i);

      read_graph (import, graph, prefix);
    }
  if (entente_import_json_get_n (graphs) == 0)
    read_graph (import, entente_import_json_get (root, "graph"), "");
  entente_import_json_leave_rest (import, root, (const char *const[]) { "graph", "graphs", NULL });
  entente_import_set_summary (import, _("JSON Graph Format"));
  return TRUE;
}

const EntenteImportFormat entente_import_jgf = {
  .name = "jgf",
  .title = N_("JSON Graph Format"),
  .sniff = sniff,
  .read = read_input,
};
