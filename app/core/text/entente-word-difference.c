/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-difference.h"

#include "entente-word-spans.h"

#include <string.h>

/* The words of a text that another text does not have at their place. */

/* Longer texts are not compared word by word. */
#define MAX_CELLS 4000000

typedef struct {
  const char *text;
  GArray *spans; /* of EntentePassage */
} Words;

static const EntentePassage *
nth_span (const Words *words,
          guint        nth)
{
  return &g_array_index (words->spans, EntentePassage, nth);
}

static gboolean
are_same (const Words *a,
          guint        i,
          const Words *b,
          guint        j)
{
  const EntentePassage *x = nth_span (a, i), *y = nth_span (b, j);
  gsize length = x->end - x->start;

  return length == y->end - y->start && memcmp (a->text + x->start, b->text + y->start, length) == 0;
}

/* Returns, for words from the ith of one text and the jth of the other to their ends, how many both have in the same
 * order. */
static guint16 *
count_common (const Words *a,
              const Words *b)
{
  guint n_a = a->spans->len, n_b = b->spans->len;
  guint16 *common = g_new0 (guint16, (gsize) (n_a + 1) * (n_b + 1));

  for (guint i = n_a; i-- > 0;)
    for (guint j = n_b; j-- > 0;)
      {
        guint16 *row = common + (gsize) i * (n_b + 1), *next = row + n_b + 1;

        row[j] = are_same (a, i, b, j) ? next[j + 1] + 1 : MAX (next[j], row[j + 1]);
      }
  return common;
}

/* Words that are side by side are one difference. */
static void
add_span (GArray               *differences,
          const EntentePassage *span,
          gboolean              follows)
{
  if (follows)
    g_array_index (differences, EntentePassage, differences->len - 1).end = span->end;
  else
    g_array_append_val (differences, *span);
}

static GArray *
list_differences (const Words *a,
                  const Words *b)
{
  g_autofree guint16 *common = count_common (a, b);
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (EntentePassage));
  guint i = 0, j = 0, n_b = b->spans->len;
  gboolean follows = FALSE;

  while (i < a->spans->len)
    {
      gsize at = (gsize) i * (n_b + 1) + j;

      if (j < n_b && are_same (a, i, b, j))
        {
          i++;
          j++;
          follows = FALSE;
        }
      else if (j < n_b && common[at + 1] > common[at + n_b + 1])
        j++;
      else
        {
          add_span (differences, nth_span (a, i++), follows);
          follows = TRUE;
        }
    }
  return differences;
}

/**
 * entente_word_difference_find:
 * @text: a passage in UTF-8
 * @other: another that is like it
 *
 * Returns: (transfer full) (element-type EntentePassage): the words and marks of @text that @other does not have there,
 *   in its order; none if the texts are too long to be compared
 */
GArray *
entente_word_difference_find (const char *text,
                              const char *other)
{
  g_autoptr (GArray) spans = NULL, other_spans = NULL;

  g_return_val_if_fail (text != NULL && other != NULL, NULL);

  spans = entente_word_spans_new (text, TRUE);
  other_spans = entente_word_spans_new (other, TRUE);
  if ((guint64) (spans->len + 1) * (other_spans->len + 1) > MAX_CELLS)
    return g_array_new (FALSE, FALSE, sizeof (EntentePassage));
  return list_differences (&(Words) { text, spans }, &(Words) { other, other_spans });
}
