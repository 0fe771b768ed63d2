/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-readers.h"

#include <glib/gi18n.h>

/* Graphs as NetworkX and D3 write them: a list of nodes and a list of links or edges. */

static const char *const name_members[] = { "label", "name", "title", NULL };
static const char *const kind_members[] = { "label", "relation", "relationship", "kind", NULL };

static JsonNode *
get_links (JsonNode *root)
{
  JsonNode *links = entente_import_json_get (root, "links");
  JsonNode *edges = entente_import_json_get (root, "edges");

  return entente_import_json_get_n (links) >= entente_import_json_get_n (edges) && links != NULL ? links : edges;
}

static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);

  return entente_import_json_is_array (entente_import_json_get (root, "nodes")) &&
         entente_import_json_is_array (get_links (root));
}

static void
read_nodes (EntenteImport *import,
            JsonNode      *nodes)
{
  for (guint i = 0; i < entente_import_json_get_n (nodes); i++)
    {
      static const char *const told[] = { "id", "label", "name", "title", NULL };
      JsonNode *node = entente_import_json_get_nth (nodes, i);
      const char *id = entente_import_json_get_text_of (node, "id");
      g_autofree char *index = g_strdup_printf ("%u", i);
      EntenteImportItem *actor =
        entente_import_describe (import, ENTENTE_ITEM_ACTOR, id != NULL ? id : index, 0);

      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME,
                                    entente_import_json_get_first_text_of (node, name_members));
      entente_import_json_add_data (node, actor, told);
    }
}

static void
read_links (EntenteImport *import,
            JsonNode      *links,
            gboolean       directed)
{
  for (guint i = 0; i < entente_import_json_get_n (links); i++)
    {
      JsonNode *link = entente_import_json_get_nth (links, i);
      const char *from = entente_import_json_get_text_of (link, "source");
      const char *to = entente_import_json_get_text_of (link, "target");
      EntenteImportItem *relation;

      if (from == NULL || to == NULL)
        continue;
      relation = entente_import_relate (import, NULL, entente_import_name (import, ENTENTE_ITEM_ACTOR, from),
                                        entente_import_name (import, ENTENTE_ITEM_ACTOR, to), 0);
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND,
                                    entente_import_json_get_first_text_of (link, kind_members));
      if (!directed)
        entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
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

  read_nodes (import, entente_import_json_get (root, "nodes"));
  read_links (import, get_links (root), entente_import_json_get_flag (entente_import_json_get (root, "directed"), FALSE));
  return TRUE;
}

const EntenteImportFormat entente_import_node_link = {
  .name = "node-link",
  .title = N_("node-link JSON"),
  .sniff = sniff,
  .read = read_input,
};
