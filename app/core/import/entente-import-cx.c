/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-json-graph.h"
#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* CX, versions 1 and 2: a list of aspects. An aspect can come in several pieces, and attributes before what they
 * belong to. */

static const EntenteImportReason styles = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u aspect of the style", "%u aspects of the style"),
};

typedef void (*PieceFunc) (EntenteImport *import, JsonNode *piece, JsonNode *declarations);

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  for (guint i = 0; i < MIN (entente_import_json_get_n (root), 3); i++)
    {
      JsonNode *aspect = entente_import_json_get_nth (root, i);

      if (entente_import_json_get (aspect, "CXVersion") != NULL ||
          entente_import_json_get (aspect, "numberVerification") != NULL ||
          entente_import_json_is_array (entente_import_json_get (aspect, "metaData")))
        return TRUE;
    }
  return FALSE;
}

static void
for_each_piece (EntenteImport *import,
                JsonNode      *root,
                const char    *aspect,
                PieceFunc      func,
                JsonNode      *declarations)
{
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    {
      JsonNode *pieces = entente_import_json_get (entente_import_json_get_nth (root, i), aspect);

      for (guint j = 0; j < entente_import_json_get_n (pieces); j++)
        func (import, entente_import_json_get_nth (pieces, j), declarations);
    }
}

static EntenteImportItem *
lookup (EntenteImport   *import,
        EntenteItemKind  kind,
        JsonNode        *key)
{
  return entente_import_lookup (import, kind, entente_import_json_get_text (key));
}

static void
read_node (EntenteImport *import,
           JsonNode      *piece,
           JsonNode      *declarations)
{
  const char *key = entente_import_json_get_text_of (piece, "@id");
  EntenteImportItem *actor;

  if (key == NULL)
    {
      entente_import_leave_node (import, 0, entente_import_json_get_text_of (piece, "n"));
      return;
    }
  actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, key, 0);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (piece, "n"));
  entente_import_json_add_datum (entente_import_json_get (piece, "r"), actor, "represents");
}

static EntenteImportItem *
read_ends (EntenteImport *import,
           JsonNode      *piece,
           const char    *key)
{
  const char *from = entente_import_json_get_text_of (piece, "s"), *to = entente_import_json_get_text_of (piece, "t");

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (import, 0, key);
      return NULL;
    }
  return entente_import_relate_keys (import, key, from, to, 0);
}

static void
read_edge (EntenteImport *import,
           JsonNode      *piece,
           JsonNode      *declarations)
{
  EntenteImportItem *relation = read_ends (import, piece, entente_import_json_get_text_of (piece, "@id"));

  if (relation != NULL)
    entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text_of (piece, "i"));
}

static void
read_place (EntenteImport *import,
            JsonNode      *piece,
            JsonNode      *declarations)
{
  EntenteImportItem *actor = lookup (import, ENTENTE_ITEM_ACTOR, entente_import_json_get (piece, "node"));

  if (actor != NULL)
    entente_import_json_fill_position (piece, actor, FALSE);
}

static void
add_aliases (EntenteImportItem *actor,
             JsonNode          *value)
{
  for (guint i = 0; i < entente_import_json_get_n (value); i++)
    entente_import_item_add_alias (actor, entente_import_json_get_text (entente_import_json_get_nth (value, i)), NULL);
  entente_import_item_add_alias (actor, entente_import_json_get_text (value), NULL);
}

/* Version 1 writes all values as texts, and says apart what they are. */
static void
add_typed (EntenteImportItem *item,
           const char        *name,
           JsonNode          *value,
           const char        *type)
{
  static const char *const numbers[] = { "integer", "long", "double", "float", "short", "byte", NULL };
  const char *text = entente_import_json_is_text (value) ? entente_import_json_get_text (value) : NULL;

  if (text == NULL || type == NULL)
    entente_import_json_add_datum (value, item, name);
  else if (g_strv_contains (numbers, type) && entente_text_is_number (text))
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_NUMBER, text);
  else if (g_str_equal (type, "boolean") && (g_str_equal (text, "true") || g_str_equal (text, "false")))
    entente_import_item_add_datum (item, name, ENTENTE_DATUM_FLAG, text);
  else
    entente_import_json_add_datum (value, item, name);
}

/* Calls @read for each owner of an attribute, which is one, or a list. */
static void
for_each_owner (EntenteImport *import,
                JsonNode      *piece,
                void         (*read) (EntenteImport *import, JsonNode *piece, JsonNode *owner))
{
  JsonNode *owner = entente_import_json_get (piece, "po");

  if (!entente_import_json_is_array (owner))
    read (import, piece, owner);
  for (guint i = 0; i < entente_import_json_get_n (owner); i++)
    read (import, piece, entente_import_json_get_nth (owner, i));
}

static void
add_node_attribute (EntenteImport *import,
                    JsonNode      *piece,
                    JsonNode      *owner)
{
  EntenteImportItem *actor = lookup (import, ENTENTE_ITEM_ACTOR, owner);
  const char *name = entente_import_json_get_text_of (piece, "n");
  JsonNode *value = entente_import_json_get (piece, "v");

  if (actor == NULL || name == NULL)
    {
      entente_import_leave_part (import, "nodeAttributes", 1);
      return;
    }
  if (g_str_equal (name, "alias"))
    add_aliases (actor, value);
  else if (g_str_equal (name, "name") && entente_import_json_is_text (value))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text (value));
  else if (g_str_equal (name, "type") && entente_import_json_is_text (value))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND,
                                  entente_import_kind_get (entente_import_json_get_text (value)));
  else
    add_typed (actor, name, value, entente_import_json_get_text_of (piece, "d"));
}

static void
read_node_attribute (EntenteImport *import,
                     JsonNode      *piece,
                     JsonNode      *declarations)
{
  for_each_owner (import, piece, add_node_attribute);
}

static void
add_edge_attribute (EntenteImport *import,
                    JsonNode      *piece,
                    JsonNode      *owner)
{
  EntenteImportItem *relation = lookup (import, ENTENTE_ITEM_RELATION, owner);
  const char *name = entente_import_json_get_text_of (piece, "n");
  JsonNode *value = entente_import_json_get (piece, "v");

  if (relation == NULL || name == NULL)
    {
      entente_import_leave_part (import, "edgeAttributes", 1);
      return;
    }
  if (g_str_equal (name, "directed"))
    entente_import_json_set_undirected (relation, !entente_import_json_get_flag (value, TRUE));
  else
    add_typed (relation, name, value, entente_import_json_get_text_of (piece, "d"));
}

static void
read_edge_attribute (EntenteImport *import,
                     JsonNode      *piece,
                     JsonNode      *declarations)
{
  for_each_owner (import, piece, add_edge_attribute);
}

static void
add_once (EntenteImport *import,
          const char    *member,
          gpointer       what,
          GHashTable    *seen,
          GPtrArray     *list)
{
  if (what == NULL)
    entente_import_leave_part (import, member, 1);
  else if (g_hash_table_add (seen, what))
    g_ptr_array_add (list, what);
}

/* What an item is cited from, and the words that support it, are facts of the item: the file does not say who says
 * so. */
static void
add_cited (EntenteImport   *import,
           EntenteItemKind  kind,
           JsonNode        *piece,
           const char      *member,
           GHashTable      *cited)
{
  JsonNode *owners = entente_import_json_get (piece, "po"), *list = entente_import_json_get (piece, member);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new (), found = g_ptr_array_new ();

  /* Each counts once: all pairs of long lists would take forever. */
  for (guint i = 0; i < entente_import_json_get_n (owners); i++)
    add_once (import, member, lookup (import, kind, entente_import_json_get_nth (owners, i)), seen, items);
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      const char *id = entente_import_json_get_text (entente_import_json_get_nth (list, i));

      add_once (import, member, id != NULL ? g_hash_table_lookup (cited, id) : NULL, seen, found);
    }
  for (guint i = 0; i < items->len; i++)
    for (guint n = 0; n < found->len && !entente_import_is_too_large (import); n++)
      entente_import_json_add_datum (found->pdata[n], items->pdata[i], member);
}

static void
list_cited (JsonNode   *root,
            const char *aspect,
            GHashTable *cited)
{
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    {
      JsonNode *pieces = entente_import_json_get (entente_import_json_get_nth (root, i), aspect);

      for (guint n = 0; n < entente_import_json_get_n (pieces); n++)
        {
          JsonNode *piece = entente_import_json_get_nth (pieces, n);
          const char *id = entente_import_json_get_text_of (piece, "@id");

          if (id != NULL)
            g_hash_table_insert (cited, (gpointer) id, piece);
        }
    }
}

/* @what is in an aspect of its own, such as "citations", and nodes and edges name it in others, such as
 * "edgeCitations". */
static void
read_cited (EntenteImport *import,
            JsonNode      *root,
            const char    *what)
{
  static const struct { const char *prefix; EntenteItemKind kind; } owners[] = {
    { "node", ENTENTE_ITEM_ACTOR }, { "edge", ENTENTE_ITEM_RELATION },
  };
  g_autoptr (GHashTable) cited = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autofree char *aspect = g_strconcat (what, "s", NULL);

  list_cited (root, aspect, cited);
  for (gsize o = 0; o < G_N_ELEMENTS (owners); o++)
    {
      g_autofree char *name = g_strdup_printf ("%s%c%s", owners[o].prefix, g_ascii_toupper (*aspect), aspect + 1);

      for (guint i = 0; i < entente_import_json_get_n (root); i++)
        {
          JsonNode *pieces = entente_import_json_get (entente_import_json_get_nth (root, i), name);

          for (guint n = 0; n < entente_import_json_get_n (pieces); n++)
            add_cited (import, owners[o].kind, entente_import_json_get_nth (pieces, n), aspect, cited);
        }
    }
}

static void
read_first_version (EntenteImport *import,
                    JsonNode      *root)
{
  for_each_piece (import, root, "nodes", read_node, NULL);
  for_each_piece (import, root, "edges", read_edge, NULL);
  for_each_piece (import, root, "cartesianLayout", read_place, NULL);
  for_each_piece (import, root, "nodeAttributes", read_node_attribute, NULL);
  for_each_piece (import, root, "edgeAttributes", read_edge_attribute, NULL);
  read_cited (import, root, "citation");
  read_cited (import, root, "support");
}

/* The value of an attribute, which the file may have under a short name, or not at all if it is the default. */
static JsonNode *
get_value (JsonNode   *piece,
           JsonNode   *declaration,
           const char *name)
{
  JsonNode *values = entente_import_json_get (piece, "v");
  const char *alias = entente_import_json_get_text_of (declaration, "a");
  JsonNode *value = alias != NULL ? entente_import_json_get (values, alias) : NULL;

  if (value == NULL)
    value = entente_import_json_get (values, name);
  return value != NULL ? value : entente_import_json_get (declaration, "v");
}

/* Values of attributes that are not declared. */
static void
add_undeclared (EntenteImportItem *item,
                JsonNode          *piece,
                JsonNode          *declared)
{
  JsonNode *values = entente_import_json_get (piece, "v");
  g_autoptr (GHashTable) known = g_hash_table_new (entente_id_hash, g_str_equal);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (entente_import_json_is_object (declared))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (declared));
      while (json_object_iter_next_ordered (&iter, &name, &node))
        {
          g_hash_table_add (known, (gpointer) name);
          if (entente_import_json_get_text_of (node, "a") != NULL)
            g_hash_table_add (known, (gpointer) entente_import_json_get_text_of (node, "a"));
        }
    }
  if (!entente_import_json_is_object (values))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (values));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (g_hash_table_contains (known, name))
      continue;
    else if (item->kind == ENTENTE_ITEM_ACTOR && g_str_equal (name, "name"))
      entente_import_item_set_text (item, ENTENTE_ACTOR_NAME, entente_import_json_get_text (node));
    else
      entente_import_json_add_datum (node, item, name);
}

static void
read_node_2 (EntenteImport *import,
             JsonNode      *piece,
             JsonNode      *declarations)
{
  JsonNode *declared = entente_import_json_get (declarations, "nodes");
  const char *key = entente_import_json_get_text_of (piece, "id");
  EntenteImportItem *actor;
  JsonObjectIter iter;
  const char *name;
  JsonNode *declaration;

  if (key == NULL)
    {
      entente_import_leave_node (import, 0, NULL);
      return;
    }
  actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, key, 0);
  add_undeclared (actor, piece, declared);
  entente_import_json_fill_position (piece, actor, FALSE);
  if (!entente_import_json_is_object (declared))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (declared));
  while (json_object_iter_next_ordered (&iter, &name, &declaration))
    {
      JsonNode *value = get_value (piece, declaration, name);

      if (g_str_equal (name, "name"))
        entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text (value));
      else if (g_str_equal (name, "type") && entente_import_json_is_text (value))
        entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND,
                                      entente_import_kind_get (entente_import_json_get_text (value)));
      else if (g_str_equal (name, "alias"))
        add_aliases (actor, value);
      else
        entente_import_json_add_datum (value, actor, name);
    }
}

static void
read_edge_2 (EntenteImport *import,
             JsonNode      *piece,
             JsonNode      *declarations)
{
  JsonNode *declared = entente_import_json_get (declarations, "edges");
  EntenteImportItem *relation = read_ends (import, piece, entente_import_json_get_text_of (piece, "id"));
  JsonObjectIter iter;
  const char *name;
  JsonNode *declaration;

  if (relation == NULL)
    return;
  add_undeclared (relation, piece, declared);
  if (!entente_import_json_is_object (declared))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (declared));
  while (json_object_iter_next_ordered (&iter, &name, &declaration))
    {
      JsonNode *value = get_value (piece, declaration, name);

      if (g_str_equal (name, "interaction"))
        entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text (value));
      else if (g_str_equal (name, "directed"))
        entente_import_json_set_undirected (relation, !entente_import_json_get_flag (value, TRUE));
      else
        entente_import_json_add_datum (value, relation, name);
    }
}

static JsonNode *
find_declarations (JsonNode *root)
{
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    {
      JsonNode *aspect = entente_import_json_get (entente_import_json_get_nth (root, i), "attributeDeclarations");

      if (aspect != NULL)
        return entente_import_json_get_nth (aspect, 0);
    }
  return NULL;
}

static gboolean
is_second_version (JsonNode *root)
{
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    if (entente_import_json_get (entente_import_json_get_nth (root, i), "CXVersion") != NULL)
      return TRUE;
  return FALSE;
}

/* Aspects for which a document has no place, by their names. */
static void
report_rest (EntenteImport *import,
             JsonNode      *root)
{
  static const char *const told[] = { "nodes", "edges", "cartesianLayout", "nodeAttributes", "edgeAttributes",
                                      "attributeDeclarations", "metaData", "numberVerification", "status", "CXVersion",
                                      "hasFragments", "@context", "visualProperties", "cyVisualProperties",
                                      "citations", "nodeCitations", "edgeCitations", "nodeSupports", "edgeSupports",
                                      ENTENTE_STANCE_SUPPORTS, NULL };

  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    {
      JsonNode *aspect = entente_import_json_get_nth (root, i);
      JsonObjectIter iter;
      const char *name;
      JsonNode *pieces;

      if (!entente_import_json_is_object (aspect))
        continue;
      json_object_iter_init_ordered (&iter, json_node_get_object (aspect));
      while (json_object_iter_next_ordered (&iter, &name, &pieces))
        if (!g_strv_contains (told, name))
          entente_import_leave_part (import, name, MAX (entente_import_json_get_n (pieces), 1));
    }
}

static void
report_styles (EntenteImport *import,
               JsonNode      *root)
{
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    {
      JsonNode *aspect = entente_import_json_get_nth (root, i);

      if (entente_import_json_get (aspect, "visualProperties") != NULL ||
          entente_import_json_get (aspect, "cyVisualProperties") != NULL)
        entente_import_report_add (entente_import_get_report (import), &styles, NULL, 0, NULL);
    }
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *root = entente_import_input_get_json (input);
  gboolean second = is_second_version (root);

  if (second)
    {
      for_each_piece (import, root, "nodes", read_node_2, find_declarations (root));
      for_each_piece (import, root, "edges", read_edge_2, find_declarations (root));
    }
  else
    read_first_version (import, root);
  report_styles (import, root);
  report_rest (import, root);
  entente_import_set_summary (import, second ? "CX 2" : "CX 1");
  return TRUE;
}

const EntenteImportFormat entente_import_cx = {
  .name = "cx",
  .title = "CX",
  .sniff = sniff,
  .read = read_input,
};
