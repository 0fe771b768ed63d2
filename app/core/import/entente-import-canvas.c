/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* JSON Canvas, as Obsidian writes it: cards of text, files, links and groups, and edges between them. */

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *nodes = entente_import_json_get (root, "nodes"), *edges = entente_import_json_get (root, "edges");
  JsonNode *node = entente_import_json_get_nth (nodes, 0), *edge = entente_import_json_get_nth (edges, 0);

  if (!entente_import_json_is_array (nodes))
    return FALSE;
  return entente_import_json_get (edge, "fromNode") != NULL ||
         (edge == NULL && entente_import_json_get (node, "width") != NULL &&
          entente_import_json_get (node, "type") != NULL);
}

/* The first line is the name, without the signs of a heading; the rest is the note. */
static void
read_text (EntenteImportItem *actor,
           const char        *text)
{
  const char *start = text != NULL ? text + strspn (text, "# \t\r\n") : "";
  gsize length = strcspn (start, "\r\n");
  g_autofree char *name = g_strndup (start, length);

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
  entente_import_item_append_note (actor, start[length] != '\0' ? start + length + 1 : NULL);
}

static void
read_file (EntenteImportItem *actor,
           JsonNode          *node)
{
  const char *file = entente_import_json_get_text_of (node, "file");
  g_autofree char *name = file != NULL ? g_path_get_basename (file) : NULL;

  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, "document");
  entente_import_item_add_datum (actor, "file", ENTENTE_DATUM_TEXT, file);
  entente_import_json_add_datum (entente_import_json_get (node, "subpath"), actor, "subpath");
}

/* The corner and the size give the centre. */
static void
set_position (EntenteImportItem *actor,
              JsonNode          *node)
{
  double x, y, width = 0, height = 0;

  if (!entente_import_json_get_number_of (node, "x", &x) || !entente_import_json_get_number_of (node, "y", &y))
    return;
  entente_import_json_get_number_of (node, "width", &width);
  entente_import_json_get_number_of (node, "height", &height);
  entente_import_item_set_position (actor, x + width / 2, y + height / 2);
}

static void
read_node (EntenteImport *import,
           JsonNode      *node)
{
  const char *key = entente_import_json_get_text_of (node, "id"),
             *type = entente_import_json_get_text_of (node, "type");
  EntenteImportItem *actor;

  if (key == NULL)
    {
      entente_import_leave_node (import, 0, type);
      return;
    }
  actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, key, 0);
  set_position (actor, node);
  if (g_strcmp0 (type, "text") == 0)
    read_text (actor, entente_import_json_get_text_of (node, "text"));
  else if (g_strcmp0 (type, "file") == 0)
    read_file (actor, node);
  else if (g_strcmp0 (type, "link") == 0)
    {
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (node, "url"));
      entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, "web page");
      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text_of (node, "url"));
    }
  else if (g_strcmp0 (type, "group") == 0)
    {
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (node, "label"));
      entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_GROUP);
    }
}

static gboolean
lies_in (JsonNode *node,
         JsonNode *group)
{
  double x, y, left, top, width, height;

  return entente_import_json_get_number_of (node, "x", &x) && entente_import_json_get_number_of (node, "y", &y) &&
         entente_import_json_get_number_of (group, "x", &left) &&
         entente_import_json_get_number_of (group, "y", &top) &&
         entente_import_json_get_number_of (group, "width", &width) &&
         entente_import_json_get_number_of (group, "height", &height) && x >= left && x <= left + width && y >= top &&
         y <= top + height;
}

static void
read_groups (EntenteImport *import,
             JsonNode      *nodes)
{
  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      JsonNode *group = entente_import_json_get_nth (nodes, i);

      if (g_strcmp0 (entente_import_json_get_text_of (group, "type"), "group") != 0)
        continue;
      for (guint j = 0; j < entente_import_json_get_n (nodes); j++)
        {
          JsonNode *node = entente_import_json_get_nth (nodes, j);
          EntenteImportItem *actor =
            entente_import_lookup (import, ENTENTE_ITEM_ACTOR, entente_import_json_get_text_of (node, "id"));

          if (actor != NULL && i != j && lies_in (node, group))
            entente_import_json_add_datum (entente_import_json_get (group, "id"), actor, "parent");
        }
    }
}

static gboolean
has_arrow (JsonNode   *edge,
           const char *end,
           gboolean    otherwise)
{
  const char *text = entente_import_json_get_text_of (edge, end);

  return text != NULL ? g_str_equal (text, "arrow") : otherwise;
}

static void
read_edge (EntenteImport *import,
           JsonNode      *edge)
{
  const char *from = entente_import_json_get_text_of (edge, "fromNode"),
             *to = entente_import_json_get_text_of (edge, "toNode");
  gboolean at_from = has_arrow (edge, "fromEnd", FALSE), at_to = has_arrow (edge, "toEnd", TRUE);
  EntenteImportItem *start, *end, *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (import, 0, entente_import_json_get_text_of (edge, "id"));
      return;
    }
  start = entente_import_name (import, ENTENTE_ITEM_ACTOR, from);
  end = entente_import_name (import, ENTENTE_ITEM_ACTOR, to);
  relation = entente_import_relate (import, entente_import_json_get_text_of (edge, "id"),
                                    at_from && !at_to ? end : start, at_from && !at_to ? start : end, 0);
  entente_import_json_set_undirected (relation, at_from == at_to);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text_of (edge, "label"));
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *nodes = entente_import_json_get (root, "nodes"), *edges = entente_import_json_get (root, "edges");

  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    read_node (import, entente_import_json_get_nth (nodes, i));
  for (guint i = 0; i < entente_import_json_get_n (edges); i++)
    read_edge (import, entente_import_json_get_nth (edges, i));
  read_groups (import, nodes);
  entente_import_set_summary (import, "JSON Canvas");
  return TRUE;
}

const EntenteImportFormat entente_import_canvas = {
  .name = "canvas",
  .title = "JSON Canvas",
  .sniff = sniff,
  .read = read_input,
};
