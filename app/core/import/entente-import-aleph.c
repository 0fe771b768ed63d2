/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm.h"
#include "entente-id.h"
#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Network diagrams of Aleph: a layout of vertices and edges, and the entities of FollowTheMoney that some of them stand
 * for, beside the layout or in it. */

static const EntenteImportReason groupings = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u group of the diagram", "%u groups of the diagram"),
};

static JsonNode *
get_layout (JsonNode *root)
{
  JsonNode *layout = entente_import_json_get (root, "layout");

  return layout != NULL ? layout : root;
}

static JsonNode *
get_entities (JsonNode *root)
{
  JsonNode *entities = entente_import_json_get (root, "entities");

  return entities != NULL ? entities : entente_import_json_get (get_layout (root), "entities");
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return entente_import_json_is_array (entente_import_json_get (get_layout (root), "vertices")) &&
         (entente_import_json_get (root, "layout") != NULL || get_entities (root) != NULL);
}

static void
read_vertex (EntenteImport *import,
             EntenteFtm    *entities,
             JsonNode      *vertex)
{
  const char *key = entente_import_json_get_text_of (vertex, "id");
  const char *type = entente_import_json_get_text_of (vertex, "type");
  const char *entity = entente_import_json_get_text_of (vertex, "entityId");
  EntenteImportItem *actor;

  if (key == NULL)
    {
      entente_import_leave_node (import, 0, entente_import_json_get_text_of (vertex, "label"));
      return;
    }
  if (entity == NULL && g_str_has_prefix (key, "entity:"))
    entity = key + strlen ("entity:");
  actor = entente_ftm_read_actor (entities, entity, key);
  if (actor == NULL)
    actor = entente_import_describe (import, ENTENTE_ITEM_ACTOR, key, 0);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (vertex, "label"));
  if (g_strcmp0 (type, "entity") != 0)
    entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, type);
  entente_import_json_fill_position (entente_import_json_get (vertex, "position"), actor, FALSE);
}

static void
read_edge (EntenteImport *import,
           EntenteFtm    *entities,
           JsonNode      *edge)
{
  const char *from = entente_import_json_get_text_of (edge, "sourceId");
  const char *to = entente_import_json_get_text_of (edge, "targetId");
  const char *entity = entente_import_json_get_text_of (edge, "entityId");
  static const char *const told[] = {
    "id", "type", "sourceId", "targetId", "entityId", "label", "labelPosition", NULL
  };
  EntenteImportItem *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (import, 0, entente_import_json_get_text_of (edge, "id"));
      return;
    }
  relation = entente_import_relate_keys (import, entente_import_json_get_text_of (edge, "id"), from, to, 0);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text_of (edge, "label"));
  entente_ftm_fill_relation (entities, entity, relation);
  entente_import_json_add_data (edge, relation, told);
}

/* The entities for which something stands in the diagram. */
static void
list_shown (JsonNode   *list,
            GHashTable *shown)
{
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      JsonNode *one = entente_import_json_get_nth (list, i);
      const char *id = entente_import_json_get_text_of (one, "entityId"),
                 *key = entente_import_json_get_text_of (one, "id");

      if (id == NULL && key != NULL && g_str_has_prefix (key, "entity:"))
        id = key + strlen ("entity:");
      if (id != NULL)
        g_hash_table_add (shown, (gpointer) id);
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
  JsonNode *layout = get_layout (root), *all = get_entities (root);
  JsonNode *vertices = entente_import_json_get (layout, "vertices"), *edges = entente_import_json_get (layout, "edges");
  g_autoptr (EntenteFtm) entities = entente_ftm_new (import);
  g_autoptr (GHashTable) shown = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < entente_import_json_get_n (all); i++)
    if (entente_ftm_is_entity (entente_import_json_get_nth (all, i)))
      entente_ftm_add (entities, entente_import_json_get_nth (all, i));
  for (guint i = 0; i < entente_import_json_get_n (vertices); i++)
    read_vertex (import, entities, entente_import_json_get_nth (vertices, i));
  for (guint i = 0; i < entente_import_json_get_n (edges); i++)
    read_edge (import, entities, entente_import_json_get_nth (edges, i));
  list_shown (vertices, shown);
  list_shown (edges, shown);
  for (guint i = 0; i < entente_import_json_get_n (all); i++)
    {
      const char *id = entente_import_json_get_text_of (entente_import_json_get_nth (all, i), "id");

      if (id != NULL && !g_hash_table_contains (shown, id))
        entente_import_leave_part (import, "entities", 1);
    }
  entente_import_report_add_n (entente_import_get_report (import), &groupings, NULL,
                               entente_import_json_get_n (entente_import_json_get (layout, "groupings")));
  entente_import_set_summary (import, _("Aleph network diagram"));
  return TRUE;
}

const EntenteImportFormat entente_import_aleph = {
  .name = "aleph",
  .title = N_("Aleph network diagram"),
  .sniff = sniff,
  .read = read_input,
};
