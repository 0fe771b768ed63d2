/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-date.h"
#include "entente-import-kind.h"
#include "entente-import-maltego.h"
#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* GraphML, also as yEd, yFiles, Gephi and Maltego write it. Attributes are declared as keys, which have a name of their
 * own; what is not declared is kept under the id of its key. */

typedef struct {
  EntenteImport *import;
  const EntenteXmlNode *root;
  GHashTable *keys; /* id -> its declaration */
  gboolean undirected;
  gboolean own; /* Entente has exported it */
} Reading;

static const EntenteImportReason ports = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u port of a node", "%u ports of nodes"),
};

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_xml_is (entente_import_input_get_xml (input), "graphml");
}

static void
list_keys (Reading              *self,
           const EntenteXmlNode *root)
{
  for (EntenteXmlNode *key = entente_xml_find (root, "key"); key != NULL; key = entente_xml_next (key, "key"))
    if (entente_xml_get (key, "id") != NULL)
      g_hash_table_insert (self->keys, (gpointer) entente_xml_get (key, "id"), key);
}

static const char *
get_name (Reading    *self,
          const char *id)
{
  const EntenteXmlNode *key = g_hash_table_lookup (self->keys, id);
  const char *name = entente_xml_get (key, "attr.name");

  if (name == NULL)
    name = entente_xml_get (key, "yfiles.type");
  return name != NULL ? name : id;
}

static EntenteDatumType
get_type (const EntenteXmlNode *key,
          const char           *value)
{
  const char *type = entente_xml_get (key, "attr.type");

  if (type == NULL || g_str_equal (type, "string"))
    return ENTENTE_DATUM_TEXT;
  if (g_str_equal (type, "boolean"))
    return g_str_equal (value, "true") || g_str_equal (value, "false") ? ENTENTE_DATUM_FLAG : ENTENTE_DATUM_TEXT;
  return entente_text_is_number (value) ? ENTENTE_DATUM_NUMBER : ENTENTE_DATUM_TEXT;
}

static gboolean
is_one_of (const char        *name,
           const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (name, *words) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
set_date (EntenteImportItem *item,
          guint              member,
          const char        *name,
          const char        *value)
{
  entente_import_item_set_date (item, member, name, value, ENTENTE_DATE_ORDER_UNKNOWN);
  return TRUE;
}

static const char *const place_names[] = { "x", "y", "z", NULL };
static const char *const look_names[] = {
  "r",      "g",        "b",         "size",      "color",         "colour",        "shape",
  "zOrder", "Expanded", "NodeStyle", "EdgeStyle", "NodeViewState", "EdgeViewState", NULL
};

/* Returns whether the member had no value. */
static gboolean
set_first (EntenteImportItem *item,
           guint              member,
           const char        *value)
{
  if (entente_record_has (item->record, member))
    return FALSE;
  entente_import_item_set_text (item, member, value);
  return TRUE;
}

/* Neo4j lists the labels of a node: ":Person:Actor". The first is its kind, and all of them are a fact. */
static gboolean
set_labels (EntenteImportItem *actor,
            const char        *labels)
{
  g_autofree char *first = *labels == ':' ? g_strndup (labels + 1, strcspn (labels + 1, ":")) : NULL;

  if (first != NULL)
    set_first (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (first));
  return FALSE;
}

static gboolean
set_actor_member (EntenteImportItem *actor,
                  const char        *name,
                  const char        *value)
{
  if (is_one_of (name, (const char *const[]) { "label", "name", NULL }))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, value);
  else if (is_one_of (name, (const char *const[]) { "kind", "type", NULL }))
    return set_first (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (value));
  else if (is_one_of (name, (const char *const[]) { "labels", NULL }))
    return set_labels (actor, value);
  else if (is_one_of (name, (const char *const[]) { "description", NULL }))
    return set_first (actor, ENTENTE_ACTOR_DESCRIPTION, value);
  else if (is_one_of (name, (const char *const[]) { "url", "href", NULL }))
    entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, value);
  else if (is_one_of (name, (const char *const[]) { "start", NULL }))
    return set_date (actor, ENTENTE_ACTOR_START, name, value);
  else if (is_one_of (name, (const char *const[]) { "end", NULL }))
    return set_date (actor, ENTENTE_ACTOR_END, name, value);
  else
    return FALSE;
  return TRUE;
}

/* What may be the word on the line. The first that an edge has is it; others are facts. Gephi calls it "Edge Label". */
static const char *const kind_names[] = { "label", "edge label", "relationship", "relation", "interaction",
                                          "kind",  "type",       NULL };

static gboolean
set_relation_member (EntenteImportItem *relation,
                     const char        *name,
                     const char        *value)
{
  if (is_one_of (name, kind_names) && !entente_text_is_number (value))
    return set_first (relation, ENTENTE_RELATION_KIND, value);
  else if (is_one_of (name, (const char *const[]) { "start", NULL }))
    return set_date (relation, ENTENTE_RELATION_START, name, value);
  else if (is_one_of (name, (const char *const[]) { "end", NULL }))
    return set_date (relation, ENTENTE_RELATION_END, name, value);
  else
    return FALSE;
  return TRUE;
}

static void
add_value (Reading           *self,
           EntenteImportItem *item,
           const char        *id,
           const char        *value)
{
  const char *name = get_name (self, id);
  gboolean known = item->kind == ENTENTE_ITEM_ACTOR ? set_actor_member (item, name, value)
                                                    : set_relation_member (item, name, value);

  if (known || g_strv_contains (place_names, name))
    return;
  if (g_strv_contains (look_names, name))
    entente_import_leave_look (self->import, name);
  else
    entente_import_item_add_datum (item, name, get_type (g_hash_table_lookup (self->keys, id), value), value);
}

/* Where a node is drawn: yEd's y:Geometry, yFiles' y:RectD, Maltego's mtg:Position. */
static void
read_geometry (EntenteImportItem    *actor,
               const EntenteXmlNode *data)
{
  static const struct { const char *name, *x, *y, *width, *height; } shapes[] = {
    { "Geometry", "x", "y", "width", "height" },
    { "RectD", "X", "Y", "Width", "Height" },
    { "Position", "x", "y", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const EntenteXmlNode *shape = entente_xml_find_below (data, shapes[i].name);
      double x, y, width = 0, height = 0;

      if (!entente_xml_get_number (shape, shapes[i].x, &x) || !entente_xml_get_number (shape, shapes[i].y, &y))
        continue;
      entente_xml_get_number (shape, shapes[i].width, &width);
      entente_xml_get_number (shape, shapes[i].height, &height);
      entente_import_item_set_position (actor, x + width / 2, y + height / 2);
    }
}

/* The label that is drawn: yEd's y:NodeLabel and y:EdgeLabel, yFiles' y:Label.Text. */
static const EntenteXmlNode *
find_label (const EntenteXmlNode *data)
{
  static const char *const names[] = { "NodeLabel", "EdgeLabel", "Label.Text", NULL };

  for (const char *const *name = names; *name != NULL; name++)
    {
      const EntenteXmlNode *label = entente_xml_find_below (data, *name);

      if (label != NULL && strspn (label->text, " \t\r\n") < strlen (label->text))
        return label;
    }
  return NULL;
}

/* The first label is the name, or the word on the line. Others are facts. */
static void
add_labels (EntenteImportItem    *item,
            guint                 member,
            const EntenteXmlNode *label)
{
  entente_import_item_set_text (item, member, label->text);
  for (const EntenteXmlNode *next = entente_xml_next (label, label->name); next != NULL;
       next = entente_xml_next (next, label->name))
    {
      g_autofree char *text = g_strstrip (g_strdup (next->text));

      entente_import_item_add_datum (item, "label", ENTENTE_DATUM_TEXT, text);
    }
}

/* The elements of yEd and yFiles say how a thing is drawn, and so do the renderers of Maltego. */
static gboolean
is_drawing (const EntenteXmlNode *data)
{
  return (data->first->uri != NULL && strstr (data->first->uri, "yworks") != NULL) ||
         entente_xml_is (data->first, "EntityRenderer") || entente_xml_is (data->first, "LinkRenderer");
}

static void
add_complex (Reading              *self,
             EntenteImportItem    *item,
             const EntenteXmlNode *data)
{
  g_autofree char *json = entente_xml_dup_json (data->first, NULL, NULL, NULL);
  const char *key = entente_xml_get (data, "key");

  if (*json == '"')
    entente_import_item_add_datum (item, key != NULL ? get_name (self, key) : data->first->name, ENTENTE_DATUM_TEXT,
                                   data->first->text);
  else
    entente_import_item_add_datum (item, key != NULL ? get_name (self, key) : data->first->name, ENTENTE_DATUM_OTHER,
                                   json);
}

static void
read_drawing (Reading              *self,
              EntenteImportItem    *item,
              const EntenteXmlNode *data)
{
  guint member = item->kind == ENTENTE_ITEM_ACTOR ? (guint) ENTENTE_ACTOR_NAME : (guint) ENTENTE_RELATION_KIND;

  if (entente_xml_find (data, "MaltegoEntity") != NULL)
    entente_import_maltego_read_entity (item, entente_xml_find (data, "MaltegoEntity"));
  else if (entente_xml_find (data, "MaltegoLink") != NULL)
    entente_import_maltego_read_link (item, entente_xml_find (data, "MaltegoLink"));
  else if (find_label (data) != NULL)
    add_labels (item, member, find_label (data));
  else if (!is_drawing (data))
    add_complex (self, item, data);
  if (is_drawing (data))
    entente_import_leave_look (self->import, "style");
  if (item->kind == ENTENTE_ITEM_ACTOR)
    read_geometry (item, data);
}

/* Gephi keeps the place in two attributes. */
static void
read_place (Reading              *self,
            EntenteImportItem    *actor,
            const EntenteXmlNode *node)
{
  double x = 0, y = 0;
  guint n = 0;

  for (EntenteXmlNode *data = entente_xml_find (node, "data"); data != NULL; data = entente_xml_next (data, "data"))
    {
      const char *id = entente_xml_get (data, "key"), *name = id != NULL ? get_name (self, id) : "";
      double number = g_ascii_strtod (data->text, NULL);

      if (g_str_equal (name, "x") && entente_text_is_number (data->text))
        x = number, n |= 1;
      else if (g_str_equal (name, "y") && entente_text_is_number (data->text))
        y = number, n |= 2;
    }
  if (n == 3)
    entente_import_item_set_position (actor, x, -y);
}

static void
add_default (Reading              *self,
             EntenteImportItem    *item,
             const EntenteXmlNode *element,
             const EntenteXmlNode *key)
{
  const char *id = entente_xml_get (key, "id"), *target = entente_xml_get (key, "for");
  const EntenteXmlNode *value = entente_xml_find (key, "default");

  if (id == NULL || value == NULL || value->first != NULL || *value->text == '\0' ||
      (g_strcmp0 (target, element->name) != 0 && g_strcmp0 (target, "all") != 0))
    return;
  for (EntenteXmlNode *data = entente_xml_find (element, "data"); data != NULL; data = entente_xml_next (data, "data"))
    if (g_strcmp0 (entente_xml_get (data, "key"), id) == 0)
      return;
  add_value (self, item, id, value->text);
}

/* The data that are the word on the line. */
static const EntenteXmlNode *
find_kind (Reading              *self,
           const EntenteXmlNode *edge)
{
  for (const char *const *name = kind_names; *name != NULL; name++)
    for (EntenteXmlNode *data = entente_xml_find (edge, "data"); data != NULL; data = entente_xml_next (data, "data"))
      {
        const char *key = entente_xml_get (data, "key");

        if (key != NULL && data->first == NULL && *data->text != '\0' && !entente_text_is_number (data->text) &&
            g_ascii_strcasecmp (get_name (self, key), *name) == 0)
          return data;
      }
  return NULL;
}

static void
read_data (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *element)
{
  const EntenteXmlNode *kind = item->kind == ENTENTE_ITEM_RELATION ? find_kind (self, element) : NULL;

  if (kind != NULL)
    add_value (self, item, entente_xml_get (kind, "key"), kind->text);
  for (EntenteXmlNode *data = entente_xml_find (element, "data"); data != NULL; data = entente_xml_next (data, "data"))
    if (data == kind)
      continue;
    else if (data->first != NULL)
      read_drawing (self, item, data);
    else if (entente_xml_get (data, "key") != NULL && *data->text != '\0')
      add_value (self, item, entente_xml_get (data, "key"), data->text);
  for (EntenteXmlNode *key = entente_xml_find (self->root, "key"); key != NULL; key = entente_xml_next (key, "key"))
    add_default (self, item, element, key);
  entente_import_item_append_note (item, entente_xml_get_text_of (element, "desc"));
}

/* Entente keeps the name of an actor and the word of a relation in the label. */
static void
read_own_data (Reading              *self,
               EntenteImportItem    *item,
               const EntenteXmlNode *element)
{
  static const char *const told[] = { "x", "y", "width", "height", NULL };
  const char *label = item->kind == ENTENTE_ITEM_ACTOR ? "name" : "kind";

  for (EntenteXmlNode *data = entente_xml_find (element, "data"); data != NULL; data = entente_xml_next (data, "data"))
    {
      const char *key = entente_xml_get (data, "key"), *name = key != NULL ? get_name (self, key) : NULL;

      if (name == NULL || data->first != NULL || g_strv_contains (told, name))
        continue;
      entente_import_own_add_text (self->import, item, g_str_equal (name, "label") ? label : name,
                                   get_type (g_hash_table_lookup (self->keys, key), data->text), data->text);
    }
}

static char *
dup_id (Reading    *self,
        const char *id)
{
  return self->own ? entente_import_own_dup_id (id) : g_strdup (id);
}

static void read_graph (Reading *self, const EntenteXmlNode *graph, const char *parent);

static void
read_node (Reading              *self,
           const EntenteXmlNode *node,
           const char           *parent)
{
  const char *id = entente_xml_get (node, "id");
  g_autofree char *key = id != NULL ? dup_id (self, id) : NULL;
  EntenteImportItem *actor;

  if (key == NULL)
    {
      entente_import_leave_node (self->import, node->line, NULL);
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, node->line);
  if (self->own)
    read_own_data (self, actor, node);
  else
    read_data (self, actor, node);
  read_place (self, actor, node);
  entente_import_item_add_datum (actor, "parent", ENTENTE_DATUM_TEXT, parent);
  for (EntenteXmlNode *port = entente_xml_find (node, "port"); port != NULL; port = entente_xml_next (port, "port"))
    entente_import_report_add (entente_import_get_report (self->import), &ports, NULL, port->line, key);
  for (EntenteXmlNode *graph = entente_xml_find (node, "graph"); graph != NULL;
       graph = entente_xml_next (graph, "graph"))
    read_graph (self, graph, key);
}

static void
read_edge (Reading              *self,
           const EntenteXmlNode *edge)
{
  const char *from = entente_xml_get (edge, "source"), *to = entente_xml_get (edge, "target");
  const char *directed = entente_xml_get (edge, "directed"), *id = entente_xml_get (edge, "id");
  g_autofree char *from_key = NULL, *to_key = NULL, *key = NULL;
  EntenteImportItem *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (self->import, edge->line, id);
      return;
    }
  from_key = dup_id (self, from);
  to_key = dup_id (self, to);
  key = id != NULL ? dup_id (self, id) : NULL;
  relation = entente_import_relate_keys (self->import, key, from_key, to_key, edge->line);
  if (directed != NULL ? g_str_equal (directed, "false") : self->undirected)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  entente_import_item_add_datum (relation, "sourceport", ENTENTE_DATUM_TEXT, entente_xml_get (edge, "sourceport"));
  entente_import_item_add_datum (relation, "targetport", ENTENTE_DATUM_TEXT, entente_xml_get (edge, "targetport"));
  if (self->own)
    read_own_data (self, relation, edge);
  else
    read_data (self, relation, edge);
}

static gboolean
is_own (Reading              *self,
        const EntenteXmlNode *graph)
{
  for (EntenteXmlNode *data = entente_xml_find (graph, "data"); data != NULL; data = entente_xml_next (data, "data"))
    {
      const char *key = entente_xml_get (data, "key");

      if (key != NULL && g_str_equal (get_name (self, key), "generator"))
        return entente_import_own_is (data->text);
    }
  return FALSE;
}

/* A graph in a node is read flat; the node is named as the parent of what is in it. */
static void
read_graph (Reading              *self,
            const EntenteXmlNode *graph,
            const char           *parent)
{
  const char *direction = entente_xml_get (graph, "edgedefault");
  gboolean before = self->undirected;

  self->undirected = g_strcmp0 (direction, "undirected") == 0;
  if (is_own (self, graph))
    {
      self->own = TRUE;
      entente_import_own_start (self->import);
    }
  for (const EntenteXmlNode *child = graph->first; child != NULL; child = child->next)
    if (entente_xml_is (child, "node"))
      read_node (self, child, parent);
    else if (entente_xml_is (child, "edge"))
      read_edge (self, child);
    else if (entente_xml_is (child, "hyperedge"))
      entente_import_leave_hyperedge (self->import, child->line);
    else
      entente_import_leave_heading (self->import, child->name);
  self->undirected = before;
}

/**
 * entente_import_graphml_read:
 * @import: receives the items
 * @root: the outermost element
 *
 * Reads all graphs of a GraphML file.
 */
void
entente_import_graphml_read (EntenteImport        *import,
                             const EntenteXmlNode *root)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, root, keys, FALSE, FALSE };

  list_keys (&reading, root);
  for (EntenteXmlNode *graph = entente_xml_find (root, "graph"); graph != NULL;
       graph = entente_xml_next (graph, "graph"))
    read_graph (&reading, graph, NULL);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  entente_import_graphml_read (import, entente_import_input_get_xml (input));
  entente_import_set_summary (import, "GraphML");
  return TRUE;
}

const EntenteImportFormat entente_import_graphml = {
  .name = "graphml",
  .title = "GraphML",
  .sniff = sniff,
  .read = read_input,
};
