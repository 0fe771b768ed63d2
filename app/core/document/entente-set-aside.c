/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-set-aside.h"

#include "entente-id.h"

/* The findings that were set aside: their table, and where they are found. */

static const EntenteMember members[] = {
  [ENTENTE_SET_ASIDE_FINDING] = { "finding", ENTENTE_VALUE_WORD },
  [ENTENTE_SET_ASIDE_ITEM] = { "item", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_SET_ASIDE },
  [ENTENTE_SET_ASIDE_OTHER] = { "other", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_SET_ASIDE },
  [ENTENTE_SET_ASIDE_REASON] = { "reason", ENTENTE_VALUE_TEXT },
};

const EntenteShape entente_set_aside_shape = { "finding", members, ENTENTE_N_SET_ASIDE };

struct _EntenteSetAsideIndex
{
  GHashTable *records; /* finding, item and other -> const EntenteRecord */
};

/* A line feed separates the parts. An id may hold one, which at worst sets aside too little: what is found is compared
 * again. */
static char *
make_key (const char *finding,
          const char *item,
          const char *other)
{
  return g_strjoin ("\n", finding != NULL ? finding : "", item != NULL ? item : "", other, NULL);
}

/**
 * entente_set_aside_get_n:
 * @document: a document
 *
 * Returns: how many findings are set aside, also those that would not be found again
 */
guint
entente_set_aside_get_n (EntenteDocument *document)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), 0);

  return entente_record_get_n_records (entente_document_get_record (document), ENTENTE_DOCUMENT_SET_ASIDE);
}

/**
 * entente_set_aside_get_nth:
 * @document: a document
 * @nth: a number below entente_set_aside_get_n()
 *
 * Returns: (transfer none): what was set aside, and why
 */
const EntenteRecord *
entente_set_aside_get_nth (EntenteDocument *document,
                           guint            nth)
{
  g_return_val_if_fail (nth < entente_set_aside_get_n (document), NULL);

  return entente_record_get_nth (entente_document_get_record (document), ENTENTE_DOCUMENT_SET_ASIDE, nth);
}

/**
 * entente_set_aside_is_of:
 * @self: what was set aside
 * @finding: the word of a finding
 * @item: the item about which it was found
 * @other: (nullable): the item with which that is compared
 *
 * Returns: whether that is the finding that was set aside
 */
gboolean
entente_set_aside_is_of (const EntenteRecord *self,
                         const char          *finding,
                         EntenteItem         *item,
                         EntenteItem         *other)
{
  g_return_val_if_fail (self != NULL && finding != NULL && ENTENTE_IS_ITEM (item), FALSE);

  return g_strcmp0 (entente_record_get_text (self, ENTENTE_SET_ASIDE_FINDING), finding) == 0
         && g_strcmp0 (entente_record_get_text (self, ENTENTE_SET_ASIDE_ITEM), entente_item_get_id (item)) == 0
         && g_strcmp0 (entente_record_get_text (self, ENTENTE_SET_ASIDE_OTHER),
                       other != NULL ? entente_item_get_id (other) : NULL) == 0;
}

/**
 * entente_set_aside_index_new:
 * @document: a document, which must not change while the index is used
 *
 * Returns: (transfer full): the index of what is set aside in it
 */
EntenteSetAsideIndex *
entente_set_aside_index_new (EntenteDocument *document)
{
  EntenteSetAsideIndex *self;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new (EntenteSetAsideIndex, 1);
  self->records = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  n = entente_set_aside_get_n (document);
  for (guint i = 0; i < n; i++)
    {
      const EntenteRecord *record = entente_set_aside_get_nth (document, i);

      g_hash_table_insert (self->records,
                           make_key (entente_record_get_text (record, ENTENTE_SET_ASIDE_FINDING),
                                     entente_record_get_text (record, ENTENTE_SET_ASIDE_ITEM),
                                     entente_record_get_text (record, ENTENTE_SET_ASIDE_OTHER)), (gpointer) record);
    }
  return self;
}

/**
 * entente_set_aside_index_free:
 * @self: (nullable) (transfer full): an index
 */
void
entente_set_aside_index_free (EntenteSetAsideIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * entente_set_aside_index_find:
 * @self: an index
 * @finding: the word of a finding
 * @item: the item about which it was found
 * @other: (nullable): the item with which that is compared
 *
 * Returns: (transfer none) (nullable): what was set aside, if it is that
 */
const EntenteRecord *
entente_set_aside_index_find (EntenteSetAsideIndex *self,
                              const char           *finding,
                              EntenteItem          *item,
                              EntenteItem          *other)
{
  g_autofree char *key = NULL;
  const EntenteRecord *record;

  g_return_val_if_fail (self != NULL && finding != NULL && ENTENTE_IS_ITEM (item), NULL);

  if (g_hash_table_size (self->records) == 0)
    return NULL;
  key = make_key (finding, entente_item_get_id (item), other != NULL ? entente_item_get_id (other) : NULL);
  record = g_hash_table_lookup (self->records, key);
  return record != NULL && entente_set_aside_is_of (record, finding, item, other) ? record : NULL;
}
