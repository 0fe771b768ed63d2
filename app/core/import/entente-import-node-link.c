/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-json-graph.h"
#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Graphs as NetworkX, D3, sigma and Graphology write them: a list of nodes and a list of links or edges, or an object
 * that has them by their ids. Ends are ids, or numbers of nodes where nodes have no ids, or whole nodes after D3 has
 * run. */

typedef struct {
  EntenteImport *import;
  JsonNode *nodes;
  gboolean by_index; /* the ends are numbers of nodes */
  const char *const *keys; /* the members of a node by which ends name it */
  gboolean own;      /* Entente has exported it */
  gboolean upwards;  /* y grows upwards */
} Reading;

static const EntenteImportReason two_lists = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry of “%s”, because another list of edges is longer",
               "%u entries of “%s”, because another list of edges is longer"),
};

static const char *const id_members[] = { "id", "key", NULL };
static const char *const name_members[] = { "name", "label", NULL };

static guint
count (JsonNode *list)
{
  return entente_import_json_is_object (list) ? json_object_get_size (json_node_get_object (list))
                                              : entente_import_json_get_n (list);
}

static JsonNode *
get_links (JsonNode *root)
{
  JsonNode *links = entente_import_json_get (root, "links");
  JsonNode *edges = entente_import_json_get (root, "edges");

  return count (links) >= count (edges) && links != NULL ? links : edges;
}

static gboolean
is_list (JsonNode *node)
{
  return entente_import_json_is_array (node) || entente_import_json_is_object (node);
}

/* A node or an edge that stands under its id, with the id in it. What is no object is its name. */
static JsonNode *
put_id (const char *id,
        JsonNode   *node)
{
  JsonObject *object = json_object_new ();
  JsonNode *copy = json_node_init_object (json_node_alloc (), object);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_set_string_member (object, "id", id);
  if (entente_import_json_is_object (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        if (!g_str_equal (name, "id"))
          json_object_set_member (object, name, json_node_copy (value));
    }
  else if (!JSON_NODE_HOLDS_NULL (node))
    json_object_set_member (object, "label", json_node_copy (node));
  json_object_unref (object);
  return copy;
}

/* The list, or the values of an object, as a list. */
static JsonNode *
make_list (JsonNode *list)
{
  g_autoptr (JsonArray) array = NULL;
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  if (!entente_import_json_is_object (list))
    return list != NULL ? json_node_ref (list) : json_node_init_null (json_node_alloc ());
  array = json_array_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (list));
  while (json_object_iter_next_ordered (&iter, &id, &node))
    json_array_add_element (array, put_id (id, node));
  return json_node_init_array (json_node_alloc (), array);
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return is_list (entente_import_json_get (root, "nodes")) && is_list (get_links (root));
}

static char *
dup_key (const Reading *self,
         JsonNode      *node,
         guint          nth)
{
  const char *id = entente_import_json_is_object (node) ? entente_import_json_get_first_text_of (node, self->keys)
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
      g_autofree char *key = dup_key (self, node, i);
      EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, 0);

      entente_import_json_fill_position (node, actor, self->upwards);
      if (self->own)
        {
          entente_import_own_add_all (self->import, actor, node, (const char *const[]) { "id", "x", "y", NULL });
          continue;
        }
      entente_import_json_fill_position (attributes, actor, self->upwards);
      entente_import_json_fill_actor (self->import, node, actor, told);
      entente_import_json_fill_actor (self->import, attributes, actor, NULL);
    }
}

/* An end is an id, a number of a node, or a node. */
static EntenteImportItem *
find_end (Reading  *self,
          JsonNode *end)
{
  const char *key = entente_import_json_is_object (end) ? entente_import_json_get_first_text_of (end, self->keys)
                                                        : entente_import_json_get_text (end);
  g_autofree char *index_key = NULL;
  guint64 nth;

  if (key == NULL && entente_import_json_is_object (end))
    key = entente_import_json_get_text_of (end, "index");
  if (key == NULL || *key == '\0')
    return NULL;
  if (self->by_index && g_ascii_string_to_unsigned (key, 10, 0, G_MAXUINT, &nth, NULL) &&
      nth < entente_import_json_get_n (self->nodes))
    key = index_key = dup_key (self, entente_import_json_get_nth (self->nodes, nth), nth);
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

static GHashTable *
list_ids (JsonNode *nodes)
{
  GHashTable *ids = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      JsonNode *node = entente_import_json_get_nth (nodes, i);
      const char *id = entente_import_json_is_object (node) ? entente_import_json_get_first_text_of (node, id_members)
                                                            : entente_import_json_get_text (node);

      if (id != NULL)
        g_hash_table_add (ids, (gpointer) id);
    }
  return ids;
}

/* If all ends are whole numbers, and none is the id of a node, these are the numbers of nodes. */
static gboolean
goes_by_index (JsonNode   *nodes,
               JsonNode   *links,
               GHashTable *ids)
{
  guint n_ends = 2 * entente_import_json_get_n (links);

  for (guint i = 0; i < n_ends; i++)
    {
      JsonNode *end = get_end (entente_import_json_get_nth (links, i / 2), i % 2);
      const char *text = entente_import_json_get_text (end);
      guint64 nth;

      if (!entente_import_json_is_integer (end) || g_hash_table_contains (ids, text))
        return FALSE;
      if (g_hash_table_size (ids) > 0 && (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &nth, NULL) ||
                                          nth >= entente_import_json_get_n (nodes)))
        return FALSE;
    }
  return TRUE;
}

/* If nodes have no ids, and an end is a text, ends are names. */
static gboolean
goes_by_name (JsonNode   *links,
              GHashTable *ids)
{
  guint n_ends = 2 * entente_import_json_get_n (links);

  for (guint i = 0; i < n_ends && g_hash_table_size (ids) == 0; i++)
    if (entente_import_json_is_text (get_end (entente_import_json_get_nth (links, i / 2), i % 2)))
      return TRUE;
  return FALSE;
}

/* D3 and vis.js draw on a screen, where y grows downwards. D3 leaves its velocities, or what was held; vis.js has ends
 * of its own. */
static gboolean
is_of_screen (JsonNode *nodes,
              JsonNode *links)
{
  static const char *const names[] = { "vx", "vy", "fx", "fy", "px", "py", NULL };
  JsonNode *node = entente_import_json_get_nth (nodes, 0), *link = entente_import_json_get_nth (links, 0);

  for (const char *const *name = names; *name != NULL; name++)
    if (entente_import_json_get (node, *name) != NULL)
      return TRUE;
  return entente_import_json_get (link, "from") != NULL && entente_import_json_get (link, "source") == NULL;
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
  const char *other = get_links (root) == entente_import_json_get (root, "links") ? "edges" : "links";
  g_autoptr (JsonNode) nodes = make_list (entente_import_json_get (root, "nodes"));
  g_autoptr (JsonNode) links = make_list (get_links (root));
  g_autoptr (GHashTable) ids = list_ids (nodes);
  Reading reading = { import, nodes, .by_index = goes_by_index (nodes, links, ids),
                      .keys = goes_by_name (links, ids) ? name_members : id_members };
  gboolean directed = is_directed (root);

  reading.own = entente_import_own_is (
    entente_import_json_get_text (entente_import_json_get_path (root, "graph", "generator", NULL)));
  reading.upwards = !is_of_screen (reading.nodes, links);
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
                               count (entente_import_json_get (root, other)));
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
