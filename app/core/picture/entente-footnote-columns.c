/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnote-columns.h"

#include "entente-citation.h"
#include "entente-sheet-words.h"

#include <math.h>
#include <string.h>

/* Sets footnotes in columns below a picture. A footnote has its number on the left, and beside it the words, who
 * said them, and where they are written. Lengths are points. */

#define SLENDERNESS 1.4 /* of a sheet of paper: its height in widths */

/* A footnote with its words, whose places are counted from its upper left corner. */
typedef struct {
  guint first, n;   /* its words */
  double height;    /* with the gap below it */
} Footnote;

typedef struct {
  PangoContext *context;
  GArray *words;
  double indent;    /* of the text of a footnote */
  double width;     /* of that text */
  guint number;     /* of the footnote */
  double y;         /* where its next line starts */
} Setting;

static void
add_paragraph (Setting    *setting,
               EntenteFont font,
               const char *text,
               gboolean    quiet,
               const char *link)
{
  double line_height = entente_font_get_size (font) * ENTENTE_FOOTNOTE_LINE_HEIGHT;
  guint first = setting->words->len;

  entente_sheet_words_add_lines (setting->words, setting->context, font, text, setting->width, line_height,
                                 &setting->y);
  for (guint i = first; i < setting->words->len; i++)
    {
      EntenteSheetWords *line = &g_array_index (setting->words, EntenteSheetWords, i);

      line->x += setting->indent;
      line->quiet = quiet;
      line->link = g_strdup (link);
      line->note = setting->number;
    }
}

static void
add_number (Setting *setting)
{
  g_autofree char *text = g_strdup_printf ("%u", setting->number);
  EntenteSheetWords *number = entente_sheet_words_add (setting->words, setting->context, ENTENTE_FONT_NUMBERS, text);

  number->x = setting->indent - ENTENTE_FOOTNOTE_NUMBER_GAP - number->width;
  number->baseline = entente_font_get_size (ENTENTE_FOOTNOTE_WORDS);
  number->note = setting->number;
}

static Footnote
set_footnote (Setting          *setting,
              EntenteFootnotes *footnotes,
              guint             number)
{
  g_autoptr (EntenteCitation) citation = entente_footnotes_cite (footnotes, number);
  Footnote footnote = { .first = setting->words->len };

  setting->number = number;
  setting->y = 0.0;
  add_number (setting);
  add_paragraph (setting, ENTENTE_FOOTNOTE_WORDS, citation->words, FALSE, NULL);
  if (citation->translation != NULL)
    add_paragraph (setting, ENTENTE_FONT_NOTE, citation->translation, FALSE, NULL);
  setting->y += ENTENTE_FOOTNOTE_INNER_GAP;
  if (citation->said != NULL)
    add_paragraph (setting, ENTENTE_FONT_NOTE, citation->said, TRUE, NULL);
  add_paragraph (setting, ENTENTE_FONT_NOTE, citation->written, TRUE, citation->link);
  footnote.n = setting->words->len - footnote.first;
  footnote.height = setting->y + ENTENTE_FOOTNOTE_GAP;
  return footnote;
}

static void
move_footnote (GArray         *words,
               const Footnote *footnote,
               double          x,
               double          y)
{
  for (guint i = footnote->first; i < footnote->first + footnote->n; i++)
    {
      EntenteSheetWords *moved = &g_array_index (words, EntenteSheetWords, i);

      moved->x += x;
      moved->baseline += y;
    }
}

/* Fills one column after the other, each up to its share of the whole height. Returns the height of the highest. */
static double
fill_columns (GArray           *words,
              GArray           *set,
              const EntenteBox *area,
              guint             n_columns,
              double            step)
{
  double total = 0.0, highest = 0.0, y = 0.0, before = 0.0;
  guint column = 0;

  for (guint i = 0; i < set->len; i++)
    total += g_array_index (set, Footnote, i).height;
  for (guint i = 0; i < set->len; i++)
    {
      const Footnote *footnote = &g_array_index (set, Footnote, i);

      if (column + 1 < n_columns && before + footnote->height / 2.0 > total * (column + 1) / n_columns)
        {
          column++;
          y = 0.0;
        }
      move_footnote (words, footnote, area->x + column * step, area->y + y);
      y += footnote->height;
      before += footnote->height;
      highest = MAX (highest, y);
    }
  return highest;
}

/**
 * entente_footnote_columns_get_indent:
 * @context: for measuring
 * @highest: the highest number of a footnote
 *
 * Returns: how far to the right of its column the text of a footnote starts, in points, so that each number has
 *   room on its left
 */
double
entente_footnote_columns_get_indent (PangoContext *context,
                                     guint         highest)
{
  g_autofree char *digits = g_strdup_printf ("%u", highest);
  g_autoptr (GArray) words = entente_sheet_words_new ();

  g_return_val_if_fail (context != NULL, 0.0);

  memset (digits, '0', strlen (digits));
  return entente_sheet_words_add (words, context, ENTENTE_FONT_NUMBERS, digits)->width + ENTENTE_FOOTNOTE_NUMBER_GAP;
}

/**
 * entente_footnote_columns_choose_width:
 * @footnotes: footnotes
 * @context: for measuring
 *
 * Below a small picture, many footnotes would be a long strip.
 *
 * Returns: the width at which columns of all of them are about as slender as a sheet of paper, in points
 */
double
entente_footnote_columns_choose_width (EntenteFootnotes *footnotes,
                                       PangoContext     *context)
{
  g_autoptr (GArray) trial = entente_sheet_words_new ();
  const EntenteBox area = { 0.0, 0.0, ENTENTE_FOOTNOTE_COLUMN_WIDTH, 0.0 };
  double step = ENTENTE_FOOTNOTE_COLUMN_WIDTH + ENTENTE_FOOTNOTE_COLUMN_GAP;
  double height = entente_footnote_columns_add (footnotes, context, &area, trial);

  return ceil (sqrt (height / (SLENDERNESS * step))) * step - ENTENTE_FOOTNOTE_COLUMN_GAP;
}

/**
 * entente_footnote_columns_add:
 * @footnotes: footnotes
 * @context: for measuring
 * @area: where the columns start, and how wide all of them may be; its height does not matter
 * @words: (element-type EntenteSheetWords) (inout): where to add the words
 *
 * Returns: how high the columns are, in points
 */
double
entente_footnote_columns_add (EntenteFootnotes *footnotes,
                              PangoContext     *context,
                              const EntenteBox *area,
                              GArray           *words)
{
  g_autoptr (GArray) set = g_array_new (FALSE, FALSE, sizeof (Footnote));
  Setting setting = { context, words };
  const double gap = ENTENTE_FOOTNOTE_COLUMN_GAP;
  guint n_columns, n_footnotes;
  double width;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (footnotes) && area != NULL && words != NULL, 0.0);

  n_footnotes = entente_footnotes_get_n (footnotes);
  n_columns = (guint) CLAMP (floor ((area->width + gap) / (ENTENTE_FOOTNOTE_COLUMN_WIDTH + gap)), 1.0,
                             MAX (n_footnotes, 1));
  width = (area->width - (n_columns - 1) * gap) / n_columns;
  setting.indent = entente_footnote_columns_get_indent (context, n_footnotes);
  setting.width = width - setting.indent;
  for (guint number = 1; number <= n_footnotes; number++)
    {
      Footnote footnote = set_footnote (&setting, footnotes, number);

      g_array_append_val (set, footnote);
    }
  return fill_columns (words, set, area, n_columns, width + gap);
}
