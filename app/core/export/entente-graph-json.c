/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graph-json.h"

#include "entente-actor.h"
#include "entente-direction.h"
#include "entente-evidence.h"
#include "entente-export-json.h"
#include "entente-graph-groups.h"
#include "entente-relation.h"

/* Writes a sheet as a graph in JSON: for Cytoscape and Cytoscape.js, and as the node-link JSON of NetworkX and D3.
 * Members have the names of Entente's own file, beside those that the format itself has. Facts of the data are members
 * like others. The file says that Entente made it, so that it is read back without guesses. */

#define GENERATOR "Entente"

/* Names that the formats have for other things than members of an item, or that their readers take for such. */
static const char *const taken[] = {
  "id", "source", "target", "key", "x", "y", "parent", "interaction", "evidence", "disputed", "SUID", "selected",
  "shared name", ENTENTE_GRAPH_GROUPS, NULL
};

static void
add_end (JsonBuilder *json,
         const char  *name,
         const char  *id)
{
  entente_export_json_add_text (json, name, id != NULL ? id : "?");
}

static void
add_groups (JsonBuilder        *json,
            EntenteItem        *actor,
            EntenteGraphGroups *groups)
{
  GPtrArray *names = entente_graph_groups_get_names (groups, actor);

  if (names == NULL)
    return;
  entente_export_json_add_name (json, ENTENTE_GRAPH_GROUPS);
  json_builder_begin_array (json);
  for (guint i = 0; i < names->len; i++)
    entente_export_json_add_value (json, names->pdata[i]);
  json_builder_end_array (json);
}

/* A node without a name is called by its id. */
static void
add_actor (JsonBuilder        *json,
           EntenteItem        *item,
           EntenteGraphGroups *groups)
{
  const char *id = entente_item_get_id (item), *name = entente_actor_get_name (ENTENTE_ACTOR (item));

  entente_export_json_add_text (json, "id", id);
  entente_export_json_add_text (json, "name", name != NULL && *name != '\0' ? name : id);
  entente_export_json_add_rest (json, item, (const char *const[]) { "name", "data", NULL });
  add_groups (json, item, groups);
  entente_export_json_add_data (json, item, taken);
}

/* Programs that know of no other direction than that of the whole graph find it as an attribute. */
static void
add_relation (JsonBuilder       *json,
              const EntenteLine *line,
              const char        *kind_name)
{
  EntenteRelation *relation = ENTENTE_RELATION (line->item);

  entente_export_json_add_text (json, "id", entente_item_get_id (line->item));
  add_end (json, "source", entente_relation_get_from (relation));
  add_end (json, "target", entente_relation_get_to (relation));
  entente_export_json_add_text (json, kind_name, entente_relation_get_kind (relation));
  entente_export_json_add_flag (json, "directed", entente_relation_is_directed (relation));
  entente_export_json_add_text (json, "evidence", entente_evidence_class_get_word (line->evidence));
  entente_export_json_add_flag (json, "disputed", line->disputed);
  entente_export_json_add_rest (json, line->item, (const char *const[]) { "from", "to", "kind", "directed", "data",
                                                                          NULL });
  entente_export_json_add_data (json, line->item, taken);
}

static GBytes *
print (JsonBuilder *json)
{
  g_autoptr (GString) out = g_string_new (NULL);

  entente_export_json_print (json, FALSE, out);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

static void
add_place (JsonBuilder       *json,
           const EntenteCard *card,
           gboolean           upwards)
{
  EntenteVec center = entente_card_get_center (card);

  entente_export_json_add_number (json, "x", center.x);
  entente_export_json_add_number (json, "y", upwards ? -center.y : center.y);
}

static void
begin_element (JsonBuilder *json,
               const char  *group)
{
  json_builder_begin_object (json);
  entente_export_json_add_text (json, "group", group);
  entente_export_json_add_name (json, "data");
  json_builder_begin_object (json);
}

static void
add_elements (JsonBuilder        *json,
              EntenteSheet       *sheet,
              EntenteGraphGroups *groups)
{
  entente_export_json_add_name (json, "nodes");
  json_builder_begin_array (json);
  for (guint i = 0; i < entente_sheet_get_n_cards (sheet); i++)
    {
      const EntenteCard *card = entente_sheet_get_card (sheet, i);

      begin_element (json, "nodes");
      add_actor (json, card->item, groups);
      json_builder_end_object (json);
      entente_export_json_add_name (json, "position");
      json_builder_begin_object (json);
      add_place (json, card, FALSE);
      json_builder_end_object (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  entente_export_json_add_name (json, "edges");
  json_builder_begin_array (json);
  for (guint i = 0; i < entente_sheet_get_n_lines (sheet); i++)
    {
      begin_element (json, "edges");
      add_relation (json, entente_sheet_get_line (sheet, i), "interaction");
      json_builder_end_object (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * entente_cytoscape_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph for Cytoscape.js, which Cytoscape reads as well; positions are in points, and y
 *   grows downwards
 */
GBytes *
entente_cytoscape_write (const EntenteExportInput  *input,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (EntenteGraphGroups) groups = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  groups = entente_graph_groups_new (input->document);
  json_builder_begin_object (json);
  entente_export_json_add_text (json, "format_version", "1.0");
  entente_export_json_add_text (json, "generated_by", GENERATOR);
  entente_export_json_add_text (json, "target_cytoscapejs_version", "~2.1");
  entente_export_json_add_name (json, "data");
  json_builder_begin_object (json);
  entente_export_json_add_text (json, "name", entente_document_get_title (input->document));
  json_builder_end_object (json);
  entente_export_json_add_name (json, "elements");
  json_builder_begin_object (json);
  add_elements (json, input->sheet, groups);
  json_builder_end_object (json);
  json_builder_end_object (json);
  return print (json);
}

static void
add_nodes_and_links (JsonBuilder        *json,
                     EntenteSheet       *sheet,
                     EntenteGraphGroups *groups)
{
  entente_export_json_add_name (json, "nodes");
  json_builder_begin_array (json);
  for (guint i = 0; i < entente_sheet_get_n_cards (sheet); i++)
    {
      const EntenteCard *card = entente_sheet_get_card (sheet, i);

      json_builder_begin_object (json);
      add_actor (json, card->item, groups);
      add_place (json, card, TRUE);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  entente_export_json_add_name (json, "links");
  json_builder_begin_array (json);
  for (guint i = 0; i < entente_sheet_get_n_lines (sheet); i++)
    {
      const EntenteLine *line = entente_sheet_get_line (sheet, i);

      json_builder_begin_object (json);
      add_relation (json, line, "kind");
      /* NetworkX tells parallel edges apart by it. */
      entente_export_json_add_text (json, "key", entente_item_get_id (line->item));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * entente_node_link_write:
 * @input: the sheet with the actors and relations, and its document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a graph in the node-link JSON of NetworkX and D3; positions are in points, and y grows
 *   upwards
 */
GBytes *
entente_node_link_write (const EntenteExportInput  *input,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (EntenteGraphGroups) groups = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHEET (input->sheet) && ENTENTE_IS_DOCUMENT (input->document), NULL);

  groups = entente_graph_groups_new (input->document);
  json_builder_begin_object (json);
  entente_export_json_add_flag (json, "directed", entente_direction_is_default (input->sheet));
  entente_export_json_add_flag (json, "multigraph", TRUE);
  entente_export_json_add_name (json, "graph");
  json_builder_begin_object (json);
  entente_export_json_add_text (json, "generator", GENERATOR);
  entente_export_json_add_text (json, "title", entente_document_get_title (input->document));
  json_builder_end_object (json);
  add_nodes_and_links (json, input->sheet, groups);
  json_builder_end_object (json);
  return print (json);
}
