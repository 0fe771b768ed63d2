/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-labels.h"

#include "entente-display-text.h"
#include "entente-label-count.h"
#include "entente-line.h"
#include "entente-relation.h"
#include "entente-sheet-words.h"

#include <glib/gi18n.h>

/* Lays out the words that are told below a picture, in columns as wide as the widest of them. Lengths are points. */

#define ROW 17.0
#define COLUMN_GAP 22.0

/* A word that is told below the picture, because its line shows only its number. */
typedef struct {
  guint number;
  const char *word; /* as in the file */
} NumberedWord;

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const NumberedWord *x = a, *y = b;

  return (x->number > y->number) - (x->number < y->number);
}

/* Drops all but the first of each number. */
static void
drop_duplicates (GArray *numbered)
{
  guint n = 0;

  g_array_sort (numbered, compare_numbers);
  for (guint i = 0; i < numbered->len; i++)
    {
      NumberedWord word = g_array_index (numbered, NumberedWord, i);

      if (n == 0 || g_array_index (numbered, NumberedWord, n - 1).number != word.number)
        g_array_index (numbered, NumberedWord, n++) = word;
    }
  g_array_set_size (numbered, n);
}

static char *
describe (const NumberedWord *numbered)
{
  g_autofree char *word = entente_display_text_name (numbered->word);

  /* Translators: a number that stands on lines, and the word for which it stands. */
  return g_strdup_printf (C_("number of a word", "(%1$u) %2$s"), numbered->number, word);
}

/* Adds each word in one row, without its place. Returns the width of the widest. */
static double
add_rows (GArray       *numbered,
          PangoContext *context,
          GArray       *words)
{
  double width = 0.0;

  for (guint i = 0; i < numbered->len; i++)
    {
      g_autofree char *text = describe (&g_array_index (numbered, NumberedWord, i));

      const EntenteSheetWords *added = entente_sheet_words_add (words, context, ENTENTE_FONT_LABEL, text);

      width = MAX (width, added->width);
    }
  return width;
}

/* Adds the words below each other, each in as many lines as it needs. Returns how high they are. */
static double
add_lines (GArray           *numbered,
           PangoContext     *context,
           const EntenteBox *area,
           GArray           *words)
{
  guint first = words->len;
  double y = area->y;

  for (guint i = 0; i < numbered->len; i++)
    {
      g_autofree char *text = describe (&g_array_index (numbered, NumberedWord, i));

      entente_sheet_words_add_lines (words, context, ENTENTE_FONT_LABEL, text, area->width, ROW, &y);
    }
  for (guint i = first; i < words->len; i++)
    g_array_index (words, EntenteSheetWords, i).x += area->x;
  return y - area->y;
}

/* Lists the words in the order of their numbers, each once. */
static GArray *
list_numbered (GPtrArray *lines)
{
  GArray *numbered = g_array_new (FALSE, FALSE, sizeof (NumberedWord));

  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteLine *line = lines->pdata[i];
      NumberedWord word = { line->number, entente_item_get_text (line->item, ENTENTE_RELATION_KIND) };

      if (line->number > 0)
        g_array_append_val (numbered, word);
    }
  drop_duplicates (numbered);
  return numbered;
}

/**
 * entente_sheet_labels_add:
 * @lines: (element-type EntenteLine): the lines of a picture
 * @context: for measuring
 * @area: where the list starts, and how wide it may be; its height does not matter
 * @words: (element-type EntenteSheetWords) (inout): where to add the words
 *
 * Tells the words of the lines that show only a number.
 *
 * Returns: how high the list is, in points; 0 without a word
 */
double
entente_sheet_labels_add (GPtrArray        *lines,
                          PangoContext     *context,
                          const EntenteBox *area,
                          GArray           *words)
{
  g_autoptr (GArray) numbered = NULL;
  guint first, n_columns, n_rows;
  double width;

  g_return_val_if_fail (lines != NULL && context != NULL && area != NULL && words != NULL, 0.0);

  first = words->len;
  numbered = list_numbered (lines);
  if (numbered->len == 0)
    return 0.0;
  width = add_rows (numbered, context, words);
  if (width > area->width)
    {
      g_array_set_size (words, first);
      return add_lines (numbered, context, area, words);
    }

  n_columns = (guint) ((area->width + COLUMN_GAP) / (width + COLUMN_GAP));
  n_rows = (numbered->len + n_columns - 1) / n_columns;
  for (guint i = 0; i < numbered->len; i++)
    {
      EntenteSheetWords *row = &g_array_index (words, EntenteSheetWords, first + i);

      row->x = area->x + i / n_rows * (width + COLUMN_GAP);
      row->baseline = area->y + i % n_rows * ROW + entente_font_get_size (ENTENTE_FONT_LABEL);
    }
  return n_rows * ROW;
}

/**
 * entente_sheet_labels_add_count:
 * @lines: (element-type EntenteLine): the lines of a picture
 * @context: for measuring
 * @x: where the sentence starts, in points
 * @baseline: its baseline
 * @words: (element-type EntenteSheetWords) (inout): where to add it
 *
 * Tells how many words have no room or are shortened.
 *
 * Returns: whether there are any
 */
gboolean
entente_sheet_labels_add_count (GPtrArray    *lines,
                                PangoContext *context,
                                double        x,
                                double        baseline,
                                GArray       *words)
{
  g_autofree char *text = entente_sheet_labels_describe (lines);
  EntenteSheetWords *added;

  if (text == NULL)
    return FALSE;
  added = entente_sheet_words_add (words, context, ENTENTE_FONT_SUBTITLE, text);
  added->x = x;
  added->baseline = baseline;
  added->quiet = TRUE;
  return TRUE;
}

/**
 * entente_sheet_labels_describe:
 * @lines: (element-type EntenteLine): the lines of a picture
 *
 * Returns: (transfer full) (nullable): how many words have no room or are shortened, as a sentence
 */
char *
entente_sheet_labels_describe (GPtrArray *lines)
{
  EntenteLabelCount count = { 0 };

  g_return_val_if_fail (lines != NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    entente_label_count_add (&count, lines->pdata[i]);
  return entente_label_count_describe (&count);
}
