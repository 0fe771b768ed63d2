/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-names.h"

#include "entente-actor.h"
#include "entente-fold.h"
#include "entente-id.h"

static void
add_name (GHashTable  *names,
          const char  *name,
          EntenteItem *actor)
{
  char *folded = name != NULL ? entente_fold (name) : NULL;

  if (folded != NULL && !g_hash_table_contains (names, folded))
    g_hash_table_insert (names, folded, actor);
  else
    g_free (folded);
}

/**
 * entente_import_names_list:
 * @document: a document
 *
 * Returns: (transfer full) (element-type utf8 EntenteItem): the actors of the document by their folded names and other
 *   names; of actors of one name the first counts
 */
GHashTable *
entente_import_names_list (EntenteDocument *document)
{
  GHashTable *names = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (actors, i);
      EntenteActor *actor = ENTENTE_ACTOR (item);

      add_name (names, entente_actor_get_name (actor), item);
      for (guint j = 0; j < entente_actor_get_n_aliases (actor); j++)
        add_name (names, entente_record_get_text (entente_actor_get_nth_aliases (actor, j), ENTENTE_PHRASE_TEXT), item);
    }
  return names;
}
