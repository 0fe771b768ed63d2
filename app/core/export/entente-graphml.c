/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graphml.h"

#include "entente-actor.h"
#include "entente-evidence.h"
#include "entente-xml.h"

/* Writes a sheet as a graph in GraphML. Many programs refuse a graph in which some edges have a direction and others
 * have none. So all edges have one, and the attribute "directed" says whether the direction has a meaning. */

static const struct {
  const char *id, *what, *name, *type;
} keys[] = {
  { "label", "node", "label", "string" },
  { "kind", "node", "kind", "string" },
  { "description", "node", "description", "string" },
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
};

static void
add_data (GString    *xml,
          const char *key,
          const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (xml, "<data key=\"%s\">", key);
  entente_xml_append_text (xml, text);
  g_string_append (xml, "</data>\n");
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
add_node (GString           *xml,
          const EntenteCard *card)
{
  EntenteActor *actor = ENTENTE_ACTOR (card->item);
  const char *id = entente_item_get_id (card->item), *name = entente_actor_get_name (actor);
  EntenteVec center = entente_card_get_center (card);

  g_string_append (xml, "<node");
  entente_xml_append_name (xml, "id", "", id);
  g_string_append (xml, ">\n");
  add_data (xml, "label", name != NULL ? name : id);
  add_data (xml, "kind", entente_actor_get_kind (actor));
  add_data (xml, "description", entente_actor_get_description (actor));
  add_number (xml, "x", center.x);
  add_number (xml, "y", -center.y);
  add_number (xml, "width", card->box.width);
  add_number (xml, "height", card->box.height);
  g_string_append (xml, "</node>\n");
}

static void
add_edge (GString           *xml,
          const EntenteLine *line)
{
  EntenteRelation *relation = ENTENTE_RELATION (line->item);

  g_string_append (xml, "<edge");
  entente_xml_append_name (xml, "id", "", entente_item_get_id (line->item));
  entente_xml_append_name (xml, "source", "", entente_relation_get_from (relation));
  entente_xml_append_name (xml, "target", "", entente_relation_get_to (relation));
  g_string_append (xml, ">\n");
  add_data (xml, "relation", entente_relation_get_kind (relation));
  add_data (xml, "evidence", entente_evidence_class_get_word (line->evidence));
  add_data (xml, "disputed", line->disputed ? "true" : "false");
  add_data (xml, "directed", entente_relation_is_directed (relation) ? "true" : "false");
  add_data (xml, "start", entente_relation_get_start (relation));
  add_data (xml, "end", entente_relation_get_end (relation));
  g_string_append (xml, "</edge>\n");
}

static void
add_head (GString         *xml,
          EntenteDocument *document)
{
  const char *title = entente_document_get_title (document);

  g_string_append (xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  if (title != NULL)
    {
      g_string_append (xml, "<desc>");
      entente_xml_append_text (xml, title);
      g_string_append (xml, "</desc>\n");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (xml, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                            keys[i].id, keys[i].what, keys[i].name, keys[i].type);
}

/**
 * entente_graphml_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph in GraphML; positions and sizes are in points, and y grows upwards
 */
GBytes *
entente_graphml_write (const EntenteExportInput  *input,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  GString *xml;

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  xml = g_string_new (NULL);
  add_head (xml, input->document);
  g_string_append (xml, "<graph edgedefault=\"directed\">\n");
  for (guint i = 0; i < entente_sheet_get_n_cards (input->sheet); i++)
    add_node (xml, entente_sheet_get_card (input->sheet, i));
  for (guint i = 0; i < entente_sheet_get_n_lines (input->sheet); i++)
    add_edge (xml, entente_sheet_get_line (input->sheet, i));
  g_string_append (xml, "</graph>\n</graphml>\n");
  return g_string_free_to_bytes (xml);
}
