/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-counts.h"

#include "entente-id.h"

typedef struct {
  GPtrArray *counts;    /* of EntenteWordCount */
  GHashTable *by_word;  /* word -> its EntenteWordCount */
} Counting;

static void
word_count_free (gpointer data)
{
  EntenteWordCount *count = data;

  g_free (count->word);
  g_free (count->key);
  g_free (count);
}

static Counting
begin (void)
{
  return (Counting) {
    g_ptr_array_new_with_free_func (word_count_free),
    g_hash_table_new (entente_id_hash, g_str_equal),
  };
}

static void
count_word (Counting   *self,
            const char *word)
{
  EntenteWordCount *count;

  if (word == NULL)
    return;
  count = g_hash_table_lookup (self->by_word, word);
  if (count == NULL)
    {
      count = g_new0 (EntenteWordCount, 1);
      count->word = g_strdup (word);
      g_hash_table_insert (self->by_word, count->word, count);
      g_ptr_array_add (self->counts, count);
    }
  count->count++;
}

/* A list of records counts by the first member of each, and data by their names. */
static void
count_member (Counting            *self,
              const EntenteRecord *record,
              guint                member)
{
  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
      count_word (self, entente_record_get_text (record, member));
      break;
    case ENTENTE_VALUE_TEXTS:
      for (const char *const *text = entente_record_get_texts (record, member); *text != NULL; text++)
        count_word (self, *text);
      break;
    case ENTENTE_VALUE_RECORDS:
      for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
        count_word (self, entente_record_get_text (entente_record_get_nth (record, member, i), 0));
      break;
    case ENTENTE_VALUE_DATA:
      for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
        count_word (self, entente_record_get_datum (record, member, i)->name);
      break;
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_OTHER:
    default:
      g_return_if_reached ();
    }
}

static void
count_kind (Counting        *self,
            EntenteDocument *document,
            EntenteItemKind  kind,
            guint            member)
{
  GListModel *items = entente_document_get_items (document, kind);
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      count_member (self, entente_item_get_record (item), member);
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const EntenteWordCount *x = *(const EntenteWordCount *const *) a, *y = *(const EntenteWordCount *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return g_strcmp0 (x->key, y->key);
}

static GPtrArray *
end (Counting *self)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      EntenteWordCount *count = self->counts->pdata[i];

      count->key = g_utf8_collate_key (count->word, -1);
    }
  g_ptr_array_sort (self->counts, compare_counts);
  g_hash_table_unref (self->by_word);
  return self->counts;
}

/**
 * entente_word_counts_for_member:
 * @document: a document
 * @kind: a kind of items
 * @member: a member of theirs: a text, texts, records that begin with a text, or data
 *
 * Returns: (transfer full) (element-type EntenteWordCount): the words that stand there, the most used first
 */
GPtrArray *
entente_word_counts_for_member (EntenteDocument *document,
                                EntenteItemKind  kind,
                                guint            member)
{
  Counting counting;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  counting = begin ();
  count_kind (&counting, document, kind, member);
  return end (&counting);
}

/**
 * entente_word_counts_for_common:
 * @document: a document
 * @common: a member that items of every kind have
 *
 * Returns: (transfer full) (element-type EntenteWordCount): all tags, all schemes of identifiers, or all names
 *   of data, the most used first
 */
GPtrArray *
entente_word_counts_for_common (EntenteDocument *document,
                                EntenteCommon    common)
{
  Counting counting;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  counting = begin ();
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    count_kind (&counting, document, i, entente_item_kind_get_common (i, common));
  return end (&counting);
}

/**
 * entente_word_counts_for_tags:
 * @items: (element-type EntenteItem): items
 *
 * Returns: (transfer full) (element-type EntenteWordCount): the tags of these items, the most used first; a tag
 *   counts once for each item that has it
 */
GPtrArray *
entente_word_counts_for_tags (const GPtrArray *items)
{
  Counting counting;

  g_return_val_if_fail (items != NULL, NULL);

  counting = begin ();
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);

      for (const char *const *tag = entente_item_get_tags (items->pdata[i]); *tag != NULL; tag++)
        if (g_hash_table_add (seen, (gpointer) *tag))
          count_word (&counting, *tag);
    }
  return end (&counting);
}

/**
 * entente_word_counts_add:
 * @self: (element-type EntenteWordCount): counts
 * @words: (array zero-terminated=1): words
 *
 * Puts those of the words last that are not used, with the count 0 and in their own order.
 */
void
entente_word_counts_add (GPtrArray         *self,
                         const char *const *words)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);

  g_return_if_fail (self != NULL && words != NULL);

  for (guint i = 0; i < self->len; i++)
    g_hash_table_add (seen, ((EntenteWordCount *) self->pdata[i])->word);
  for (; *words != NULL; words++)
    if (g_hash_table_add (seen, (gpointer) *words))
      {
        EntenteWordCount *count = g_new0 (EntenteWordCount, 1);

        count->word = g_strdup (*words);
        g_ptr_array_add (self, count);
      }
}
