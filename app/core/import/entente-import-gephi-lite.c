/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>

/* Documents of Gephi Lite: the data of nodes and edges by their keys, what they look like and where they stand apart,
 * and the graph itself, which has the ends. Versions before 0.5 have a layout; newer ones have the places, and all of
 * them may have the labels, among what says how things are drawn. */

static JsonNode *
get_data_set (EntenteImportInput *input)
{
  return entente_import_json_get (entente_import_input_get_json (input), "graphDataset");
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *data_set = get_data_set (input);

  return entente_import_json_is_object (entente_import_json_get (data_set, "nodeData")) &&
         entente_import_json_is_object (entente_import_json_get (data_set, "fullGraph"));
}

static void
read_nodes (EntenteImport *import,
            JsonNode      *data_set)
{
  JsonNode *all = entente_import_json_get (data_set, "nodeData");
  JsonNode *layout = entente_import_json_get (data_set, "layout");
  JsonNode *drawn = entente_import_json_get (data_set, "nodeRenderingData");
  JsonObjectIter iter;
  const char *key;
  JsonNode *data;

  if (!entente_import_json_is_object (all))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (all));
  while (json_object_iter_next_ordered (&iter, &key, &data))
    {
      EntenteImportItem *actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, key, 0);

      entente_import_json_fill_actor (import, data, actor, NULL);
      entente_import_json_fill_actor (import, entente_import_json_get (drawn, key), actor, NULL);
      entente_import_json_fill_position (entente_import_json_get (drawn, key), actor, TRUE);
      entente_import_json_fill_position (entente_import_json_get (layout, key), actor, TRUE);
    }
}

static void
read_edges (EntenteImport *import,
            JsonNode      *data_set)
{
  static const char *const data[] = { "edgeData", "edgeRenderingData", NULL };
  JsonNode *graph = entente_import_json_get (data_set, "fullGraph");
  JsonNode *edges = entente_import_json_get (graph, "edges");
  gboolean undirected = g_strcmp0 (entente_import_json_get_text (
                                     entente_import_json_get_path (graph, "options", "type", NULL)), "undirected") == 0;

  for (guint i = 0; i < entente_import_json_get_n (edges); i++)
    {
      JsonNode *edge = entente_import_json_get_nth (edges, i);
      const char *key = entente_import_json_get_text_of (edge, "key");
      const char *from = entente_import_json_get_text_of (edge, "source");
      const char *to = entente_import_json_get_text_of (edge, "target");
      EntenteImportItem *relation;

      if (from == NULL || to == NULL)
        {
          entente_import_leave_edge (import, 0, key);
          continue;
        }
      relation = entente_import_relate_keys (import, key, from, to, 0);
      entente_import_json_set_undirected (
        relation, entente_import_json_get_flag (entente_import_json_get (edge, "undirected"), undirected));
      entente_import_json_fill_relation (import, entente_import_json_get (edge, "attributes"), relation, NULL);
      for (const char *const *name = data; key != NULL && *name != NULL; name++)
        entente_import_json_fill_relation (import, entente_import_json_get_path (data_set, *name, key, NULL), relation,
                                           NULL);
    }
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  static const char *const head[] = { "type", "version", "graphDataset", NULL };
  static const char *const told[] = { "nodeData",   "edgeData",   "nodeRenderingData", "edgeRenderingData", "layout",
                                      "fullGraph",  "nodeFields", "edgeFields",        NULL };

  read_nodes (import, get_data_set (input));
  read_edges (import, get_data_set (input));
  entente_import_json_leave_rest (import, entente_import_input_get_json (input), head);
  entente_import_json_leave_rest (import, get_data_set (input), told);
  entente_import_set_summary (import, "Gephi Lite");
  return TRUE;
}

const EntenteImportFormat entente_import_gephi_lite = {
  .name = "gephi-lite",
  .title = N_("Gephi Lite"),
  .sniff = sniff,
  .read = read_input,
};
