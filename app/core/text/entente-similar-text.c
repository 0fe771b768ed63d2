/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-similar-text.h"

#include "entente-fold.h"
#include "entente-word-spans.h"

#include <string.h>

/* A search for the passage of a text that a quotation may have been before somebody changed it. An index leads from the
 * beginnings and the ends of words to the places of the text that have many words of the quotation in its order. The
 * best of them are compared word by word. */

/* So many letters at the start and at the end of a word are in the index: a changed word often keeps one of them. */
#define STEM 4

/* Words that are everywhere tell nothing of a place. */
#define MAX_PLACES 400

/* So many words of a quotation are compared, at so many places. */
#define MAX_WORDS 1500
#define MAX_WINDOWS 6

/* So many words more than the quotation has are looked at on both sides of a place. */
#define MARGIN 6

/* A word that only one of both has costs as much as a tenth of a word that both have. */
#define COST 0.1

/* Less of a word in common is no likeness. */
#define MIN_WORD_LIKENESS 0.6

/* So much of a quotation must be there. */
#define MIN_LIKENESS 0.6

#define MAX_LETTERS 32

typedef struct {
  guint32 hash;
  guint32 word;
} Stem;

struct _EntenteSimilarText
{
  char *text;
  GArray *spans;    /* of EntentePassage: its words */
  GPtrArray *words; /* of char *: folded */
  GArray *stems;    /* of Stem, sorted */
};

static GPtrArray *
fold_words (const char *text,
            GArray     *spans)
{
  GPtrArray *words = g_ptr_array_new_full (spans->len, g_free);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntentePassage *span = &g_array_index (spans, EntentePassage, i);
      g_autofree char *word = g_strndup (text + span->start, span->end - span->start);

      g_ptr_array_add (words, entente_fold (word));
    }
  return words;
}

static guint32
hash_letters (const char *start,
              const char *end,
              guint32     seed)
{
  guint32 hash = seed;

  for (; start < end; start++)
    hash = hash * 31 + (guint8) *start;
  return hash;
}

static guint32
hash_beginning (const char *word)
{
  const char *end = word;

  for (guint n = 0; n < STEM && *end != '\0'; n++)
    end = g_utf8_next_char (end);
  return hash_letters (word, end, 5381);
}

static guint32
hash_end (const char *word)
{
  const char *end = word + strlen (word), *start = end;

  for (guint n = 0; n < STEM && start > word; n++)
    start = g_utf8_prev_char (start);
  return hash_letters (start, end, 33);
}

static int
compare_stems (gconstpointer a,
               gconstpointer b)
{
  const Stem *first = a, *second = b;

  if (first->hash != second->hash)
    return first->hash < second->hash ? -1 : 1;
  return (first->word > second->word) - (first->word < second->word);
}

static GArray *
index_words (GPtrArray *words)
{
  GArray *stems = g_array_sized_new (FALSE, FALSE, sizeof (Stem), 2 * words->len);

  for (guint i = 0; i < words->len; i++)
    {
      g_array_append_vals (stems, &(Stem) { hash_beginning (words->pdata[i]), i }, 1);
      g_array_append_vals (stems, &(Stem) { hash_end (words->pdata[i]), i }, 1);
    }
  g_array_sort (stems, compare_stems);
  return stems;
}

static guint
find_first (const EntenteSimilarText *self,
            guint32                   hash)
{
  guint first = 0, last = self->stems->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (g_array_index (self->stems, Stem, middle).hash < hash)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* Counts, for each part of the text, the words of a quotation that would be in their places if it began there. */
static void
vote (const EntenteSimilarText *self,
      GHashTable               *votes,
      guint32                   hash,
      guint                     nth,
      guint                     width)
{
  guint first = find_first (self, hash), n = 0;

  while (first + n < self->stems->len && n <= MAX_PLACES && g_array_index (self->stems, Stem, first + n).hash == hash)
    n++;
  if (n > MAX_PLACES)
    return;
  for (guint i = first; i < first + n; i++)
    {
      /* A quotation may begin before the text: its first words were cut off. */
      guint part = (g_array_index (self->stems, Stem, i).word + MAX_WORDS - nth) / width;
      gpointer key = GUINT_TO_POINTER (part + 1);

      g_hash_table_insert (votes, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (votes, key)) + 1));
    }
}

typedef struct {
  guint part, votes;
} Window;

static int
compare_windows (gconstpointer a,
                 gconstpointer b)
{
  const Window *first = a, *second = b;

  if (first->votes != second->votes)
    return first->votes > second->votes ? -1 : 1;
  return (first->part > second->part) - (first->part < second->part);
}

/* Returns the parts of the text where most of the words are, best first. */
static GArray *
list_windows (const EntenteSimilarText *self,
              GPtrArray                *words,
              guint                     width)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (Window));
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < words->len; i++)
    {
      vote (self, votes, hash_beginning (words->pdata[i]), i, width);
      vote (self, votes, hash_end (words->pdata[i]), i, width);
    }
  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_array_append_vals (windows, &(Window) { GPOINTER_TO_UINT (key) - 1, GPOINTER_TO_UINT (value) }, 1);
  g_array_sort (windows, compare_windows);
  return windows;
}

/* Returns how many letters must be changed, added or removed to make one word of the other. */
static guint
count_changes (const gunichar *a,
               guint           n_a,
               const gunichar *b,
               guint           n_b)
{
  guint row[MAX_LETTERS + 1];

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

static guint
read_letters (const char *word,
              gunichar   *letters)
{
  guint n = 0;

  for (; *word != '\0' && n < MAX_LETTERS; word = g_utf8_next_char (word))
    letters[n++] = g_utf8_get_char (word);
  return n;
}

/* From 0 to 1. */
static double
compare_words (const char *a,
               const char *b)
{
  gunichar first[MAX_LETTERS], second[MAX_LETTERS];
  guint n_first, n_second, longer;
  double likeness;

  if (g_str_equal (a, b))
    return 1;
  n_first = read_letters (a, first);
  n_second = read_letters (b, second);
  longer = MAX (n_first, n_second);
  if (2 * MIN (n_first, n_second) < longer)
    return 0;
  likeness = 1 - (double) count_changes (first, n_first, second, n_second) / longer;
  return likeness >= MIN_WORD_LIKENESS ? likeness : 0;
}

/* What of a quotation is found if it ends at a word of the text, and where it then begins. */
typedef struct {
  double score;
  guint start;
} Cell;

static Cell
best_of (Cell a,
         Cell b)
{
  return b.score > a.score ? b : a;
}

/* Compares a quotation with the words of the text from @first up to @last. Returns its likeness to the best passage
 * among them. */
static double
align (const EntenteSimilarText *self,
       GPtrArray                *words,
       guint                     first,
       guint                     last,
       guint                    *start,
       guint                    *end)
{
  guint n = last - first;
  g_autofree Cell *row = g_new (Cell, n + 1);
  double best = -1;

  for (guint j = 0; j <= n; j++)
    row[j] = (Cell) { 0, first + j };
  for (guint i = 1; i <= words->len; i++)
    {
      Cell diagonal = row[0];

      row[0].score -= COST;
      for (guint j = 1; j <= n; j++)
        {
          Cell both = { diagonal.score + compare_words (words->pdata[i - 1], self->words->pdata[first + j - 1]),
                        diagonal.start };
          Cell only_here = { row[j].score - COST, row[j].start };
          Cell only_there = { row[j - 1].score - COST, row[j - 1].start };

          diagonal = row[j];
          row[j] = best_of (both, best_of (only_here, only_there));
        }
    }
  for (guint j = 1; j <= n; j++)
    if (row[j].score > best && row[j].start < first + j)
      {
        best = row[j].score;
        *start = row[j].start;
        *end = first + j;
      }
  return best / words->len;
}

/* The marks at the end of a quotation belong to it, if the text has such marks as well. */
static gsize
take_marks (const char *text,
            gsize       end,
            const char *quotation,
            gsize       quoted_end)
{
  const char *at = text + end, *mark = quotation + quoted_end;

  while (*at != '\0' && *mark != '\0' && g_unichar_ispunct (g_utf8_get_char (at))
         && g_unichar_ispunct (g_utf8_get_char (mark)))
    {
      at = g_utf8_next_char (at);
      mark = g_utf8_next_char (mark);
    }
  return (gsize) (at - text);
}

/**
 * entente_similar_text_new:
 * @text: valid UTF-8 of at most 4 GiB
 *
 * Prepares a text for entente_similar_text_find(). This takes about half a second for a million words.
 *
 * Returns: (transfer full): the prepared text
 */
EntenteSimilarText *
entente_similar_text_new (const char *text)
{
  EntenteSimilarText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EntenteSimilarText, 1);
  self->text = g_strdup (text);
  self->spans = entente_word_spans_new (text, FALSE);
  self->words = fold_words (text, self->spans);
  self->stems = index_words (self->words);
  return self;
}

/**
 * entente_similar_text_free:
 * @self: (nullable) (transfer full): a prepared text
 */
void
entente_similar_text_free (EntenteSimilarText *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->spans);
  g_ptr_array_unref (self->words);
  g_array_unref (self->stems);
  g_free (self);
}

/**
 * entente_similar_text_find:
 * @self: a prepared text
 * @quotation: words that the text may have had
 * @passage: (out caller-allocates): the words that are most like them
 *
 * Finds the passage of a text that is like a quotation: most of its words are there in their order. Of a quotation with
 * more than 1,500 words only these are looked for.
 *
 * Returns: whether there is one
 */
gboolean
entente_similar_text_find (const EntenteSimilarText *self,
                           const char               *quotation,
                           EntentePassage           *passage)
{
  g_autoptr (GArray) spans = NULL, windows = NULL;
  g_autoptr (GPtrArray) words = NULL;
  guint width, best_start = 0, best_end = 0;
  double best = 0;

  g_return_val_if_fail (self != NULL && quotation != NULL && passage != NULL, FALSE);

  spans = entente_word_spans_new (quotation, FALSE);
  if (spans->len == 0 || self->words->len == 0)
    return FALSE;
  g_array_set_size (spans, MIN (spans->len, MAX_WORDS));
  words = fold_words (quotation, spans);
  width = MAX (MARGIN, words->len / 2);
  windows = list_windows (self, words, width);
  for (guint i = 0; i < MIN (windows->len, MAX_WINDOWS); i++)
    {
      gint64 from = (gint64) g_array_index (windows, Window, i).part * width - MAX_WORDS;
      guint first = (guint) MAX (0, from - MARGIN);
      guint last = (guint) MIN ((gint64) self->words->len, from + width + words->len + MARGIN);
      guint start = 0, end = 0;
      double likeness = first < last ? align (self, words, first, last, &start, &end) : 0;

      if (likeness > best)
        {
          best = likeness;
          best_start = start;
          best_end = end;
        }
    }
  if (best < MIN_LIKENESS)
    return FALSE;
  passage->start = g_array_index (self->spans, EntentePassage, best_start).start;
  passage->end = take_marks (self->text, g_array_index (self->spans, EntentePassage, best_end - 1).end, quotation,
                             g_array_index (spans, EntentePassage, spans->len - 1).end);
  return TRUE;
}
