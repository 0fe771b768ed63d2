/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-words.h"

/* Around a remark, in points. */
#define REMARK_MARGIN 48.0

/* Measures the words of a sheet and breaks them into lines. A format may write each line as text of its own. So
 * a line is measured alone, without the lines beside it. */

static void
words_clear (gpointer data)
{
  EntenteSheetWords *words = data;

  g_free (words->text);
  g_free (words->link);
}

/* Takes the text. */
static EntenteSheetWords *
add (GArray      *words,
     PangoLayout *layout,
     EntenteFont  font,
     char        *text)
{
  EntenteSheetWords added = { .font = font, .text = g_strchomp (text), .zoom = 1.0 };
  PangoRectangle logical;

  pango_layout_set_text (layout, added.text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  added.width = (double) logical.width / PANGO_SCALE;
  g_array_append_val (words, added);
  return &g_array_index (words, EntenteSheetWords, words->len - 1);
}

/**
 * entente_sheet_words_new:
 *
 * Returns: (transfer full) (element-type EntenteSheetWords): an empty array, which frees what its elements own
 */
GArray *
entente_sheet_words_new (void)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (EntenteSheetWords));

  g_array_set_clear_func (words, words_clear);
  return words;
}

/**
 * entente_sheet_words_enlarge:
 * @self: words
 * @zoom: how much larger they get, with their place
 */
void
entente_sheet_words_enlarge (EntenteSheetWords *self,
                             double             zoom)
{
  g_return_if_fail (self != NULL && zoom > 0.0);

  self->x *= zoom;
  self->baseline *= zoom;
  self->width *= zoom;
  self->zoom *= zoom;
}

/**
 * entente_sheet_words_add:
 * @words: (element-type EntenteSheetWords): where to add
 * @context: for measuring
 * @font: the font
 * @text: the words, in one line; white space at the end is left out
 *
 * Adds words with their width. The caller sets the place and the rest.
 *
 * Returns: (transfer none): what was added, until more is added
 */
EntenteSheetWords *
entente_sheet_words_add (GArray       *words,
                         PangoContext *context,
                         EntenteFont   font,
                         const char   *text)
{
  g_autoptr (GObject) layout = NULL;

  g_return_val_if_fail (words != NULL && context != NULL && text != NULL, NULL);

  layout = G_OBJECT (entente_font_create_layout (context, font));
  return add (words, PANGO_LAYOUT (layout), font, g_strdup (text));
}

/**
 * entente_sheet_words_add_lines:
 * @words: (element-type EntenteSheetWords): where to add
 * @context: for measuring
 * @font: the font
 * @text: the words
 * @width: how wide a line may be, in points
 * @line_height: from one baseline to the next, in points
 * @y: (inout): where the first line starts, and then where the last one ends, in points
 *
 * Breaks words into lines and adds an element for each line that is not empty. Lines start at 0 from the left, but
 * those that are written from right to left end at @width.
 */
void
entente_sheet_words_add_lines (GArray       *words,
                               PangoContext *context,
                               EntenteFont   font,
                               const char   *text,
                               double        width,
                               double        line_height,
                               double       *y)
{
  g_autoptr (GObject) whole = NULL;
  g_autoptr (GObject) alone = NULL;
  PangoLayout *layout;

  g_return_if_fail (words != NULL && context != NULL && text != NULL && y != NULL);

  whole = G_OBJECT (entente_font_create_layout (context, font));
  alone = G_OBJECT (entente_font_create_layout (context, font));
  layout = PANGO_LAYOUT (whole);
  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_width (layout, (int) MIN (width * PANGO_SCALE, G_MAXINT / 2));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      EntenteSheetWords *added = add (words, PANGO_LAYOUT (alone), font,
                                      g_strndup (text + line->start_index, (gsize) line->length));

      added->baseline = *y + entente_font_get_size (font);
      if (line->resolved_dir == PANGO_DIRECTION_RTL)
        added->x = MAX (width - added->width, 0.0);
      if (added->width <= 0.0)
        g_array_set_size (words, words->len - 1);
      *y += line_height;
    }
}

/**
 * entente_sheet_words_add_remark:
 * @words: (element-type EntenteSheetWords): where to add
 * @context: for measuring
 * @text: the words, in one line
 * @grow: whether the picture may grow
 * @picture: (inout): a picture in which there is nothing else
 *
 * Puts words into the middle of a picture.
 */
void
entente_sheet_words_add_remark (GArray       *words,
                                PangoContext *context,
                                const char   *text,
                                gboolean      grow,
                                EntenteBox   *picture)
{
  EntenteSheetWords *added;
  double wanted;

  g_return_if_fail (words != NULL && context != NULL && text != NULL && picture != NULL);

  added = entente_sheet_words_add (words, context, ENTENTE_FONT_SECTION, text);
  wanted = added->width + 2 * REMARK_MARGIN;
  if (grow && picture->width < wanted)
    *picture = (EntenteBox) { picture->x, picture->y, wanted, MAX (picture->height, 2 * REMARK_MARGIN) };
  added->quiet = TRUE;
  added->x = picture->x + (picture->width - added->width) / 2.0;
  added->baseline = picture->y + picture->height / 2.0 + entente_font_get_size (ENTENTE_FONT_SECTION) / 3.0;
}
