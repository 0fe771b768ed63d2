/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-earlier-text.h"

#include "entente-task-thread.h"
#include "entente-word-spans.h"

/* Two editions of a text have most runs of words in common, even if a word of each paragraph was changed. Two texts
 * about the same matter have few. */

/* So many words are a run. */
#define RUN 5

/* So much of the runs of the shorter text must be in the other one. */
#define MIN_COMMON 0.5

/* With fewer runs than this, texts are too short to be told apart. */
#define MIN_RUNS 15

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static guint32
hash_word (const char           *text,
           const EntentePassage *word)
{
  guint32 hash = 5381;

  for (gsize i = word->start; i < word->end; i++)
    hash = hash * 33 + (guint8) text[i];
  return hash;
}

/* Returns the runs of a text as sorted numbers. */
static GArray *
list_runs (const char *text)
{
  g_autoptr (GArray) words = entente_word_spans_new (text, FALSE);
  GArray *runs = g_array_sized_new (FALSE, FALSE, sizeof (guint32), words->len);

  for (guint i = 0; i + RUN <= words->len; i++)
    {
      guint32 run = 0;

      for (guint j = i; j < i + RUN; j++)
        run = run * 0x01000193 ^ hash_word (text, &g_array_index (words, EntentePassage, j));
      g_array_append_val (runs, run);
    }
  g_array_sort (runs, compare_numbers);
  return runs;
}

/* Returns how much of the shorter list is in the other one. */
static double
compare_runs (const GArray *a,
              const GArray *b)
{
  guint i = 0, j = 0, n = 0, shorter = MIN (a->len, b->len);

  if (shorter < MIN_RUNS)
    return 0;
  while (i < a->len && j < b->len)
    {
      guint32 first = g_array_index (a, guint32, i), second = g_array_index (b, guint32, j);

      n += first == second;
      i += first <= second;
      j += second <= first;
    }
  return (double) n / shorter;
}

/**
 * entente_earlier_text_find:
 * @sources: (element-type EntenteSource): sources
 * @text: a text in UTF-8
 * @cancellable: (nullable): asked regularly
 *
 * Finds the source of whose stored text another one is a new edition, or the same. This takes some milliseconds for 100
 * kB of stored texts, and is meant for a thread that holds the sources.
 *
 * Returns: (transfer none) (nullable): the source whose text has most in common with @text, if that is half of it
 */
EntenteSource *
entente_earlier_text_find (const GPtrArray *sources,
                           const char      *text,
                           GCancellable    *cancellable)
{
  g_autoptr (GArray) runs = NULL;
  EntenteSource *best = NULL;
  double most = MIN_COMMON;

  g_return_val_if_fail (sources != NULL && text != NULL, NULL);

  runs = list_runs (text);
  for (guint i = 0; i < sources->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *stored = entente_source_get_text (sources->pdata[i]);
      g_autoptr (GArray) others = NULL;
      double common;

      if (stored == NULL)
        continue;
      if (g_str_equal (stored, text))
        return sources->pdata[i];
      others = list_runs (stored);
      common = compare_runs (runs, others);
      if (common > most)
        {
          most = common;
          best = sources->pdata[i];
        }
    }
  return best;
}

/* What a search in another thread is given. */
typedef struct {
  GPtrArray *sources;
  char *text;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_ptr_array_unref (search->sources);
  g_free (search->text);
  g_free (search);
}

static void
search_thread (GTask        *task,
               gpointer      source_object,
               gpointer      data,
               GCancellable *cancellable)
{
  Search *search = data;
  EntenteSource *found = entente_earlier_text_find (search->sources, search->text, cancellable);

  g_task_return_pointer (task, found != NULL ? g_object_ref (found) : NULL, g_object_unref);
}

/**
 * entente_earlier_text_find_async:
 * @document: a document
 * @text: a text in UTF-8
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 * @data: for @callback
 *
 * Searches all sources of a document in another thread, as entente_earlier_text_find() does.
 */
void
entente_earlier_text_find_async (EntenteDocument     *document,
                                 const char          *text,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  GListModel *sources;
  Search *search;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && text != NULL);

  sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);
  search = g_new (Search, 1);
  search->text = g_strdup (text);
  search->sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    g_ptr_array_add (search->sources, g_list_model_get_item (sources, i));
  task = g_task_new (document, cancellable, callback, data);
  g_task_set_source_tag (task, entente_earlier_text_find_async);
  g_task_set_task_data (task, search, search_free);
  entente_task_run_in_thread (task, search_thread);
}

/**
 * entente_earlier_text_find_finish:
 * @result: the answer
 * @error: return location for an error: it was cancelled
 *
 * Returns: (transfer full) (nullable): the source
 */
EntenteSource *
entente_earlier_text_find_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
