/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-date.h"
#include "entente-import-json-graph.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-markup-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Maps of Oligrapher, and answers of the interface of LittleSis, whose maps they are. */

static const EntenteImportReason captions = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u caption of the map", "%u captions of the map"),
};

static const EntenteImportReason no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u annotation without words", "%u annotations without words"),
};

/* The categories of LittleSis, from 1, and whether a relation of one has a direction. */
static const struct { const char *word; gboolean directed; } categories[] = {
  { N_("position"), TRUE },  { N_("education"), TRUE },  { N_("membership"), TRUE }, { N_("family"), FALSE },
  { N_("donation"), TRUE },  { N_("transaction"), TRUE }, { N_("lobbying"), TRUE },  { N_("social"), FALSE },
  { N_("professional"), FALSE }, { N_("ownership"), TRUE }, { N_("hierarchy"), TRUE }, { N_("generic"), TRUE },
};

static JsonNode *
get_graph (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *graph = entente_import_json_get (root, "graph");

  return graph != NULL ? graph : entente_import_json_get (root, "graph_data");
}

/* The first value of an object. */
static JsonNode *
get_first (JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value = NULL;

  if (!entente_import_json_is_object (node))
    return NULL;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  return json_object_iter_next_ordered (&iter, &name, &value) ? value : NULL;
}

static gboolean
is_map (EntenteImportInput *input)
{
  JsonNode *graph = get_graph (input);
  JsonNode *edge = get_first (entente_import_json_get (graph, "edges"));
  JsonNode *node = get_first (entente_import_json_get (graph, "nodes"));

  return entente_import_json_is_object (entente_import_json_get (graph, "nodes")) &&
         (entente_import_json_get (edge, "node1_id") != NULL || entente_import_json_get (node, "display") != NULL ||
          (edge == NULL && entente_import_json_get (graph, "captions") != NULL));
}

/* What is published as a whole is a list without a head. */
static JsonNode *
get_data (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return entente_import_json_is_array (root) ? root : entente_import_json_get (root, "data");
}

static gboolean
is_record (JsonNode *node)
{
  const char *type = entente_import_json_get_text_of (node, "type");

  return type != NULL && (g_str_equal (type, "entities") || g_str_equal (type, "relationships"));
}

static gboolean
sniff (EntenteImportInput *input)
{
  return is_map (input) || is_record (get_data (input)) ||
         is_record (entente_import_json_get_nth (get_data (input), 0));
}

/* Old maps have what is shown in an object of its own. */
static const char *
get_shown (JsonNode   *node,
           const char *name)
{
  const char *text = entente_import_json_get_text (entente_import_json_get_path (node, "display", name, NULL));

  return text != NULL ? text : entente_import_json_get_text_of (node, name);
}

static const char *
get_kind (const char *url)
{
  if (url != NULL && strstr (url, "/person/") != NULL)
    return ENTENTE_ACTOR_KIND_PERSON;
  return url != NULL && strstr (url, "/org/") != NULL ? ENTENTE_ACTOR_KIND_ORGANIZATION : NULL;
}

/* What else is said of a node or an edge: how it is drawn, and facts. */
static void
add_rest (EntenteImport     *import,
          JsonNode          *node,
          EntenteImportItem *item)
{
  static const char *const told[] = { "id",      "name",     "description", "url",   "x",     "y",  "image",
                                      "display", "node1_id", "node2_id",    "label", "arrow", "cx", "cy",
                                      "x1",      "y1",       "x2",          "y2",    "xb",    "yb", NULL };
  static const char *const looks[] = { "scale",        "color",   "type",     "status", "is_bezier", "width",
                                       "dash",         "r1",      "r2",       "s1",     "s2",        "is_reverse",
                                       "edge_spacing", "edgeIds", "NodesIDs", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!entente_import_json_is_object (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (g_strv_contains (told, name) || JSON_NODE_HOLDS_NULL (value))
      continue;
    else if (g_strv_contains (looks, name))
      entente_import_leave_look (import, name);
    else
      entente_import_json_add_datum (value, item, name);
}

static void
read_node (EntenteImport *import,
           const char    *id,
           JsonNode      *node)
{
  EntenteImportItem *actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, id, 0);
  JsonNode *display = entente_import_json_get (node, "display");
  const char *url = get_shown (node, "url");

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, get_shown (node, "name"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, get_shown (node, "description"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, get_kind (url));
  entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, url);
  if (url != NULL && strstr (url, "littlesis.org/") != NULL)
    entente_import_item_add_identifier (actor, "littlesis", id);
  entente_import_json_add_datum (entente_import_json_get (node, "image"), actor, "image");
  entente_import_json_fill_position (node, actor, FALSE);
  entente_import_json_fill_position (display, actor, FALSE);
  add_rest (import, node, actor);
  add_rest (import, display, actor);
}

static void
read_edge (EntenteImport *import,
           const char    *id,
           JsonNode      *edge)
{
  const char *first = entente_import_json_get_text_of (edge, "node1_id");
  const char *second = entente_import_json_get_text_of (edge, "node2_id");
  const char *arrow = get_shown (edge, "arrow"), *url;
  gboolean turned = g_strcmp0 (arrow, "2->1") == 0;
  EntenteImportItem *relation;

  if (first == NULL || second == NULL)
    {
      entente_import_leave_edge (import, 0, id);
      return;
    }
  relation = entente_import_relate_keys (import, id, turned ? second : first, turned ? first : second, 0);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, get_shown (edge, "label"));
  entente_import_json_set_undirected (relation, arrow == NULL || g_str_equal (arrow, "both") ||
                                                  g_str_equal (arrow, "false"));
  url = get_shown (edge, "url");
  entente_import_item_add_datum (relation, "url", ENTENTE_DATUM_TEXT, url);
  if (url != NULL && strstr (url, "/relationships/") != NULL && strspn (id, "0123456789") == strlen (id))
    entente_import_item_add_identifier (relation, "littlesis", id);
  add_rest (import, edge, relation);
  add_rest (import, entente_import_json_get (edge, "display"), relation);
}

typedef void (*MemberFunc) (EntenteImport *import, const char *name, JsonNode *value);

static void
for_each (EntenteImport *import,
          JsonNode      *node,
          MemberFunc     func)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!entente_import_json_is_object (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    func (import, name, value);
}

static void
add_targets (EntenteImport     *import,
             EntenteImportItem *statement,
             JsonNode          *ids,
             EntenteItemKind    kind)
{
  for (guint i = 0; i < entente_import_json_get_n (ids); i++)
    {
      EntenteImportItem *target =
        entente_import_lookup (import, kind, entente_import_json_get_text (entente_import_json_get_nth (ids, i)));

      if (target != NULL)
        entente_import_item_add_target (statement, target, ENTENTE_STANCE_MENTIONS);
    }
}

/* Annotations are HTML. Their words are kept, and not how they are set. */
static void
read_annotations (EntenteImport     *import,
                  JsonNode          *list,
                  EntenteImportItem *source)
{
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      JsonNode *annotation = entente_import_json_get_nth (list, i);
      const char *html = entente_import_json_get_text_of (annotation, "text");
      const char *title =
        entente_import_json_get_first_text_of (annotation, (const char *const[]) { "title", "header", NULL });
      g_autofree char *text = html != NULL ? entente_markup_text_from_html (html) : NULL;
      EntenteImportItem *statement;

      if (text == NULL || *text == '\0')
        {
          entente_import_report_add (entente_import_get_report (import), &no_words, NULL, 0, title);
          continue;
        }
      statement = entente_import_state (import, text, source);
      entente_import_item_set_text (statement, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
      entente_import_item_append_note (statement, title);
      add_targets (import, statement, entente_import_json_get (annotation, "nodeIds"), ENTENTE_ITEM_ACTOR);
      add_targets (import, statement, entente_import_json_get (annotation, "edgeIds"), ENTENTE_ITEM_RELATION);
    }
}

/* The map is a source, in which its annotations are written. */
static EntenteImportItem *
read_map_source (EntenteImport *import,
                 JsonNode      *root)
{
  static const char *const plain[] = { "date", "subtitle", "description", NULL };
  static const char *const names[] = { "name", "username", NULL };
  JsonNode *attributes = entente_import_json_get (root, "attributes");
  JsonNode *map = entente_import_json_is_object (attributes) ? attributes : root;
  JsonNode *owner = entente_import_json_get (map, "owner");
  const char *title = entente_import_json_get_text_of (map, "title");
  const char *id = entente_import_json_get_text_of (map, "id");
  EntenteImportItem *source;

  if (title == NULL)
    title = entente_import_json_get_text_of (root, "title");
  if (title == NULL && (map == root || id == NULL))
    return NULL;
  if (owner == NULL)
    owner = entente_import_json_get (map, "user");
  source = entente_import_describe_once (import, ENTENTE_ITEM_SOURCE, id != NULL ? id : title);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, title);
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, "map");
  entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, entente_import_json_get_first_text_of (owner, names));
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, entente_import_json_get_text_of (map, "url"));
  for (const char *const *name = plain; *name != NULL; name++)
    entente_import_json_add_datum (entente_import_json_get (map, *name), source, *name);
  return source;
}

static void
read_map (EntenteImport      *import,
          EntenteImportInput *input)
{
  static const char *const told[] = { "graph", "graph_data", "annotations", "annotations_data", "attributes", NULL };
  static const char *const told_of_source[] = { "graph", "graph_data", "annotations", "annotations_data", "attributes",
                                                "title", "id",         "owner",       "user",             "url",
                                                "date",  "subtitle",   "description", NULL };
  JsonNode *root = entente_import_input_get_json (input), *graph = get_graph (input);
  JsonNode *annotations = entente_import_json_get (root, "annotations");
  EntenteImportItem *source;

  for_each (import, entente_import_json_get (graph, "nodes"), read_node);
  for_each (import, entente_import_json_get (graph, "edges"), read_edge);
  source = read_map_source (import, root);
  if (annotations == NULL)
    annotations = entente_import_json_get (root, "annotations_data");
  if (entente_import_json_is_object (annotations))
    annotations = entente_import_json_get (annotations, "list");
  read_annotations (import, annotations, source);
  if (entente_import_json_is_object (entente_import_json_get (graph, "captions")))
    entente_import_report_add_n (entente_import_get_report (import), &captions, NULL, json_object_get_size (
                                   json_node_get_object (entente_import_json_get (graph, "captions"))));
  entente_import_json_leave_rest (import, root, source != NULL ? told_of_source : told);
  entente_import_set_summary (import, "Oligrapher");
}

static void
set_date (EntenteImportItem *item,
          guint              member,
          JsonNode          *attributes,
          const char        *name)
{
  entente_import_item_set_date (item, member, name, entente_import_json_get_text_of (attributes, name),
                                ENTENTE_DATE_ORDER_UNKNOWN);
}

static void
read_entity (EntenteImport *import,
             JsonNode      *record)
{
  static const char *const told[] = { "id",          "name",       "blurb",    "summary", "website",
                                      "primary_ext", "start_date", "end_date", "aliases", NULL };
  JsonNode *attributes = entente_import_json_get (record, "attributes");
  JsonNode *aliases = entente_import_json_get (attributes, "aliases");
  const char *id = entente_import_json_get_text_of (record, "id");
  EntenteImportItem *actor;

  if (id == NULL)
    {
      entente_import_leave_node (import, 0, entente_import_json_get_text_of (attributes, "name"));
      return;
    }
  actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, id, 0);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (attributes, "name"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION,
                                entente_import_json_get_text_of (attributes, "blurb"));
  entente_import_item_append_note (actor, entente_import_json_get_text_of (attributes, "summary"));
  entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text_of (attributes, "website"));
  entente_import_item_add_text (
    actor, ENTENTE_ACTOR_LINKS,
    entente_import_json_get_text (entente_import_json_get_path (record, "links", "self", NULL)));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (
                                  entente_import_json_get_text_of (attributes, "primary_ext")));
  set_date (actor, ENTENTE_ACTOR_START, attributes, "start_date");
  set_date (actor, ENTENTE_ACTOR_END, attributes, "end_date");
  for (guint i = 0; i < entente_import_json_get_n (aliases); i++)
    entente_import_item_add_alias (actor, entente_import_json_get_text (entente_import_json_get_nth (aliases, i)),
                                   NULL);
  entente_import_item_add_identifier (actor, "littlesis", id);
  entente_import_json_add_data (attributes, actor, told);
}

static void
read_relationship (EntenteImport *import,
                   JsonNode      *record)
{
  static const char *const told[] = { "id", "entity1_id", "entity2_id", "category_id", "description1", "start_date",
                                      "end_date", NULL };
  JsonNode *attributes = entente_import_json_get (record, "attributes");
  const char *from = entente_import_json_get_text_of (attributes, "entity1_id");
  const char *to = entente_import_json_get_text_of (attributes, "entity2_id");
  const char *id = entente_import_json_get_text_of (record, "id");
  const char *kind = entente_import_json_get_text_of (attributes, "description1");
  double category = 0;
  EntenteImportItem *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (import, 0, id);
      return;
    }
  relation = entente_import_relate_keys (import, id, from, to, 0);
  entente_import_json_get_number_of (attributes, "category_id", &category);
  if (category >= 1 && category <= G_N_ELEMENTS (categories))
    {
      entente_import_json_set_undirected (relation, !categories[(int) category - 1].directed);
      kind = kind != NULL ? kind : _(categories[(int) category - 1].word);
    }
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, kind);
  set_date (relation, ENTENTE_RELATION_START, attributes, "start_date");
  set_date (relation, ENTENTE_RELATION_END, attributes, "end_date");
  entente_import_item_add_identifier (relation, "littlesis", id);
  entente_import_json_add_data (attributes, relation, told);
}

static void
read_record (EntenteImport *import,
             JsonNode      *record)
{
  if (!is_record (record))
    return;
  if (g_str_equal (entente_import_json_get_text_of (record, "type"), "entities"))
    read_entity (import, record);
  else
    read_relationship (import, record);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *data = get_data (input), *included;

  if (is_map (input))
    {
      read_map (import, input);
      return TRUE;
    }
  included = entente_import_json_get (entente_import_input_get_json (input), "included");
  for (guint i = 0; i < entente_import_json_get_n (included); i++)
    read_record (import, entente_import_json_get_nth (included, i));
  for (guint i = 0; i < entente_import_json_get_n (data); i++)
    read_record (import, entente_import_json_get_nth (data, i));
  read_record (import, data);
  entente_import_json_leave_rest (import, entente_import_input_get_json (input),
                                  (const char *const[]) { "data", "included", NULL });
  entente_import_set_summary (import, "LittleSis");
  return TRUE;
}

const EntenteImportFormat entente_import_littlesis = {
  .name = "littlesis",
  .title = "LittleSis",
  .sniff = sniff,
  .read = read_input,
};
