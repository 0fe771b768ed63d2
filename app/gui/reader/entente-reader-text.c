/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-text.h"

#include "entente-display-text.h"
#include "entente-offsets.h"

#include <string.h>

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

/* A place in the shown text, and the same in the stored one. */
typedef struct {
  const char *at, *line; /* the line in which it is */
  gsize stored;
  guint n_boxes;         /* that were before it */
} Place;

static gboolean
is_too_long (const Place *place)
{
  return place->at - place->line > 2 * MAX_PARAGRAPH;
}

/* Steps over a box or a letter. */
static void
step (Place                    *place,
      const EntenteDisplayText *display)
{
  GArray *boxes = display->boxes;
  const EntenteDisplayTextBox *box = boxes != NULL && place->n_boxes < boxes->len
                                       ? &g_array_index (boxes, EntenteDisplayTextBox, place->n_boxes) : NULL;
  const char *next = g_utf8_next_char (place->at);

  if (box != NULL && display->shown + box->start == place->at)
    {
      place->at += box->length;
      place->stored = box->original_start + box->original_length;
      place->n_boxes++;
      return;
    }
  if (*place->at == '\n')
    place->line = next;
  place->stored += (gsize) (next - place->at);
  place->at = next;
}

static void
add_line_end (GArray  *boxes,
              GString *shown,
              gsize    stored)
{
  const EntenteDisplayTextBox box = { shown->len, 1, stored, 0, TRUE };

  g_array_append_val (boxes, box);
  g_string_append_c (shown, '\n');
}

/* Scripts without spaces need line ends of their own, which stand for nothing. */
static void
split_spaceless (EntenteDisplayText *display)
{
  GString *shown = g_string_new (NULL);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (EntenteDisplayTextBox));
  Place place = { display->shown, display->shown, 0, 0 };

  while (*place.at != '\0')
    {
      Place before = place;

      step (&place, display);
      if (place.n_boxes > before.n_boxes)
        {
          EntenteDisplayTextBox box = g_array_index (display->boxes, EntenteDisplayTextBox, before.n_boxes);

          box.start = shown->len;
          g_array_append_val (boxes, box);
        }
      g_string_append_len (shown, before.at, place.at - before.at);
      if (!is_too_long (&place) || *place.at == '\0')
        continue;
      add_line_end (boxes, shown, place.stored);
      place.line = place.at;
    }
  g_clear_pointer (&display->boxes, g_array_unref);
  display->boxes = boxes;
  g_free (display->shown);
  display->shown = g_string_free (shown, FALSE);
}

static gboolean
has_long_paragraph (const char *shown)
{
  const char *line = shown;

  for (const char *end = strchr (line, '\n'); end != NULL; end = strchr (line, '\n'))
    {
      if (end - line > 2 * MAX_PARAGRAPH)
        return TRUE;
      line = end + 1;
    }
  return strlen (line) > 2 * MAX_PARAGRAPH;
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
  if (has_long_paragraph (self->display->shown))
    split_spaceless (self->display);
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
