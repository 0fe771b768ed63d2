/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-date.h"
#include "entente-import-kind.h"
#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* GEXF 1.1 to 1.3. The namespaces differ between the versions, or are missing, so that names count alone. */

typedef struct {
  EntenteImport *import;
  const EntenteXmlNode *graph;
  GHashTable *node_titles, *edge_titles; /* id of an attribute -> its declaration */
  gboolean undirected;                   /* edges that do not say */
  gboolean own;                          /* Entente has exported it */
} Reading;

static const EntenteImportReason spells = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u item that comes and goes; its first start and its last end are kept",
               "%u items that come and go; their first start and their last end are kept"),
};

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_xml_is (entente_import_input_get_xml (input), "gexf");
}

static GHashTable *
get_titles (Reading              *self,
            const EntenteXmlNode *list)
{
  return g_strcmp0 (entente_xml_get (list, "class"), "edge") == 0 ? self->edge_titles : self->node_titles;
}

static void
list_titles (Reading *self)
{
  for (const EntenteXmlNode *list = entente_xml_find (self->graph, "attributes"); list != NULL;
       list = entente_xml_next (list, "attributes"))
    {
      GHashTable *titles = get_titles (self, list);

      for (EntenteXmlNode *one = entente_xml_find (list, "attribute"); one != NULL;
           one = entente_xml_next (one, "attribute"))
        if (entente_xml_get (one, "id") != NULL)
          g_hash_table_insert (titles, (gpointer) entente_xml_get (one, "id"), one);
    }
}

static gboolean
is_number_type (const char *type)
{
  static const char *const types[] = { "integer", "int", "long", "float", "double", "short", "byte", NULL };

  return type != NULL && g_strv_contains (types, type);
}

/* NaN and Infinity are no numbers of JSON, and an integer may be written with a plus. */
static EntenteDatumType
get_type (const char *type,
          const char *value)
{
  gsize n = strspn (value, "-0123456789.eE+");

  if (g_strcmp0 (type, "boolean") == 0 && (g_str_equal (value, "true") || g_str_equal (value, "false")))
    return ENTENTE_DATUM_FLAG;
  if (!is_number_type (type) || value[n] != '\0' || *value == '+' || *value == '.' || n == 0 ||
      value[n - 1] == '.' || (value[0] == '0' && g_ascii_isdigit (value[1])))
    return ENTENTE_DATUM_TEXT;
  return g_ascii_isdigit (*value) || (*value == '-' && g_ascii_isdigit (value[1])) ? ENTENTE_DATUM_NUMBER
                                                                                   : ENTENTE_DATUM_TEXT;
}

static gboolean
is_title (const char *title,
          const char *word)
{
  return g_ascii_strcasecmp (title, word) == 0;
}

/* Some titles are those of members. Returns whether this is one. */
static gboolean
set_member (EntenteImportItem *item,
            const char        *title,
            const char        *value)
{
  gboolean is_actor = item->kind == ENTENTE_ITEM_ACTOR;

  if (is_actor && is_title (title, "description"))
    entente_import_item_set_text (item, ENTENTE_ACTOR_DESCRIPTION, value);
  else if (is_actor && (is_title (title, "kind") || is_title (title, "type")))
    entente_import_item_set_text (item, ENTENTE_ACTOR_KIND, entente_import_kind_get (value));
  else if (is_actor && is_title (title, "url"))
    entente_import_item_add_text (item, ENTENTE_ACTOR_LINKS, value);
  else if (!is_actor && is_title (title, "kind") && !entente_record_has (item->record, ENTENTE_RELATION_KIND))
    entente_import_item_set_text (item, ENTENTE_RELATION_KIND, value);
  else
    return FALSE;
  return TRUE;
}

static void
add_value (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *declaration,
           const char           *id,
           const char           *value)
{
  const char *title = declaration != NULL ? entente_xml_get (declaration, "title") : NULL;

  if (title == NULL)
    title = id;
  if (self->own)
    entente_import_own_add_text (self->import, item, title,
                                 get_type (entente_xml_get (declaration, "type"), value), value);
  else if (!set_member (item, title, value))
    entente_import_item_add_datum (item, title, get_type (entente_xml_get (declaration, "type"), value), value);
}

/* A value may hold for a time only. */
static void
add_period (EntenteImportItem    *item,
            const EntenteXmlNode *declaration,
            const char           *id,
            const EntenteXmlNode *attvalue)
{
  const char *start = entente_xml_get (attvalue, "start"), *end = entente_xml_get (attvalue, "end");
  const char *title = declaration != NULL ? entente_xml_get (declaration, "title") : NULL;
  g_autofree char *name = g_strdup_printf ("%s (start)", title != NULL ? title : id);
  g_autofree char *end_name = g_strdup_printf ("%s (end)", title != NULL ? title : id);

  if (start == NULL)
    start = entente_xml_get (attvalue, "timestamp");
  entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, start);
  entente_import_item_add_datum (item, end_name, ENTENTE_DATUM_TEXT, end);
}

static void
read_value (Reading              *self,
            EntenteImportItem    *item,
            const EntenteXmlNode *attvalue,
            GHashTable           *seen)
{
  const char *id = entente_xml_get (attvalue, "for"), *value = entente_xml_get (attvalue, "value");
  GHashTable *titles = item->kind == ENTENTE_ITEM_ACTOR ? self->node_titles : self->edge_titles;

  /* Old files call it "id". */
  if (id == NULL)
    id = entente_xml_get (attvalue, "id");
  if (id == NULL || value == NULL)
    return;
  add_value (self, item, g_hash_table_lookup (titles, id), id, value);
  add_period (item, g_hash_table_lookup (titles, id), id, attvalue);
  g_hash_table_add (seen, (gpointer) id);
}

/* In the order of the file, so that it is the same in each import. */
static void
add_defaults (Reading           *self,
              EntenteImportItem *item,
              GHashTable        *seen)
{
  GHashTable *titles = item->kind == ENTENTE_ITEM_ACTOR ? self->node_titles : self->edge_titles;

  for (const EntenteXmlNode *list = entente_xml_find (self->graph, "attributes"); list != NULL;
       list = entente_xml_next (list, "attributes"))
    for (EntenteXmlNode *one = get_titles (self, list) == titles ? entente_xml_find (list, "attribute") : NULL;
         one != NULL; one = entente_xml_next (one, "attribute"))
      {
        const char *id = entente_xml_get (one, "id"), *value = entente_xml_get_text_of (one, "default");

        if (id != NULL && value != NULL && g_hash_table_lookup (titles, id) == one && !g_hash_table_contains (seen, id))
          add_value (self, item, one, id, value);
      }
}

static void
read_values (Reading              *self,
             EntenteImportItem    *item,
             const EntenteXmlNode *element)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  const EntenteXmlNode *list = entente_xml_find (element, "attvalues");

  if (list == NULL)
    list = element;
  for (EntenteXmlNode *one = entente_xml_find (list, "attvalue"); one != NULL; one = entente_xml_next (one, "attvalue"))
    read_value (self, item, one, seen);
  add_defaults (self, item, seen);
}

/* Keeps the earlier of two starts, or the later of two ends. What is no date, such as a number, is a fact. */
static void
extend (EntenteImportItem  *item,
        char              **date,
        const char         *text,
        gboolean            later)
{
  g_autofree char *read = entente_import_date_read (text, ENTENTE_DATE_ORDER_UNKNOWN);

  if (read == NULL && text != NULL)
    entente_import_item_add_datum (item, later ? "end" : "start", ENTENTE_DATUM_TEXT, text);
  if (read == NULL || (*date != NULL && (strcmp (read, *date) > 0) != later))
    return;
  g_free (*date);
  *date = g_steal_pointer (&read);
}

/* Times as GEXF 1.3 lists them: "<[2001, 2003]; [2010, 2012]>". If they are no dates, they are a fact. */
static void
extend_by_list (EntenteImportItem  *item,
                char              **start,
                char              **end,
                const char         *name,
                const char         *list)
{
  g_auto (GStrv) times = list != NULL ? g_strsplit_set (list, "<>[](){};, ", -1) : NULL;

  for (char **time = times; time != NULL && *time != NULL; time++)
    {
      g_autofree char *date = **time != '\0' ? entente_import_date_read (*time, ENTENTE_DATE_ORDER_UNKNOWN) : NULL;

      if (date != NULL)
        {
          extend (item, start, *time, FALSE);
          extend (item, end, *time, TRUE);
        }
      else if (**time != '\0')
        entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, list);
    }
}

/* In GEXF 1.2 an end that itself is not of the time is called open. */
static void
extend_by_ends (EntenteImportItem     *item,
                char                 **start,
                char                 **end,
                const EntenteXmlNode  *element)
{
  extend (item, start, entente_xml_get (element, "start"), FALSE);
  extend (item, start, entente_xml_get (element, "startopen"), FALSE);
  extend (item, end, entente_xml_get (element, "end"), TRUE);
  extend (item, end, entente_xml_get (element, "endopen"), TRUE);
}

static void
read_time (Reading              *self,
           EntenteImportItem    *item,
           const EntenteXmlNode *element,
           guint                 start_member,
           guint                 end_member)
{
  const EntenteXmlNode *list = entente_xml_find (element, "spells");
  g_autofree char *start = NULL, *end = NULL;
  gboolean is_open = FALSE;

  /* The days of our exports are what the dates can mean at the utmost. */
  if (self->own)
    return;
  extend_by_ends (item, &start, &end, element);
  extend (item, &start, entente_xml_get (element, "timestamp"), FALSE);
  extend (item, &end, entente_xml_get (element, "timestamp"), TRUE);
  extend_by_list (item, &start, &end, "timestamps", entente_xml_get (element, "timestamps"));
  extend_by_list (item, &start, &end, "intervals", entente_xml_get (element, "intervals"));
  for (EntenteXmlNode *spell = entente_xml_find (list, "spell"); spell != NULL;
       spell = entente_xml_next (spell, "spell"))
    {
      extend_by_ends (item, &start, &end, spell);
      is_open |= entente_xml_get (spell, "end") == NULL && entente_xml_get (spell, "endopen") == NULL;
    }
  if (is_open)
    g_clear_pointer (&end, g_free);
  if (list != NULL || entente_xml_get (element, "timestamps") != NULL || entente_xml_get (element, "intervals") != NULL)
    entente_import_report_add (entente_import_get_report (self->import), &spells, NULL, element->line, item->key);
  entente_import_item_set_text (item, start_member, start);
  entente_import_item_set_text (item, end_member, end);
}

/* The elements of viz, except where a node stands. */
static void
report_looks (Reading              *self,
              const EntenteXmlNode *element)
{
  static const char *const looks[] = { "color", "size", "shape", "thickness", NULL };

  for (const EntenteXmlNode *child = element->first; child != NULL; child = child->next)
    if (g_strv_contains (looks, child->name))
      entente_import_leave_look (self->import, child->name);
}

static void read_nodes (Reading *self, const EntenteXmlNode *parent, const char *parent_key);

static void
read_node (Reading              *self,
           const EntenteXmlNode *node,
           const char           *parent_key)
{
  const char *key = entente_xml_get (node, "id");
  const EntenteXmlNode *position = entente_xml_find (node, "position");
  const char *pid = entente_xml_get (node, "pid");
  EntenteImportItem *actor;
  double x, y;

  if (key == NULL)
    {
      entente_import_leave_node (self->import, node->line, entente_xml_get (node, "label"));
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, node->line);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_xml_get (node, "label"));
  read_values (self, actor, node);
  read_time (self, actor, node, ENTENTE_ACTOR_START, ENTENTE_ACTOR_END);
  entente_import_item_add_datum (actor, "parent", ENTENTE_DATUM_TEXT, pid != NULL ? pid : parent_key);
  report_looks (self, node);
  if (entente_xml_get_number (position, "x", &x) && entente_xml_get_number (position, "y", &y))
    entente_import_item_set_position (actor, x, -y);
  read_nodes (self, node, key);
}

static void read_edges (Reading *self, const EntenteXmlNode *parent);

/* Nodes may hold nodes and edges. */
static void
read_nodes (Reading              *self,
            const EntenteXmlNode *parent,
            const char           *parent_key)
{
  for (const EntenteXmlNode *list = entente_xml_find (parent, "nodes"); list != NULL;
       list = entente_xml_next (list, "nodes"))
    for (EntenteXmlNode *node = entente_xml_find (list, "node"); node != NULL; node = entente_xml_next (node, "node"))
      read_node (self, node, parent_key);
  read_edges (self, parent);
}

/* Old files have "dir", "sim" and "dou". A type that nobody knows leaves it to the graph. */
static gboolean
is_undirected (Reading    *self,
               const char *type)
{
  static const char *const undirected[] = { "undirected", "undir", "mutual", "sim", "dou", "double", NULL };

  if (type == NULL)
    return self->undirected;
  if (g_ascii_strncasecmp (type, "dir", 3) == 0)
    return FALSE;
  for (const char *const *name = undirected; *name != NULL; name++)
    if (g_ascii_strcasecmp (type, *name) == 0)
      return TRUE;
  return self->undirected;
}

static void
read_edge (Reading              *self,
           const EntenteXmlNode *edge)
{
  const char *from = entente_xml_get (edge, "source"), *to = entente_xml_get (edge, "target");
  const char *type = entente_xml_get (edge, "type"), *weight = entente_xml_get (edge, "weight");
  const char *kind = entente_xml_get (edge, "kind"), *label = entente_xml_get (edge, "label");
  EntenteImportItem *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (self->import, edge->line, entente_xml_get (edge, "id"));
      return;
    }
  relation = entente_import_relate_keys (self->import, entente_xml_get (edge, "id"), from, to, edge->line);
  if (kind == NULL || *kind == '\0')
    kind = label;
  else
    entente_import_item_add_datum (relation, "label", ENTENTE_DATUM_TEXT, label);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, kind);
  if (is_undirected (self, type))
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  read_values (self, relation, edge);
  read_time (self, relation, edge, ENTENTE_RELATION_START, ENTENTE_RELATION_END);
  report_looks (self, edge);
  if (weight != NULL)
    entente_import_item_add_datum (relation, "weight", get_type ("double", weight), weight);
}

static void
read_edges (Reading              *self,
            const EntenteXmlNode *parent)
{
  for (const EntenteXmlNode *list = entente_xml_find (parent, "edges"); list != NULL;
       list = entente_xml_next (list, "edges"))
    for (EntenteXmlNode *edge = entente_xml_find (list, "edge"); edge != NULL; edge = entente_xml_next (edge, "edge"))
      read_edge (self, edge);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  EntenteXmlNode *root = entente_import_input_get_xml (input);
  const EntenteXmlNode *graph = entente_xml_find (root, "graph");
  const char *type = entente_xml_get (graph, "defaultedgetype"), *version = entente_xml_get (root, "version");
  g_autoptr (GHashTable) nodes = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) edges = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autofree char *summary = g_strdup_printf ("GEXF %s", version != NULL ? version : "");
  Reading reading = { import, graph, nodes, edges, type == NULL || g_ascii_strncasecmp (type, "dir", 3) != 0,
                      FALSE };

  reading.own = entente_import_own_is (entente_xml_get_text_of (entente_xml_find (root, "meta"), "creator"));
  if (reading.own)
    entente_import_own_start (import);
  list_titles (&reading);
  read_nodes (&reading, graph, NULL);
  for (const EntenteXmlNode *one = entente_xml_get_first (entente_xml_find (root, "meta")); one != NULL;
       one = one->next)
    entente_import_leave_heading (import, one->name);
  entente_import_set_summary (import, summary);
  return TRUE;
}

const EntenteImportFormat entente_import_gexf = {
  .name = "gexf",
  .title = "GEXF",
  .sniff = sniff,
  .read = read_input,
};
