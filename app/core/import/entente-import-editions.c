/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-editions.h"

#include "entente-import-difference.h"

/* A file that is imported again may have another text for a source. Statements that the file has as well come with
 * their places. All others are compared as if a person had replaced the text. */

static const char *
get_new_text (const EntenteImportDifference *difference)
{
  if (!ENTENTE_IS_SOURCE (difference->item) || difference->member != ENTENTE_SOURCE_TEXT)
    return NULL;
  return entente_record_get_text (difference->imported->record, ENTENTE_SOURCE_TEXT);
}

/* Returns the statements of a source that are not in the file. */
static GPtrArray *
list_statements (EntenteDocument *document,
                 EntenteItem     *source,
                 GHashTable      *in_file)
{
  const GPtrArray *all = entente_document_get_linked (document, entente_item_get_id (source), ENTENTE_LINK_SOURCE);
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (in_file, all->pdata[i]))
      g_ptr_array_add (statements, all->pdata[i]);
  return statements;
}

static GHashTable *
collect_items (GHashTable *here)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_hash_table_add (items, item);
  return items;
}

/**
 * entente_import_editions_find:
 * @document: the document
 * @differences: (element-type EntenteImportDifference): what differs in the file
 * @here: provisional ids, with the items of the document that the file has as well
 *
 * Returns: (transfer full) (element-type EntenteTextEdition): an edition for each text in which statements stand
 */
GPtrArray *
entente_import_editions_find (EntenteDocument *document,
                              const GPtrArray *differences,
                              GHashTable      *here)
{
  GPtrArray *editions = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_text_edition_free);
  g_autoptr (GHashTable) in_file = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && differences != NULL && here != NULL, editions);

  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteImportDifference *difference = differences->pdata[i];
      const char *text = get_new_text (difference);
      g_autoptr (GPtrArray) statements = NULL;

      if (text == NULL)
        continue;
      if (in_file == NULL)
        in_file = collect_items (here);
      statements = list_statements (document, difference->item, in_file);
      if (statements->len > 0)
        g_ptr_array_add (editions,
                         entente_text_edition_new (ENTENTE_SOURCE (difference->item), statements, text, NULL));
    }
  return editions;
}

static gboolean
is_chosen (const GPtrArray    *differences,
           EntenteTextEdition *edition)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteImportDifference *difference = differences->pdata[i];

      if (difference->item == ENTENTE_ITEM (edition->source) && difference->member == ENTENTE_SOURCE_TEXT)
        return difference->is_chosen;
    }
  return FALSE;
}

/**
 * entente_import_editions_apply:
 * @editions: (element-type EntenteTextEdition): editions
 * @differences: (element-type EntenteImportDifference): the differences of which they were made
 * @draft: the draft of the import
 *
 * Gives the statements that were kept or attached their places in the new texts, if these are taken.
 */
void
entente_import_editions_apply (const GPtrArray *editions,
                               const GPtrArray *differences,
                               EntenteDraft    *draft)
{
  g_return_if_fail (editions != NULL && differences != NULL && draft != NULL);

  for (guint i = 0; i < editions->len; i++)
    if (is_chosen (differences, editions->pdata[i]))
      entente_text_edition_apply (editions->pdata[i], draft);
}
