/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>

/* FollowTheMoney: an entity a line, as Aleph and OpenSanctions write them, or a list of entities. */

static gboolean
sniff (EntenteImportInput *input)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *root = entente_import_input_get_json (input);

  if (lines != NULL)
    return entente_ftm_is_entity (lines->pdata[0]);
  return entente_ftm_is_entity (root) || entente_ftm_is_entity (entente_import_json_get_nth (root, 0));
}

static void
add_all (EntenteImport      *import,
         EntenteFtm         *entities,
         EntenteImportInput *input)
{
  GPtrArray *lines = entente_import_input_get_json_lines (input);
  JsonNode *root = entente_import_input_get_json (input);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    if (entente_ftm_is_entity (lines->pdata[i]))
      entente_ftm_add (entities, lines->pdata[i]);
    else
      entente_import_leave_node (import, i + 1, entente_import_json_get_text_of (lines->pdata[i], "id"));
  for (guint i = 0; i < entente_import_json_get_n (root); i++)
    if (entente_ftm_is_entity (entente_import_json_get_nth (root, i)))
      entente_ftm_add (entities, entente_import_json_get_nth (root, i));
    else
      entente_import_leave_node (import, 0,
                                 entente_import_json_get_text_of (entente_import_json_get_nth (root, i), "id"));
  if (entente_ftm_is_entity (root))
    entente_ftm_add (entities, root);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (EntenteFtm) entities = entente_ftm_new (import);

  add_all (import, entities, input);
  entente_ftm_read_things (entities);
  entente_ftm_read_links (entities);
  entente_import_set_summary (import, "FollowTheMoney");
  return TRUE;
}

const EntenteImportFormat entente_import_ftm = {
  .name = "ftm",
  .title = "FollowTheMoney",
  .sniff = sniff,
  .read = read_input,
};
