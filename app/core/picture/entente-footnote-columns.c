/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-footnote-columns.h"

#include "entente-citation.h"
#include "entente-display-text.h"

#include <math.h>
#include <string.h>

/* Sets notes in columns below a picture: the number, and beside it the words, who said them, and where
 * they are written. */

#define COLUMN_WIDTH 310.0   /* the least, where there is room */
#define COLUMN_GAP 30.0
#define NUMBER_GAP 7.0
#define LINE_HEIGHT 1.34     /* of the size of the letters */
#define NOTE_GAP 9.0
#define INNER_GAP 1.5        /* between the words and who said them */

/* A note that has been set, at no place yet. */
typedef struct {
  guint first, n;   /* its words */
  double height;
} Block;

typedef struct {
  PangoContext *context;
  GArray *words;
  double width;     /* of the text of a note */
  double indent;    /* from the number to the text */
  guint note;
  double y;         /* how far down in the note */
} Setting;

static void
add_line (Setting    *setting,
          EntenteFont font,
          const char *text,
          gsize       length,
          double      width,
          gboolean    quiet,
          const char *link)
{
  EntenteSheetWords words = {
    .font = font,
    .text = g_strchomp (g_strndup (text, length)),
    .x = setting->indent,
    .baseline = setting->y + entente_font_get_size (font),
    .width = width,
    .quiet = quiet,
    .link = g_strdup (link),
    .note = setting->note,
  };

  g_array_append_val (setting->words, words);
}

static double
measure (PangoLayout *layout,
         const char  *text,
         gsize        length)
{
  g_autofree char *line = g_strchomp (g_strndup (text, length));
  PangoRectangle logical;

  pango_layout_set_text (layout, line, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* What is written from right to left starts at the right. */
static void
add_paragraph (Setting    *setting,
               EntenteFont font,
               const char *text,
               gboolean    quiet,
               const char *link)
{
  g_autoptr (GObject) whole = G_OBJECT (entente_font_create_layout (setting->context, font));
  g_autoptr (GObject) alone = G_OBJECT (entente_font_create_layout (setting->context, font));
  PangoLayout *layout = PANGO_LAYOUT (whole);
  double height = entente_font_get_size (font) * LINE_HEIGHT;

  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_width (layout, (int) (setting->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *start = text + line->start_index;
      double width = measure (PANGO_LAYOUT (alone), start, (gsize) line->length);

      if (width > 0.0)
        {
          add_line (setting, font, start, (gsize) line->length, width, quiet, link);
          if (line->resolved_dir == PANGO_DIRECTION_RTL)
            g_array_index (setting->words, EntenteSheetWords, setting->words->len - 1).x +=
              MAX (setting->width - width, 0.0);
        }
      setting->y += height;
    }
}

static void
add_number (Setting *setting)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (setting->context, ENTENTE_FONT_NUMBERS));
  g_autofree char *text = g_strdup_printf ("%u", setting->note);
  double width = measure (PANGO_LAYOUT (layout), text, strlen (text));

  add_line (setting, ENTENTE_FONT_NUMBERS, text, strlen (text), width, FALSE, NULL);
  g_array_index (setting->words, EntenteSheetWords, setting->words->len - 1).x = setting->indent - NUMBER_GAP - width;
  g_array_index (setting->words, EntenteSheetWords, setting->words->len - 1).baseline =
    entente_font_get_size (ENTENTE_FONT_SUBTITLE);
}

static Block
set_note (Setting          *setting,
          EntenteFootnotes *footnotes,
          guint             number)
{
  g_autoptr (EntenteCitation) citation = entente_citation_new (entente_footnotes_get_document (footnotes),
                                                               entente_footnotes_get_statement (footnotes, number));
  Block block = { .first = setting->words->len };

  setting->note = number;
  setting->y = 0.0;
  add_number (setting);
  add_paragraph (setting, ENTENTE_FONT_SUBTITLE, citation->words, FALSE, NULL);
  if (citation->translation != NULL)
    add_paragraph (setting, ENTENTE_FONT_NOTE, citation->translation, FALSE, NULL);
  setting->y += INNER_GAP;
  if (citation->said != NULL)
    add_paragraph (setting, ENTENTE_FONT_NOTE, citation->said, TRUE, NULL);
  add_paragraph (setting, ENTENTE_FONT_NOTE, citation->written, TRUE, citation->link);
  block.n = setting->words->len - block.first;
  block.height = setting->y + NOTE_GAP;
  return block;
}

static void
move_block (GArray      *words,
            const Block *block,
            double       x,
            double       y)
{
  for (guint i = block->first; i < block->first + block->n; i++)
    {
      EntenteSheetWords *moved = &g_array_index (words, EntenteSheetWords, i);

      moved->x += x;
      moved->baseline += y;
    }
}

/* Fills one column after the other, each up to its share of the whole. Returns the highest. */
static double
fill_columns (GArray           *words,
              GArray           *blocks,
              const EntenteBox *area,
              guint             n_columns,
              double            step)
{
  double total = 0.0, highest = 0.0, y = 0.0, before = 0.0;
  guint column = 0;

  for (guint i = 0; i < blocks->len; i++)
    total += g_array_index (blocks, Block, i).height;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (column + 1 < n_columns && before + block->height / 2.0 > total * (column + 1) / n_columns)
        {
          column++;
          y = 0.0;
        }
      move_block (words, block, area->x + column * step, area->y + y);
      y += block->height;
      before += block->height;
      highest = MAX (highest, y);
    }
  return highest;
}

static double
measure_numbers (PangoContext *context,
                 guint         most)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (context, ENTENTE_FONT_NUMBERS));
  g_autofree char *text = g_strdup_printf ("%u", most);

  memset (text, '0', strlen (text));
  return measure (PANGO_LAYOUT (layout), text, strlen (text));
}

/**
 * entente_footnote_columns_set:
 * @footnotes: notes
 * @context: for measuring
 * @area: where the columns start, and how wide all of them may be; its height does not matter
 * @words: (element-type EntenteSheetWords) (inout): where to add the words
 *
 * Returns: how high the columns are, in points
 */
double
entente_footnote_columns_set (EntenteFootnotes *footnotes,
                              PangoContext     *context,
                              const EntenteBox *area,
                              GArray           *words)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  Setting setting = { context, words };
  guint n_columns, n_footnotes;
  double width;

  g_return_val_if_fail (ENTENTE_IS_FOOTNOTES (footnotes) && area != NULL && words != NULL, 0.0);

  n_footnotes = entente_footnotes_get_n (footnotes);
  n_columns = (guint) CLAMP (floor ((area->width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)), 1.0,
                             MAX (n_footnotes, 1));
  width = (area->width - (n_columns - 1) * COLUMN_GAP) / n_columns;
  setting.indent = measure_numbers (context, n_footnotes) + NUMBER_GAP;
  setting.width = width - setting.indent;
  for (guint number = 1; number <= n_footnotes; number++)
    {
      Block block = set_note (&setting, footnotes, number);

      g_array_append_val (blocks, block);
    }
  return fill_columns (words, blocks, area, n_columns, width + COLUMN_GAP);
}
