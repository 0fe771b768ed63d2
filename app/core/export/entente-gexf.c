/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-gexf.h"

#include <math.h>

#include "entente-actor.h"
#include "entente-data-columns.h"
#include "entente-date.h"
#include "entente-direction.h"
#include "entente-evidence.h"
#include "entente-graph-cell.h"
#include "entente-graph-groups.h"
#include "entente-stroke.h"
#include "entente-xml.h"

/* Writes a sheet as a graph in GEXF 1.2, whose elements and attributes are also those of 1.3; NetworkX 2 reads no
 * later version. As in GraphML, an edge without a direction says so, and the attribute "directed" says it again. If an
 * item has a start or an end, the graph is dynamic: Gephi makes a timeline from the first and the last day that the
 * dates can mean. The dates as they are written are attributes. The file has no date, so that the same sheet always
 * gives the same bytes. */

/* The attributes of nodes and of edges. The index of an attribute is its id. */
static const struct {
  const char *title, *type;
} node_attributes[] = {
    { "kind", "string" }, { "description", "string" }, { "aliases", "string" }, { "start", "string" },
    { "end", "string" }, { "alias-languages", "string" }, { "links", "string" }, { "note", "string" },
    { "identifiers", "string" }, { "tags", "string" }, { ENTENTE_GRAPH_GROUPS, "string" },
  },
  edge_attributes[] = {
    { "evidence", "string" }, { "disputed", "boolean" }, { "directed", "boolean" }, { "start", "string" },
    { "end", "string" }, { "note", "string" }, { "identifiers", "string" }, { "tags", "string" },
  };

/* The file while it is written. */
typedef struct {
  const EntenteExportInput *input;
  GString *xml;
  EntenteDataColumns *node_data, *edge_data;
  EntenteGraphGroups *groups;
  gboolean is_directed; /* whether an edge that says nothing of it has a direction */
} Writer;

/* The ids of these attributes follow those of the others. */
static void
add_data_attributes (GString            *xml,
                     guint               first,
                     EntenteDataColumns *data)
{
  for (guint i = 0; i < entente_data_columns_get_n (data); i++)
    {
      g_string_append_printf (xml, "<attribute id=\"%u\"", first + i);
      entente_xml_append_attribute (xml, "title", entente_data_columns_get_title (data, i));
      g_string_append_printf (xml, " type=\"%s\"/>\n", entente_data_columns_get_type_name (data, i));
    }
}

static void
add_value (GString    *xml,
           guint       attribute,
           const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (xml, "<attvalue for=\"%u\"", attribute);
  entente_xml_append_attribute (xml, "value", value);
  g_string_append (xml, "/>\n");
}

static void
add_member (GString     *xml,
            guint        attribute,
            EntenteItem *item,
            guint        member)
{
  g_autofree char *value = entente_graph_cell_dup (item, member);

  add_value (xml, attribute, value);
}

static void
add_data_of (GString            *xml,
             guint               first,
             EntenteDataColumns *data,
             EntenteItem        *item)
{
  g_autofree const char **cells = entente_data_columns_list_cells (data, item);

  for (guint i = 0; i < entente_data_columns_get_n (data); i++)
    add_value (xml, first + i, cells[i]);
}

/* Adds the time in which the item is there. Nothing is added for an end that is open, unknown or unreadable, or if the
 * item would end before it starts. */
static void
add_time (GString    *xml,
          const char *start,
          const char *end)
{
  EntenteDateSpan first = { G_MININT64, G_MAXINT64 }, last = { G_MININT64, G_MAXINT64 };
  gboolean has_first = start != NULL && entente_date_parse (start, &first) && first.first != G_MININT64;
  gboolean has_last = end != NULL && entente_date_parse (end, &last) && last.last != G_MAXINT64;
  g_autofree char *first_day = has_first ? entente_date_write_day (first.first) : NULL;
  g_autofree char *last_day = has_last ? entente_date_write_day (last.last) : NULL;

  if (has_first && has_last && first.first > last.last)
    return;
  if (has_first)
    entente_xml_append_attribute (xml, "start", first_day);
  if (has_last)
    entente_xml_append_attribute (xml, "end", last_day);
}

static guint
to_byte (double part)
{
  return (guint) lround (CLAMP (part, 0.0, 1.0) * 255.0);
}

static void
add_color (GString            *xml,
           const EntenteColor *color)
{
  g_string_append_printf (xml, "<viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>\n", to_byte (color->red),
                          to_byte (color->green), to_byte (color->blue));
}

static void
add_position (GString           *xml,
              const EntenteCard *card)
{
  EntenteVec center = entente_card_get_center (card);

  add_color (xml, &entente_theme_get (ENTENTE_THEME_LIGHT)->kinds[card->look]);
  g_string_append (xml, "<viz:position x=\"");
  entente_xml_append_number (xml, center.x);
  g_string_append (xml, "\" y=\"");
  entente_xml_append_number (xml, -center.y);
  g_string_append (xml, "\" z=\"0\"/>\n");
}

static void
add_node (Writer            *writer,
          const EntenteCard *card)
{
  GString *xml = writer->xml;
  EntenteActor *actor = ENTENTE_ACTOR (card->item);
  const char *id = entente_item_get_id (card->item), *name = entente_actor_get_name (actor);
  g_autofree char *languages = entente_graph_cell_dup_languages (card->item);
  g_autofree char *groups = entente_graph_groups_dup_cell (writer->groups, card->item);

  g_string_append (xml, "<node");
  entente_xml_append_attribute (xml, "id", id);
  entente_xml_append_attribute (xml, "label", name != NULL ? name : id);
  add_time (xml, entente_actor_get_start (actor), entente_actor_get_end (actor));
  g_string_append (xml, ">\n<attvalues>\n");
  add_value (xml, 0, entente_actor_get_kind (actor));
  add_value (xml, 1, entente_actor_get_description (actor));
  add_member (xml, 2, card->item, ENTENTE_ACTOR_ALIASES);
  add_value (xml, 3, entente_actor_get_start (actor));
  add_value (xml, 4, entente_actor_get_end (actor));
  add_value (xml, 5, languages);
  add_member (xml, 6, card->item, ENTENTE_ACTOR_LINKS);
  add_member (xml, 7, card->item, ENTENTE_ACTOR_NOTE);
  add_member (xml, 8, card->item, ENTENTE_ACTOR_IDENTIFIERS);
  add_member (xml, 9, card->item, ENTENTE_ACTOR_TAGS);
  add_value (xml, 10, groups);
  add_data_of (xml, G_N_ELEMENTS (node_attributes), writer->node_data, card->item);
  g_string_append (xml, "</attvalues>\n");
  add_position (xml, card);
  g_string_append (xml, "</node>\n");
}

static void
add_edge (Writer            *writer,
          const EntenteLine *line)
{
  static const char *const shapes[ENTENTE_N_EVIDENCE_CLASSES] = {
    [ENTENTE_EVIDENCE_CONFIRMED] = "solid",
    [ENTENTE_EVIDENCE_REPORTED] = "dashed",
    [ENTENTE_EVIDENCE_TENTATIVE] = "dotted",
    [ENTENTE_EVIDENCE_UNSUPPORTED] = "solid",
  };
  EntenteColor color = entente_line_get_color (line, entente_theme_get (ENTENTE_THEME_LIGHT));
  EntenteStroke stroke;
  GString *xml = writer->xml;
  EntenteRelation *relation = ENTENTE_RELATION (line->item);
  const char *kind = entente_relation_get_kind (relation);
  gboolean is_directed = entente_relation_is_directed (relation);

  g_string_append (xml, "<edge");
  entente_xml_append_attribute (xml, "id", entente_item_get_id (line->item));
  entente_xml_append_attribute (xml, "source", entente_relation_get_from (relation));
  entente_xml_append_attribute (xml, "target", entente_relation_get_to (relation));
  if (kind != NULL)
    entente_xml_append_attribute (xml, "label", kind);
  if (is_directed != writer->is_directed)
    entente_xml_append_attribute (xml, "type", is_directed ? "directed" : "undirected");
  add_time (xml, entente_relation_get_start (relation), entente_relation_get_end (relation));
  g_string_append (xml, ">\n<attvalues>\n");
  add_value (xml, 0, entente_evidence_class_get_word (line->evidence));
  add_value (xml, 1, line->disputed ? "true" : "false");
  add_value (xml, 2, is_directed ? "true" : "false");
  add_value (xml, 3, entente_relation_get_start (relation));
  add_value (xml, 4, entente_relation_get_end (relation));
  add_member (xml, 5, line->item, ENTENTE_RELATION_NOTE);
  add_member (xml, 6, line->item, ENTENTE_RELATION_IDENTIFIERS);
  add_member (xml, 7, line->item, ENTENTE_RELATION_TAGS);
  add_data_of (xml, G_N_ELEMENTS (edge_attributes), writer->edge_data, line->item);
  g_string_append (xml, "</attvalues>\n");
  add_color (xml, &color);
  entente_stroke_init (&stroke, line->evidence, G_MAXDOUBLE, 1.0, FALSE);
  g_string_append (xml, "<viz:thickness value=\"");
  entente_xml_append_number (xml, stroke.width);
  g_string_append_printf (xml, "\"/>\n<viz:shape value=\"%s\"/>\n</edge>\n", shapes[line->evidence]);
}

static gboolean
has_dates (EntenteItem *item,
           guint        start,
           guint        end)
{
  const EntenteRecord *record = entente_item_get_record (item);

  return entente_record_has (record, start) || entente_record_has (record, end);
}

static gboolean
has_time (EntenteSheet *sheet)
{
  for (guint i = 0; i < entente_sheet_get_n_cards (sheet); i++)
    if (has_dates (entente_sheet_get_card (sheet, i)->item, ENTENTE_ACTOR_START, ENTENTE_ACTOR_END))
      return TRUE;
  for (guint i = 0; i < entente_sheet_get_n_lines (sheet); i++)
    if (has_dates (entente_sheet_get_line (sheet, i)->item, ENTENTE_RELATION_START, ENTENTE_RELATION_END))
      return TRUE;
  return FALSE;
}

static void
add_head (Writer *writer)
{
  GString *xml = writer->xml;
  const char *title = entente_document_get_title (writer->input->document);

  g_string_append (xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\""
                        " version=\"1.2\">\n<meta>\n<creator>Entente</creator>\n");
  if (title != NULL)
    {
      g_string_append (xml, "<description>");
      entente_xml_append_text (xml, title);
      g_string_append (xml, "</description>\n");
    }
  g_string_append_printf (xml, "</meta>\n<graph defaultedgetype=\"%s\"%s>\n<attributes class=\"node\">\n",
                          writer->is_directed ? "directed" : "undirected",
                          has_time (writer->input->sheet) ? " mode=\"dynamic\" timeformat=\"date\""
                                                          : " mode=\"static\"");
  for (guint i = 0; i < G_N_ELEMENTS (node_attributes); i++)
    g_string_append_printf (xml, "<attribute id=\"%u\" title=\"%s\" type=\"%s\"/>\n", i, node_attributes[i].title,
                            node_attributes[i].type);
  add_data_attributes (xml, G_N_ELEMENTS (node_attributes), writer->node_data);
  g_string_append (xml, "</attributes>\n<attributes class=\"edge\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (edge_attributes); i++)
    g_string_append_printf (xml, "<attribute id=\"%u\" title=\"%s\" type=\"%s\"/>\n", i, edge_attributes[i].title,
                            edge_attributes[i].type);
  add_data_attributes (xml, G_N_ELEMENTS (edge_attributes), writer->edge_data);
  g_string_append (xml, "</attributes>\n");
}

/**
 * entente_gexf_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph in GEXF, with an attribute for each name in the data of the actors and
 *   relations; positions are in points, and y grows upwards
 */
GBytes *
entente_gexf_write (const EntenteExportInput  *input,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  static const char *const node_titles[] = { "kind", "description", "aliases", "start", "end", "alias-languages",
                                             "links", "note", "identifiers", "tags", ENTENTE_GRAPH_GROUPS, "name",
                                             "data", NULL };
  static const char *const edge_titles[] = { "evidence", "disputed", "directed", "start", "end", "note",
                                             "identifiers", "tags", "from", "to", "kind", "data", NULL };
  g_autoptr (EntenteDataColumns) node_data = entente_data_columns_new (node_titles);
  g_autoptr (EntenteDataColumns) edge_data = entente_data_columns_new (edge_titles);
  g_autoptr (EntenteGraphGroups) groups = NULL;
  Writer writer = { input, NULL, node_data, edge_data, NULL, FALSE };

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  writer.groups = groups = entente_graph_groups_new (input->document);
  entente_data_columns_add_sheet (node_data, edge_data, input->sheet);
  writer.xml = g_string_new (NULL);
  writer.is_directed = entente_direction_is_default (input->sheet);
  add_head (&writer);
  g_string_append (writer.xml, "<nodes>\n");
  for (guint i = 0; i < entente_sheet_get_n_cards (input->sheet); i++)
    add_node (&writer, entente_sheet_get_card (input->sheet, i));
  g_string_append (writer.xml, "</nodes>\n<edges>\n");
  for (guint i = 0; i < entente_sheet_get_n_lines (input->sheet); i++)
    add_edge (&writer, entente_sheet_get_line (input->sheet, i));
  g_string_append (writer.xml, "</edges>\n</graph>\n</gexf>\n");
  return g_string_free_to_bytes (writer.xml);
}
