/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-text.h"

#include "entente-display-text.h"
#include "entente-offsets.h"

/* In bytes. A longer paragraph is shown as several: the time to set one grows faster than it. */
#define MAX_PARAGRAPH 20000

struct _EntenteReaderText
{
  char *stored;
  EntenteDisplayText *display;
  EntenteOffsets *stored_offsets;
  EntenteOffsets *shown_offsets;
};

/* The end of a line stands for a space, so that all places stay. */
static void
split_paragraphs (char *shown)
{
  char *start = shown;

  for (char *at = shown; *at != '\0'; at++)
    if (*at == '\n')
      start = at + 1;
    else if (*at == ' ' && at - start > MAX_PARAGRAPH)
      {
        *at = '\n';
        start = at + 1;
      }
}

/**
 * entente_reader_text_new:
 * @stored: the text of a source
 *
 * Returns: (transfer full): the text in the form in which it is shown, whole; paragraphs that are too long to be set
 *   quickly are divided
 */
EntenteReaderText *
entente_reader_text_new (const char *stored)
{
  EntenteReaderText *self;

  g_return_val_if_fail (stored != NULL, NULL);

  self = g_new0 (EntenteReaderText, 1);
  self->stored = g_strdup (stored);
  self->display = entente_display_text_new (self->stored, ENTENTE_DISPLAY_TEXT_TEXT, 0);
  split_paragraphs (self->display->shown);
  self->stored_offsets = entente_offsets_new (self->stored);
  self->shown_offsets = entente_offsets_new (self->display->shown);
  return self;
}

void
entente_reader_text_free (EntenteReaderText *self)
{
  if (self == NULL)
    return;
  entente_offsets_free (self->stored_offsets);
  entente_offsets_free (self->shown_offsets);
  entente_display_text_free (self->display);
  g_free (self->stored);
  g_free (self);
}

const char *
entente_reader_text_get_stored (const EntenteReaderText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stored;
}

const char *
entente_reader_text_get_shown (const EntenteReaderText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->display->shown;
}

/**
 * entente_reader_text_to_shown:
 * @self: a text
 * @stored: a place in the stored text, in characters
 *
 * Returns: the same place in the shown text, in characters
 */
guint
entente_reader_text_to_shown (const EntenteReaderText *self,
                              guint                    stored)
{
  gsize byte;

  g_return_val_if_fail (self != NULL, 0);

  byte = entente_offsets_get_byte (self->stored_offsets, stored);
  return entente_offsets_get_character (self->shown_offsets, entente_display_text_map (self->display, byte));
}

/* Returns the number of boxes that begin before a byte of the shown text. */
static guint
count_boxes (const EntenteReaderText *self,
             gsize                    byte)
{
  guint low = 0, high = self->display->boxes != NULL ? self->display->boxes->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->display->boxes, EntenteDisplayTextBox, middle).start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_reader_text_to_stored:
 * @self: a text
 * @shown: a place in the shown text, in characters; in a box it counts as its end
 *
 * Returns: the same place in the stored text, in characters
 */
guint
entente_reader_text_to_stored (const EntenteReaderText *self,
                               guint                    shown)
{
  const EntenteDisplayTextBox *box;
  gsize byte, after;
  guint n;

  g_return_val_if_fail (self != NULL, 0);

  byte = entente_offsets_get_byte (self->shown_offsets, shown);
  n = count_boxes (self, byte);
  if (n == 0)
    return entente_offsets_get_character (self->stored_offsets, byte);
  box = &g_array_index (self->display->boxes, EntenteDisplayTextBox, n - 1);
  after = MAX (byte, box->start + box->length) - (box->start + box->length);
  return entente_offsets_get_character (self->stored_offsets, box->original_start + box->original_length + after);
}

/**
 * entente_reader_text_copy:
 * @self: a text
 * @start: a place in the stored text, in characters
 * @end: a later one
 *
 * Returns: (transfer full): what is stored between them, character by character
 */
char *
entente_reader_text_copy (const EntenteReaderText *self,
                          guint                    start,
                          guint                    end)
{
  gsize first, last;

  g_return_val_if_fail (self != NULL && start <= end, NULL);

  first = entente_offsets_get_byte (self->stored_offsets, start);
  last = entente_offsets_get_byte (self->stored_offsets, end);
  return g_strndup (self->stored + first, last - first);
}
