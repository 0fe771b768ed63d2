/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"
#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Graphs as NetworkX, D3, sigma and Graphology write them: a list of nodes and a list of links or edges. Ends are ids,
 * or numbers of nodes where nodes have no ids, or whole nodes after D3 has run. */

typedef struct {
  EntenteImport *import;
  JsonNode *nodes;
  gboolean by_index; /* the ends are numbers of nodes */
  gboolean own;      /* Entente has exported it */
} Reading;

static const EntenteImportReason two_lists = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry of “%s”, because another list of edges is longer",
               "%u entries of “%s”, because another list of edges is longer"),
};

static const char *const id_members[] = { "id", "key", NULL };

static JsonNode *
get_links (JsonNode *root)
{
  JsonNode *links = entente_import_json_get (root, "links");
  JsonNode *edges = entente_import_json_get (root, "edges");

  return entente_import_json_get_n (links) >= entente_import_json_get_n (edges) && links != NULL ? links : edges;
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return entente_import_json_is_array (entente_import_json_get (root, "nodes")) &&
         entente_import_json_is_array (get_links (root));
}

static char *
dup_key (JsonNode *node,
         guint     nth)
{
  const char *id = entente_import_json_is_object (node) ? entente_import_json_get_first_text_of (node, id_members)
                                                        : entente_import_json_get_text (node);

  return id != NULL ? g_strdup (id) : g_strdup_printf ("%u", nth);
}

static void
read_nodes (Reading *self)
{
  static const char *const told[] = { "id", "key", "attributes", NULL };

  for (guint i = 0; i < entente_import_json_get_n (self->nodes); i++)
    {
      JsonNode *node = entente_import_json_get_nth (self->nodes, i);
      JsonNode *attributes = entente_import_json_get (node, "attributes");
      g_autofree char *key = dup_key (node, i);
      EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, 0);

      entente_import_json_fill_position (node, actor, TRUE);
      if (self->own)
        {
          entente_import_own_add_all (self->import, actor, node, (const char *const[]) { "id", "x", "y", NULL });
          continue;
        }
      entente_import_json_fill_position (attributes, actor, TRUE);
      entente_import_json_fill_actor (self->import, node, actor, told);
      entente_import_json_fill_actor (self->import, attributes, actor, NULL);
    }
}

/* An end is an id, a number of a node, or a node. */
static EntenteImportItem *
find_end (Reading  *self,
          JsonNode *end)
{
  const char *key = entente_import_json_is_object (end) ? entente_import_json_get_first_text_of (end, id_members)
                                                        : entente_import_json_get_text (end);
  g_autofree char *index_key = NULL;
  guint64 nth;

  if (key == NULL && entente_import_json_is_object (end))
    key = entente_import_json_get_text_of (end, "index");
  if (key == NULL || *key == '\0')
    return NULL;
  if (self->by_index && g_ascii_string_to_unsigned (key, 10, 0, G_MAXUINT, &nth, NULL) &&
      nth < entente_import_json_get_n (self->nodes))
    key = index_key = dup_key (entente_import_json_get_nth (self->nodes, nth), nth);
  return entente_import_name (self->import, ENTENTE_ITEM_ACTOR, key);
}

/* vis.js says "from" and "to". */
static JsonNode *
get_end (JsonNode *link,
         guint     nth)
{
  JsonNode *end = entente_import_json_get (link, nth == 0 ? "source" : "target");

  if (entente_import_json_is_array (link))
    return entente_import_json_get_nth (link, nth);
  return end != NULL ? end : entente_import_json_get (link, nth == 0 ? "from" : "to");
}

/* The heads of a line of vis.js: a text such as "to" or "from, to", or an object. */
static gboolean
has_head (JsonNode   *arrows,
          const char *end)
{
  const char *text = entente_import_json_get_text (arrows);
  JsonNode *head = entente_import_json_get (arrows, end);

  if (text != NULL)
    return strstr (text, end) != NULL;
  return head != NULL && (entente_import_json_is_object (head)
                            ? entente_import_json_get_flag (entente_import_json_get (head, "enabled"), TRUE)
                            : entente_import_json_get_flag (head, FALSE));
}

static void
read_link (Reading  *self,
           JsonNode *link,
           gboolean  directed)
{
  static const char *const told[] = { "id",         "key",      "source", "target", "attributes",
                                      "undirected", "directed", "arrows", NULL };
  static const char *const told_with_ends[] = { "id",         "key",      "from",   "to", "attributes",
                                                "undirected", "directed", "arrows", NULL };
  JsonNode *arrows = entente_import_json_get (link, "arrows");
  gboolean has_source = entente_import_json_get (link, "source") != NULL, is_turned;
  JsonNode *attributes = entente_import_json_get (link, "attributes");
  EntenteImportItem *from = find_end (self, get_end (link, 0));
  EntenteImportItem *to = find_end (self, get_end (link, 1));
  JsonNode *undirected = entente_import_json_get (link, "undirected");
  EntenteImportItem *relation;
  const char *id;

  if (from == NULL || to == NULL)
    {
      g_autofree char *text = entente_import_json_dup_compact (link);

      entente_import_leave_edge (self->import, 0, text);
      return;
    }
  /* The key of NetworkX only tells parallel edges apart. */
  id = entente_import_json_get_text_of (link, "id");
  if (id == NULL && entente_import_json_is_text (entente_import_json_get (link, "key")))
    id = entente_import_json_get_text_of (link, "key");
  is_turned = has_head (arrows, "from") && !has_head (arrows, "to");
  relation = entente_import_relate (self->import, id, is_turned ? to : from, is_turned ? from : to, 0);
  directed = arrows != NULL ? has_head (arrows, "from") != has_head (arrows, "to") : directed;
  if (self->own)
    {
      entente_import_own_add_all (self->import, relation, link,
                                  (const char *const[]) { "id", "source", "target", "key", NULL });
      return;
    }
  directed = entente_import_json_get_flag (entente_import_json_get (link, "directed"), directed);
  entente_import_json_set_undirected (relation, entente_import_json_get_flag (undirected, !directed));
  entente_import_json_fill_relation (self->import, link, relation, has_source ? told : told_with_ends);
  entente_import_json_fill_relation (self->import, attributes, relation, NULL);
}

/* If nodes have no ids, and all ends are whole numbers, these are the numbers of nodes. */
static gboolean
goes_by_index (JsonNode *nodes,
               JsonNode *links)
{
  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    if (entente_import_json_get_first_text_of (entente_import_json_get_nth (nodes, i), id_members) != NULL)
      return FALSE;
  for (guint i = 0; i < entente_import_json_get_n (links); i++)
    {
      JsonNode *link = entente_import_json_get_nth (links, i);

      if (!entente_import_json_is_integer (get_end (link, 0)) ||
          !entente_import_json_is_integer (get_end (link, 1)))
        return FALSE;
    }
  return TRUE;
}

/* NetworkX says whether a graph is directed, Graphology what its type is, and D3 nothing: its lines have no heads. */
static gboolean
is_directed (JsonNode *root)
{
  const char *type = entente_import_json_get_text (entente_import_json_get_path (root, "options", "type", NULL));

  if (type != NULL)
    return !g_str_equal (type, "undirected");
  return entente_import_json_get_flag (entente_import_json_get (root, "directed"), FALSE);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  static const char *const head[] = { "nodes", "links", "edges", "directed", "multigraph", "options", "graph", NULL };
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *links = get_links (root);
  Reading reading = { import, entente_import_json_get (root, "nodes"), FALSE, FALSE };
  const char *other = links == entente_import_json_get (root, "links") ? "edges" : "links";
  gboolean directed = is_directed (root);

  reading.by_index = goes_by_index (reading.nodes, links);
  reading.own = entente_import_own_is (
    entente_import_json_get_text (entente_import_json_get_path (root, "graph", "generator", NULL)));
  if (reading.own)
    entente_import_own_start (import);
  read_nodes (&reading);
  for (guint i = 0; i < entente_import_json_get_n (links); i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_link (&reading, entente_import_json_get_nth (links, i), directed);
    }
  entente_import_report_add_n (entente_import_get_report (import), &two_lists, other,
                               entente_import_json_get_n (entente_import_json_get (root, other)));
  entente_import_json_leave_rest (import, root, head);
  entente_import_json_leave_rest (import, entente_import_json_get (root, "graph"), NULL);
  entente_import_set_summary (import, entente_import_json_is_object (entente_import_json_get (root, "options"))
                                        ? _("Graphology JSON") : _("Node-link JSON"));
  return TRUE;
}

const EntenteImportFormat entente_import_node_link = {
  .name = "node-link",
  .title = N_("Node-link JSON"),
  .sniff = sniff,
  .read = read_input,
};
