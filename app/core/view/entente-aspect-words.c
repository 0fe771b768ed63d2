/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-aspect-words.h"

#include "entente-actor.h"
#include "entente-evidence.h"
#include "entente-id.h"
#include "entente-source.h"

/* The words among which one chooses for a condition: those that the document has, the most frequent first. */

typedef struct {
  EntenteDocument *document;
  EntenteAspect aspect;
  const char *column;
  GPtrArray *counts;   /* of EntenteWordCount */
  GHashTable *by_word; /* word -> its EntenteWordCount */
} Counting;

static void
word_count_free (gpointer data)
{
  EntenteWordCount *count = data;

  g_free (count->word);
  g_free (count->key);
  g_free (count);
}

/* What is absent is the word "". */
static void
count_word (const Counting *counting,
            const char     *word)
{
  EntenteWordCount *count;

  if (word == NULL)
    word = "";
  count = g_hash_table_lookup (counting->by_word, word);
  if (count == NULL)
    {
      count = g_new0 (EntenteWordCount, 1);
      count->word = g_strdup (word);
      g_hash_table_insert (counting->by_word, count->word, count);
      g_ptr_array_add (counting->counts, count);
    }
  count->count++;
}

/* The letter of its source and its own figure. */
static void
count_grade (const Counting *counting,
             EntenteItem    *statement)
{
  const char *source = entente_item_get_text (statement, ENTENTE_STATEMENT_SOURCE);
  EntenteItem *item = source != NULL ? entente_document_lookup_kind (counting->document, ENTENTE_ITEM_SOURCE, source)
                                     : NULL;
  const char *letter = item != NULL ? entente_item_get_text (item, ENTENTE_SOURCE_RELIABILITY) : NULL;
  gint64 credibility = entente_statement_get_credibility (ENTENTE_STATEMENT (statement));
  g_autofree char *figure = NULL;

  if (credibility != ENTENTE_NUMBER_ABSENT)
    figure = g_strdup_printf ("%" G_GINT64_FORMAT, credibility);
  if (letter != NULL)
    count_word (counting, letter);
  if (figure != NULL)
    count_word (counting, figure);
  if (letter == NULL && figure == NULL)
    count_word (counting, NULL);
}

static void
count_tags (const Counting *counting,
            EntenteItem    *item)
{
  const char *const *tags = entente_item_get_tags (item);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    count_word (counting, tags[i]);
}

static void
count_datum (const Counting *counting,
             EntenteItem    *item)
{
  const EntenteDatum *datum = entente_record_find_datum (entente_item_get_record (item),
                                                         entente_item_get_common (item, ENTENTE_COMMON_DATA),
                                                         counting->column);

  if (datum != NULL)
    count_word (counting, datum->text);
}

static void
count_item (const Counting *counting,
            EntenteItem    *item)
{
  EntenteItemKind subject = entente_item_get_kind (item);

  switch (counting->aspect)
    {
    case ENTENTE_ASPECT_KIND:
      count_word (counting, entente_item_get_text (item, entente_aspect_get_kind_member (subject)));
      break;
    case ENTENTE_ASPECT_SPEAKER:
      count_word (counting, entente_item_get_text (item, ENTENTE_STATEMENT_SPEAKER));
      break;
    case ENTENTE_ASPECT_SOURCE:
      count_word (counting, entente_item_get_text (item, ENTENTE_STATEMENT_SOURCE));
      break;
    case ENTENTE_ASPECT_ATTRIBUTION:
      count_word (counting, entente_item_get_text (item, ENTENTE_STATEMENT_ATTRIBUTION));
      break;
    case ENTENTE_ASPECT_MODALITY:
      count_word (counting, entente_item_get_text (item, ENTENTE_STATEMENT_MODALITY));
      break;
    case ENTENTE_ASPECT_GRADE:
      count_grade (counting, item);
      break;
    case ENTENTE_ASPECT_TAG:
      count_tags (counting, item);
      break;
    case ENTENTE_ASPECT_DATA:
      count_datum (counting, item);
      break;
    case ENTENTE_ASPECT_ITEM:
    case ENTENTE_ASPECT_EVIDENCE:
    case ENTENTE_ASPECT_DATE:
    case ENTENTE_ASPECT_N_RELATIONS:
    case ENTENTE_ASPECT_TEXT:
    case ENTENTE_N_ASPECTS:
    default:
      break;
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const EntenteWordCount *x = *(EntenteWordCount *const *) a, *y = *(EntenteWordCount *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp (x->word, y->word);
}

/* All classes can be chosen. To count them would take four frames in a large document. */
static void
list_evidence (const Counting *counting)
{
  for (int i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    count_word (counting, entente_evidence_class_get_word (i));
  count_word (counting, ENTENTE_CONDITION_DISPUTED);
  for (guint i = 0; i < counting->counts->len; i++)
    ((EntenteWordCount *) counting->counts->pdata[i])->count = 0;
}

/**
 * entente_aspect_list_words:
 * @document: a document
 * @subject: the kind of the items
 * @aspect: an aspect of them that has words
 * @column: (nullable): the name of a fact, if it is one of data
 *
 * Returns: (transfer full) (element-type EntenteWordCount): the words that there are, and how many items have each, the
 *   most frequent first; "" for those that have none. Classes of evidence are not counted
 */
GPtrArray *
entente_aspect_list_words (EntenteDocument *document,
                           EntenteItemKind  subject,
                           EntenteAspect    aspect,
                           const char      *column)
{
  g_autoptr (GHashTable) by_word = g_hash_table_new (entente_id_hash, g_str_equal);
  Counting counting = { document, aspect, column, g_ptr_array_new_with_free_func (word_count_free), by_word };
  GListModel *items;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && entente_aspect_suits (aspect, subject), counting.counts);
  g_return_val_if_fail (aspect != ENTENTE_ASPECT_DATA || column != NULL, counting.counts);

  if (aspect == ENTENTE_ASPECT_EVIDENCE)
    {
      list_evidence (&counting);
      return counting.counts;
    }
  items = entente_document_get_items (document, subject);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      count_item (&counting, item);
    }
  g_ptr_array_sort (counting.counts, compare_counts);
  return counting.counts;
}

/**
 * entente_aspect_list_columns:
 * @document: a document
 * @subject: the kind of the items
 *
 * Returns: (transfer full) (element-type EntenteWordCount): the names of the facts in their data
 */
GPtrArray *
entente_aspect_list_columns (EntenteDocument *document,
                             EntenteItemKind  subject)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  return entente_word_counts_for_member (document, subject,
                                         entente_item_kind_get_common (subject, ENTENTE_COMMON_DATA));
}
