/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm.h"
#include "entente-import-json-graph.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>

/* FollowTheMoney: an entity a line, as Aleph and OpenSanctions write them, or a list of entities. */

/* A list of entities: the file itself, or what the programming interfaces of Aleph and OpenSanctions answer. */
static JsonNode *
get_list (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *results = entente_import_json_get (root, "results");

  return entente_import_json_is_array (results) ? results : root;
}

static gboolean
sniff (EntenteImportInput *input)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *root = get_list (input);

  if (lines != NULL)
    return entente_ftm_is_entity (lines->pdata[0]);
  return entente_ftm_is_entity (root) || entente_ftm_is_entity (entente_import_json_get_nth (root, 0));
}

typedef struct {
  EntenteImport *import;
  EntenteFtm *entities;
} Reading;

static void
add (Reading  *self,
     JsonNode *node,
     guint     line)
{
  if (!entente_ftm_add (self->entities, node))
    entente_import_leave_node (self->import, line, entente_import_json_get_text_of (node, "id"));
}

static void
add_line (JsonNode *node,
          guint     line,
          gpointer  data)
{
  add (data, node, line);
}

/* Where somebody says that it is FollowTheMoney, the first line need not be an entity. */
static void
add_whole (Reading            *self,
           EntenteImportInput *input)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *root = get_list (input);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add (self, lines->pdata[i], 0);
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    add (self, entente_import_json_get_nth (root, i), 0);
  if (!entente_ftm_add (self->entities, root) && root != entente_import_input_get_json (input))
    entente_import_json_leave_rest (self->import, entente_import_input_get_json (input),
                                    (const char *const[]) { "results", NULL });
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (EntenteFtm) entities = entente_ftm_new (import);
  Reading reading = { import, entities };

  if (!entente_ftm_is_entity (entente_import_input_get_first_line (input)))
    add_whole (&reading, input);
  else if (!entente_import_input_foreach_line (input, add_line, &reading, error))
    return FALSE;
  entente_ftm_read_things (entities);
  entente_ftm_read_links (entities);
  entente_import_set_summary (import, "FollowTheMoney");
  return TRUE;
}

const EntenteImportFormat entente_import_ftm = {
  .name = "ftm",
  .title = "FollowTheMoney",
  .sniff = sniff,
  .sniff_line = entente_ftm_is_entity,
  .read = read_input,
};
