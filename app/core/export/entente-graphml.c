/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graphml.h"

#include "entente-actor.h"
#include "entente-data-columns.h"
#include "entente-direction.h"
#include "entente-evidence.h"
#include "entente-graph-cell.h"
#include "entente-graph-groups.h"
#include "entente-xml.h"
#include "entente-yed.h"

/* Writes a sheet as a graph in GraphML, with the look that yEd reads. An edge without a direction says so. NetworkX
 * refuses a graph that has edges of both sorts, but a direction that nobody has stated would be worse. The attribute
 * "directed" says the same, for programs that do not know of the direction of a single edge. */

static const struct {
  const char *id, *what, *name, *type;
} keys[] = {
  { "label", "node", "label", "string" },
  { "kind", "node", "kind", "string" },
  { "description", "node", "description", "string" },
  { "aliases", "node", "aliases", "string" },
  { "node-start", "node", "start", "string" },
  { "node-end", "node", "end", "string" },
  { "alias-languages", "node", "alias-languages", "string" },
  { "node-links", "node", "links", "string" },
  { "node-note", "node", "note", "string" },
  { "node-identifiers", "node", "identifiers", "string" },
  { "node-tags", "node", "tags", "string" },
  { "node-groups", "node", ENTENTE_GRAPH_GROUPS, "string" },
  { "x", "node", "x", "double" },
  { "y", "node", "y", "double" },
  { "width", "node", "width", "double" },
  { "height", "node", "height", "double" },
  { "relation", "edge", "label", "string" },
  { "evidence", "edge", "evidence", "string" },
  { "disputed", "edge", "disputed", "boolean" },
  { "directed", "edge", "directed", "boolean" },
  { "start", "edge", "start", "string" },
  { "end", "edge", "end", "string" },
  { "edge-note", "edge", "note", "string" },
  { "edge-identifiers", "edge", "identifiers", "string" },
  { "edge-tags", "edge", "tags", "string" },
  { "generator", "graph", "generator", "string" },
};

/* The file while it is written. */
typedef struct {
  const EntenteExportInput *input;
  GString *xml;
  EntenteDataColumns *node_data, *edge_data;
  EntenteGraphGroups *groups;
  gboolean is_directed; /* whether an edge that says nothing of it has a direction */
} Writer;

/* The columns of the data of nodes or of edges. A member of that name has another one in the file. */
static EntenteDataColumns *
new_data (const char *what)
{
  const char *names[G_N_ELEMENTS (keys) + 6] = { "name", "from", "to", "kind", "data", NULL };
  guint n = 5;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].what, what))
      names[n++] = keys[i].name;
  return entente_data_columns_new (names);
}

static void
add_data_keys (GString            *xml,
               const char         *what,
               EntenteDataColumns *data)
{
  for (guint i = 0; i < entente_data_columns_get_n (data); i++)
    {
      g_string_append_printf (xml, "<key id=\"%s-data-%u\" for=\"%s\"", what, i, what);
      entente_xml_append_attribute (xml, "attr.name", entente_data_columns_get_title (data, i));
      g_string_append_printf (xml, " attr.type=\"%s\"/>\n", entente_data_columns_get_type_name (data, i));
    }
}

static void
add_data (GString    *xml,
          const char *key,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (xml, "<data key=\"%s\">", key);
  entente_xml_append_text (xml, text);
  g_string_append (xml, "</data>\n");
}

static void
add_member (GString     *xml,
            const char  *key,
            EntenteItem *item,
            guint        member)
{
  g_autofree char *value = entente_graph_cell_dup (item, member);

  add_data (xml, key, value);
}

static void
add_data_of (GString            *xml,
             const char         *what,
             EntenteDataColumns *data,
             EntenteItem        *item)
{
  g_autofree const char **cells = entente_data_columns_list_cells (data, item);

  for (guint i = 0; i < entente_data_columns_get_n (data); i++)
    {
      g_autofree char *key = g_strdup_printf ("%s-data-%u", what, i);

      add_data (xml, key, cells[i]);
    }
}

static void
add_number (GString    *xml,
            const char *key,
            double      number)
{
  g_string_append_printf (xml, "<data key=\"%s\">", key);
  entente_xml_append_number (xml, number);
  g_string_append (xml, "</data>\n");
}

static void
add_node (Writer            *writer,
          const EntenteCard *card)
{
  GString *xml = writer->xml;
  EntenteActor *actor = ENTENTE_ACTOR (card->item);
  const char *id = entente_item_get_id (card->item), *name = entente_actor_get_name (actor);
  EntenteVec center = entente_card_get_center (card);
  g_autofree char *languages = entente_graph_cell_dup_languages (card->item);
  g_autofree char *groups = entente_graph_groups_dup_cell (writer->groups, card->item);

  g_string_append (xml, "<node");
  entente_xml_append_name (xml, "id", "", id);
  /* NetworkX takes x, y and the label from yEd's part, but what follows counts more: numbers, and y upwards. */
  g_string_append (xml, ">\n<data key=\"nodegraphics\">\n");
  entente_yed_append_node (xml, card);
  g_string_append (xml, "\n</data>\n");
  add_data (xml, "label", name != NULL ? name : id);
  add_data (xml, "kind", entente_actor_get_kind (actor));
  add_data (xml, "description", entente_actor_get_description (actor));
  add_member (xml, "aliases", card->item, ENTENTE_ACTOR_ALIASES);
  add_data (xml, "node-start", entente_actor_get_start (actor));
  add_data (xml, "node-end", entente_actor_get_end (actor));
  add_data (xml, "alias-languages", languages);
  add_member (xml, "node-links", card->item, ENTENTE_ACTOR_LINKS);
  add_member (xml, "node-note", card->item, ENTENTE_ACTOR_NOTE);
  add_member (xml, "node-identifiers", card->item, ENTENTE_ACTOR_IDENTIFIERS);
  add_member (xml, "node-tags", card->item, ENTENTE_ACTOR_TAGS);
  add_data (xml, "node-groups", groups);
  add_number (xml, "x", center.x);
  add_number (xml, "y", -center.y);
  add_number (xml, "width", card->box.width);
  add_number (xml, "height", card->box.height);
  add_data_of (xml, "node", writer->node_data, card->item);
  g_string_append (xml, "</node>\n");
}

static void
add_edge (Writer            *writer,
          const EntenteLine *line)
{
  GString *xml = writer->xml;
  EntenteRelation *relation = ENTENTE_RELATION (line->item);
  EntenteScene *scene = entente_sheet_get_scene (writer->input->sheet);
  gboolean is_directed = entente_relation_is_directed (relation);

  g_string_append (xml, "<edge");
  entente_xml_append_name (xml, "id", "", entente_item_get_id (line->item));
  entente_xml_append_name (xml, "source", "", entente_relation_get_from (relation));
  entente_xml_append_name (xml, "target", "", entente_relation_get_to (relation));
  if (is_directed != writer->is_directed)
    entente_xml_append_attribute (xml, "directed", is_directed ? "true" : "false");
  g_string_append (xml, ">\n<data key=\"edgegraphics\">\n");
  entente_yed_append_edge (xml, line, entente_scene_get_card (scene, line->from),
                           entente_scene_get_card (scene, line->to));
  g_string_append (xml, "\n</data>\n");
  add_data (xml, "relation", entente_relation_get_kind (relation));
  add_data (xml, "evidence", entente_evidence_class_get_word (line->evidence));
  add_data (xml, "disputed", line->disputed ? "true" : "false");
  add_data (xml, "directed", is_directed ? "true" : "false");
  add_data (xml, "start", entente_relation_get_start (relation));
  add_data (xml, "end", entente_relation_get_end (relation));
  add_member (xml, "edge-note", line->item, ENTENTE_RELATION_NOTE);
  add_member (xml, "edge-identifiers", line->item, ENTENTE_RELATION_IDENTIFIERS);
  add_member (xml, "edge-tags", line->item, ENTENTE_RELATION_TAGS);
  add_data_of (xml, "edge", writer->edge_data, line->item);
  g_string_append (xml, "</edge>\n");
}

static void
add_head (Writer *writer)
{
  GString *xml = writer->xml;
  const char *title = entente_document_get_title (writer->input->document);

  g_string_append (xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                        " xmlns:y=\"http://www.yworks.com/xml/graphml\">\n");
  if (title != NULL)
    {
      g_string_append (xml, "<desc>");
      entente_xml_append_text (xml, title);
      g_string_append (xml, "</desc>\n");
    }
  g_string_append (xml, "<key id=\"nodegraphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
                        "<key id=\"edgegraphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (xml, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                            keys[i].id, keys[i].what, keys[i].name, keys[i].type);
  add_data_keys (xml, "node", writer->node_data);
  add_data_keys (xml, "edge", writer->edge_data);
}

/**
 * entente_graphml_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph in GraphML, with an attribute for each name in the data of the actors and
 *   relations; in the attributes, positions and sizes are in points, and y grows upwards
 */
GBytes *
entente_graphml_write (const EntenteExportInput  *input,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  g_autoptr (EntenteDataColumns) node_data = new_data ("node");
  g_autoptr (EntenteDataColumns) edge_data = new_data ("edge");
  g_autoptr (EntenteGraphGroups) groups = NULL;
  Writer writer = { input, NULL, node_data, edge_data, NULL, FALSE };

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  writer.groups = groups = entente_graph_groups_new (input->document);
  entente_data_columns_add_sheet (node_data, edge_data, input->sheet);
  writer.xml = g_string_new (NULL);
  add_head (&writer);
  writer.is_directed = entente_direction_is_default (input->sheet);
  g_string_append_printf (writer.xml, "<graph edgedefault=\"%s\">\n", writer.is_directed ? "directed" : "undirected");
  add_data (writer.xml, "generator", "Entente");
  for (guint i = 0; i < entente_sheet_get_n_cards (input->sheet); i++)
    add_node (&writer, entente_sheet_get_card (input->sheet, i));
  for (guint i = 0; i < entente_sheet_get_n_lines (input->sheet); i++)
    add_edge (&writer, entente_sheet_get_line (input->sheet, i));
  g_string_append (writer.xml, "</graph>\n</graphml>\n");
  return g_string_free_to_bytes (writer.xml);
}
