/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-rows.h"

#include <math.h>
#include <string.h>

#include "entente-display-text.h"
#include "entente-text-width.h"

/* Breaks the text of a card or a line into rows. A text that has no room in the allowed rows is cut, with "…"
 * where something is missing. A name is cut in its middle: two names with the same beginning often differ at
 * their ends. */

/* Longer text has no room anyway, and Pango takes seconds for a million characters. */
#define MAX_CHARACTERS 220
#define N_WIDTH_STEPS 6

/* The layout must have the text. Returns the number of rows if none is wider than @width. */
static guint
count_rows (PangoLayout *layout,
            double       width)
{
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return (guint) pango_layout_get_line_count (layout);
}

/* Returns the smallest width that needs no more rows, so that all rows are about equally long. */
static double
balance (PangoLayout *layout,
         guint        n_rows,
         double       whole,
         double       max_width)
{
  double low = MIN (whole / n_rows, max_width), high = max_width;

  for (int i = 0; i < N_WIDTH_STEPS; i++)
    {
      double width = (low + high) / 2.0;

      if (count_rows (layout, width) <= n_rows)
        high = width;
      else
        low = width;
    }
  return high;
}

static char *
get_row (PangoLayout *layout,
         const char  *text,
         guint        nth)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) nth);

  return g_strstrip (g_strndup (text + line->start_index, (gsize) line->length));
}

/* Takes the rows into which the layout breaks its text at this width. */
static void
take_rows (EntenteTextRows *self,
           PangoLayout     *layout,
           double           width)
{
  guint n_rows = MIN (count_rows (layout, width), ENTENTE_TEXT_MAX_ROWS);

  for (guint i = 0; i < n_rows; i++)
    self->rows[i].text = get_row (layout, self->text, i);
  for (guint i = 0; i < n_rows; i++)
    {
      self->rows[i].width = entente_text_width_measure (layout, self->rows[i].text);
      self->width = MAX (self->width, self->rows[i].width);
    }
  self->n_rows = n_rows;
}

/* Returns the text with @n_kept of its characters, the others replaced by "…". It is cut between letters, and not
 * between a letter and its marks. */
static char *
cut_text (const char         *text,
          const PangoLogAttr *attributes,
          guint               n_characters,
          guint               n_kept,
          double              kept_end)
{
  guint end = (guint) (n_kept * kept_end), head = n_kept - end, tail = n_characters - end;
  g_autofree char *first = NULL, *last = NULL;

  while (head > 0 && !attributes[head].is_cursor_position)
    head--;
  while (tail < n_characters && !attributes[tail].is_cursor_position)
    tail++;
  first = g_strchomp (g_strndup (text, (gsize) (g_utf8_offset_to_pointer (text, head) - text)));
  last = g_strchug (g_strdup (g_utf8_offset_to_pointer (text, tail)));
  return g_strconcat (first, "…", last, NULL);
}

/* Cuts the text so that it fits, and keeps as many characters as possible. */
static char *
cut_to_fit (PangoLayout          *layout,
            const char           *text,
            const EntenteTextFit *fit)
{
  guint n_characters = (guint) g_utf8_strlen (text, -1), low = 0, high = n_characters;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);
  char *best = g_strdup ("…");

  pango_get_log_attrs (text, (int) strlen (text), -1, pango_language_get_default (), attributes,
                       (int) n_characters + 1);
  while (low + 1 < high)
    {
      guint n_kept = (low + high) / 2;
      char *cut = cut_text (text, attributes, n_characters, n_kept, fit->kept_end);

      pango_layout_set_text (layout, cut, -1);
      if (count_rows (layout, fit->max_width) <= fit->max_rows)
        {
          low = n_kept;
          g_free (best);
          best = cut;
        }
      else
        {
          high = n_kept;
          g_free (cut);
        }
    }
  return best;
}

/* Returns a text that is not too long for Pango. Nothing of its beginning and its end is missing. */
static char *
limit_text (const char *text,
            gboolean   *cut)
{
  glong n = g_utf8_strlen (text, -1);
  g_autofree char *head = NULL;

  *cut = n > MAX_CHARACTERS;
  if (!*cut)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, MAX_CHARACTERS / 2);
  return g_strconcat (head, "…", g_utf8_offset_to_pointer (text, n - MAX_CHARACTERS / 2), NULL);
}

/**
 * entente_text_rows_clean:
 * @text: a name or a word, as in the file
 *
 * Returns: (transfer full): the text with deceptive characters made visible, and with each run of blanks and
 *   line breaks as one space
 */
char *
entente_text_rows_clean (const char *text)
{
  g_autofree char *revealed = NULL;
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  revealed = entente_display_text_reveal (text);
  clean = g_string_sized_new (strlen (revealed));
  for (const char *at = revealed; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_ascii_isspace (*at))
      g_string_append_len (clean, at, g_utf8_next_char (at) - at);
    else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
      g_string_append_c (clean, ' ');
  return g_strchomp (g_string_free (clean, FALSE));
}

/**
 * entente_text_rows_init:
 * @self: (out): an empty text; clear with entente_text_rows_clear()
 * @layout: for measuring
 * @text: a text from entente_text_rows_clean()
 * @fit: the room for the text
 *
 * Breaks the text into as few rows as possible. A text of several rows is as narrow as that number of rows allows.
 * If it has no room in the allowed rows, it is cut.
 */
void
entente_text_rows_init (EntenteTextRows      *self,
                        PangoLayout          *layout,
                        const char           *text,
                        const EntenteTextFit *fit)
{
  double whole;

  g_return_if_fail (self != NULL && PANGO_IS_LAYOUT (layout) && text != NULL && fit != NULL);
  g_return_if_fail (fit->max_rows > 0 && fit->max_rows <= ENTENTE_TEXT_MAX_ROWS);

  *self = (EntenteTextRows) { 0 };
  self->text = limit_text (text, &self->cut);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_wrap (layout, fit->whole_words ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  whole = entente_text_width_measure (layout, self->text);
  if (whole <= fit->max_width)
    {
      self->rows[0].text = g_strdup (self->text);
      self->rows[0].width = self->width = whole;
      self->n_rows = 1;
      return;
    }

  pango_layout_set_text (layout, self->text, -1);
  if (count_rows (layout, fit->max_width) > fit->max_rows)
    {
      g_autofree char *given = g_steal_pointer (&self->text);

      self->cut = TRUE;
      self->text = cut_to_fit (layout, given, fit);
      whole = entente_text_width_measure (layout, self->text);
      pango_layout_set_text (layout, self->text, -1);
    }
  take_rows (self, layout, balance (layout, count_rows (layout, fit->max_width), whole, fit->max_width));
}

/**
 * entente_text_rows_copy:
 * @self: (out): an empty text; clear with entente_text_rows_clear()
 * @other: another text, which may be empty
 */
void
entente_text_rows_copy (EntenteTextRows       *self,
                        const EntenteTextRows *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  *self = *other;
  self->text = g_strdup (other->text);
  for (guint i = 0; i < other->n_rows; i++)
    self->rows[i].text = g_strdup (other->rows[i].text);
}

void
entente_text_rows_clear (EntenteTextRows *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  for (guint i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].text);
  *self = (EntenteTextRows) { 0 };
}
