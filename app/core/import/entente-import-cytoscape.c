/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-json-graph.h"
#include "entente-import-own.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

/* Cytoscape.js, and the same as Cytoscape itself exports it: "elements" with nodes and edges, or a list of both. The
 * SUID of Cytoscape is another one in each export, so that the name is the key where it is unique. */

typedef struct {
  EntenteImport *import;
  GHashTable *keys; /* id -> key */
  gboolean own;     /* Entente has exported it */
} Reading;

static gboolean
is_element (JsonNode *node)
{
  return entente_import_json_is_object (entente_import_json_get (node, "data"));
}

static JsonNode *
get_elements (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input), *elements = entente_import_json_get (root, "elements");

  return elements != NULL ? elements : root;
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *elements = get_elements (input);

  return is_element (entente_import_json_get_nth (elements, 0)) ||
         is_element (entente_import_json_get_nth (entente_import_json_get (elements, "nodes"), 0));
}

static gboolean
is_edge (JsonNode *element)
{
  return g_strcmp0 (entente_import_json_get_text_of (element, "group"), "edges") == 0 ||
         entente_import_json_get_path (element, "data", "source", NULL) != NULL ||
         entente_import_json_get_path (element, "data", "target", NULL) != NULL;
}

static const char *
get_name (JsonNode *data)
{
  const char *name = entente_import_json_get_text_of (data, "shared name");

  return name != NULL ? name : entente_import_json_get_text_of (data, "name");
}

/* Whether the ids are those of Cytoscape itself, and the names can take their place. */
static gboolean
has_names (JsonNode *nodes)
{
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      JsonNode *data = entente_import_json_get (entente_import_json_get_nth (nodes, i), "data");

      if (entente_import_json_get (data, "SUID") == NULL || get_name (data) == NULL ||
          !g_hash_table_add (names, (gpointer) get_name (data)))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_key (Reading    *self,
         const char *id)
{
  const char *key = g_hash_table_lookup (self->keys, id);

  return key != NULL ? key : id;
}

static void
read_node (Reading  *self,
           JsonNode *element)
{
  static const char *const told[] = { "id", "SUID", "selected", "shared name", "alias", NULL };
  JsonNode *data = entente_import_json_get (element, "data");
  JsonNode *aliases = entente_import_json_get (data, "alias");
  const char *id = entente_import_json_get_text_of (data, "id");
  EntenteImportItem *actor;

  if (id == NULL)
    {
      entente_import_leave_node (self->import, 0, get_name (data));
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, get_key (self, id), 0);
  entente_import_json_fill_position (entente_import_json_get (element, "position"), actor, FALSE);
  if (self->own)
    {
      entente_import_own_add_all (self->import, actor, data, (const char *const[]) { "id", NULL });
      return;
    }
  for (guint i = 0; i < entente_import_json_get_n (aliases); i++)
    entente_import_item_add_alias (actor, entente_import_json_get_text (entente_import_json_get_nth (aliases, i)),
                                   NULL);
  entente_import_item_add_alias (actor, entente_import_json_get_text (aliases), NULL);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_import_json_get_text_of (data, "label"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, get_name (data));
  entente_import_json_fill_actor (self->import, data, actor, told);
  entente_import_json_add_datum (entente_import_json_get (element, "classes"), actor, "classes");
}

static void
read_edge (Reading  *self,
           JsonNode *element)
{
  static const char *const told[] = { "id", "SUID", "selected", "source", "target", "shared name",
                                      "shared interaction", "name", NULL };
  JsonNode *data = entente_import_json_get (element, "data");
  const char *from = entente_import_json_get_text_of (data, "source");
  const char *to = entente_import_json_get_text_of (data, "target");
  const char *id = entente_import_json_get_text_of (data, "id");
  EntenteImportItem *relation;

  if (from == NULL || to == NULL)
    {
      entente_import_leave_edge (self->import, 0, id);
      return;
    }
  if (entente_import_json_get (data, "SUID") != NULL)
    id = NULL;
  relation = entente_import_relate_keys (self->import, id, get_key (self, from), get_key (self, to), 0);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text_of (data, "interaction"));
  if (self->own)
    {
      entente_import_own_add_all (self->import, relation, data,
                                  (const char *const[]) { "id", "source", "target", "interaction", NULL });
      return;
    }
  entente_import_json_set_undirected (
    relation, !entente_import_json_get_flag (entente_import_json_get (data, "directed"), TRUE));
  if (!entente_record_has (relation->record, ENTENTE_RELATION_KIND))
    entente_import_json_add_datum (entente_import_json_get (data, "name"), relation, "name");
  entente_import_json_fill_relation (self->import, data, relation, told);
  entente_import_json_add_datum (entente_import_json_get (element, "classes"), relation, "classes");
}

static void
list_keys (Reading  *self,
           JsonNode *nodes)
{
  if (!has_names (nodes))
    return;
  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      JsonNode *data = entente_import_json_get (entente_import_json_get_nth (nodes, i), "data");
      const char *id = entente_import_json_get_text_of (data, "id");

      if (id != NULL)
        g_hash_table_insert (self->keys, (gpointer) id, (gpointer) get_name (data));
    }
}

static void
read_list (Reading  *self,
           JsonNode *list)
{
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      JsonNode *element = entente_import_json_get_nth (list, i);

      if (is_edge (element))
        read_edge (self, element);
      else
        read_node (self, element);
    }
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *elements = get_elements (input);
  g_autoptr (GHashTable) keys = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, keys, FALSE };

  reading.own =
    entente_import_own_is (entente_import_json_get_text_of (entente_import_input_get_json (input), "generated_by"));
  if (reading.own)
    entente_import_own_start (import);
  else
    list_keys (&reading, entente_import_json_get (elements, "nodes"));
  read_list (&reading, entente_import_json_get (elements, "nodes"));
  read_list (&reading, entente_import_json_get (elements, "edges"));
  read_list (&reading, elements);
  entente_import_json_leave_rest (import, entente_import_input_get_json (input),
                                  (const char *const[]) { "elements", "nodes", "edges", NULL });
  entente_import_set_summary (import, _("Cytoscape JSON"));
  return TRUE;
}

const EntenteImportFormat entente_import_cytoscape = {
  .name = "cytoscape",
  .title = N_("Cytoscape JSON"),
  .sniff = sniff,
  .read = read_input,
};
