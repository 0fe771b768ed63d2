/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reading.h"

#include "entente-case-reader.h"
#include "entente-ending-reader.h"
#include "entente-manner.h"
#include "entente-name-reader.h"
#include "entente-sentences.h"

#include <string.h>

/* A longer paragraph is read in parts, so that memory stays within bounds. */
#define PARAGRAPH_MAX (512 * 1024)

/* Lines that are broken at a margin: how wide they are, in characters, and how many tell that they are. */
#define WRAPPED_MIN 45
#define WRAPPED_MAX 100
#define WRAPPED_LINES 4

typedef struct {
  const EntenteLexicon *lexicon;
  const char *text;
  EntenteReading *reading;
  EntenteMemory memory;
  GHashTable *resolved; /* of EntenteNamed, by the place of a speaker's words plus 1 */
  EntenteNamed *last_speaker;
  guint paragraph;
  guint first_open; /* of the quotations whose speaker a later paragraph may tell, since they were not closed */
  gboolean has_open;
} Reader;

static EntenteNamed *
resolve (Reader             *self,
         const EntenteFrame *frame,
         EntenteSpan         span)
{
  gpointer key = GSIZE_TO_POINTER (span.start + 1), named;

  if (entente_span_is_empty (span))
    return NULL;
  if (g_hash_table_lookup_extended (self->resolved, key, NULL, &named))
    return named;
  if (entente_lexicon_get_grammar (self->lexicon) == ENTENTE_GRAMMAR_CLAUSES)
    named = entente_name_reader_resolve (frame, span, self->paragraph, self->last_speaker, self->reading->names);
  else if (entente_lexicon_get_grammar (self->lexicon) == ENTENTE_GRAMMAR_CASES)
    named = entente_case_reader_resolve (frame, span, self->paragraph, self->last_speaker, self->reading->names);
  else
    named = entente_ending_reader_resolve (frame, span, self->paragraph, self->last_speaker, self->reading->names);
  g_hash_table_insert (self->resolved, key, named);
  return named;
}

/* One comma and blanks at the end belong to the sentence around a quotation. */
static EntenteSpan
trim (const char *text,
      EntenteSpan words)
{
  gboolean has_comma = FALSE;

  while (words.end > words.start)
    {
      const char *last = g_utf8_prev_char (text + words.end);

      if (*last == ',' && !has_comma)
        has_comma = TRUE;
      else if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      words.end = last - text;
    }
  while (words.start < words.end && g_unichar_isspace (g_utf8_get_char (text + words.start)))
    words.start += g_utf8_skip[(guchar) text[words.start]];
  return words;
}

static void
hear (Reader             *self,
      const EntenteFrame *frame,
      EntenteSpoken      *spoken)
{
  EntenteHeard heard = { .paragraph = self->paragraph };

  entente_manner_find_via (frame, spoken);
  heard.spoken = *spoken;
  heard.speaker = resolve (self, frame, spoken->speaker);
  for (guint i = 0; i < ENTENTE_VIA_MAX; i++)
    heard.via[i] = resolve (self, frame, spoken->via[i]);
  if (heard.speaker != NULL && heard.speaker->is_description && entente_manner_is_anonymous (frame, spoken))
    heard.speaker->is_anonymous = TRUE;
  heard.attribution = entente_manner_get_attribution (spoken, heard.speaker);
  heard.modality = entente_manner_get_modality (frame, spoken);
  heard.spoken.words = trim (self->text, spoken->words);
  if (heard.speaker != NULL)
    self->last_speaker = heard.speaker;
  if (!entente_span_is_empty (heard.spoken.words))
    g_array_append_val (self->reading->heard, heard);
}

/* What is passed on by one medium in a paragraph is so in all of it: “A”, X said. “B”, he added, according to Y. */
static void
share_via (Reader *self,
           guint   first)
{
  GArray *all = self->reading->heard;

  for (guint i = all->len; i > first + 1; i--)
    {
      EntenteHeard *one = &g_array_index (all, EntenteHeard, i - 1), *other = &g_array_index (all, EntenteHeard, i - 2);

      if (one->via[0] == NULL || other->via[0] != NULL || one->speaker == NULL || other->speaker != one->speaker)
        continue;
      for (guint j = 0; j < ENTENTE_VIA_MAX; j++)
        {
          other->via[j] = one->via[j];
          other->spoken.via[j] = one->spoken.via[j];
        }
    }
}

static gboolean
awaits_speaker (const EntenteHeard *heard)
{
  return entente_span_is_empty (heard->spoken.speaker) || heard->spoken.rule == ENTENTE_RULE_LAST;
}

static void
take_speaker (EntenteHeard       *heard,
              const EntenteHeard *from)
{
  entente_spoken_copy_speaker (&heard->spoken, &from->spoken, ENTENTE_RULE_NEXT);
  heard->speaker = from->speaker;
  heard->attribution = from->attribution;
  for (guint i = 0; i < ENTENTE_VIA_MAX; i++)
    heard->via[i] = from->via[i];
}

/* A quotation that goes on in the next paragraph has the speaker who is named there. */
static void
close_open (Reader             *self,
            const EntenteFrame *frame,
            guint               first)
{
  GArray *all = self->reading->heard;
  gboolean is_told = all->len > first && !awaits_speaker (&g_array_index (all, EntenteHeard, first));
  gboolean is_open = self->memory.is_unclosed && all->len > first &&
                     awaits_speaker (&g_array_index (all, EntenteHeard, all->len - 1));

  if (self->has_open && is_told)
    for (guint i = self->first_open; i < first; i++)
      take_speaker (&g_array_index (all, EntenteHeard, i), &g_array_index (all, EntenteHeard, first));
  if (!is_open || !self->has_open || is_told)
    self->first_open = all->len > 0 ? all->len - 1 : 0;
  self->has_open = is_open;
}

static void
read_paragraph (Reader *self,
                gsize   start,
                gsize   end)
{
  g_autoptr (EntenteFrame) frame = entente_sentences_read (self->lexicon, self->text, start, end);
  g_autoptr (GArray) spoken = g_array_new (FALSE, TRUE, sizeof (EntenteSpoken));
  guint first = self->reading->heard->len;
  const EntenteReadParagraph paragraph = { start, end, self->paragraph };

  if (frame->tokens->len == 0)
    return;
  g_array_append_val (self->reading->paragraphs, paragraph);
  if (entente_lexicon_get_grammar (self->lexicon) == ENTENTE_GRAMMAR_CLAUSES)
    {
      entente_clause_reader_read (frame, &self->memory, spoken);
      entente_name_reader_read (frame, self->paragraph, self->reading->names);
    }
  else if (entente_lexicon_get_grammar (self->lexicon) == ENTENTE_GRAMMAR_CASES)
    entente_case_reader_read (frame, &self->memory, self->paragraph, self->reading->names, spoken);
  else
    entente_ending_reader_read (frame, &self->memory, self->paragraph, self->reading->names, spoken);
  for (guint i = 0; i < spoken->len; i++)
    if (!g_array_index (spoken, EntenteSpoken, i).is_dropped)
      hear (self, frame, &g_array_index (spoken, EntenteSpoken, i));
  share_via (self, first);
  close_open (self, frame, first);
  /* Their words are in this frame, though what they say is in the next. */
  if (self->memory.has_announced)
    resolve (self, frame, self->memory.announced.speaker);
}

/* Where to part a paragraph that is too long: behind a sentence or a word, or anywhere. */
static gsize
find_part (const char *text,
           gsize       start,
           gsize       end)
{
  gsize limit = start + PARAGRAPH_MAX;
  gsize at;

  if (end - start <= PARAGRAPH_MAX)
    return end;
  for (at = limit; at > limit - PARAGRAPH_MAX / 2; at--)
    if (text[at] == ' ' && text[at - 1] == '.')
      return at;
  for (at = limit; at > limit - PARAGRAPH_MAX / 2; at--)
    if (text[at] == ' ')
      return at;
  while (((guchar) text[limit] & 0xc0) == 0x80)
    limit++;
  return MIN (limit, end);
}

static gsize
find_line_end (const char *text,
               gsize       start,
               gsize       length)
{
  const char *newline = memchr (text + start, '\n', length - start);

  return newline != NULL ? (gsize) (newline - text) : length;
}

static gboolean
is_blank (const char *text,
          gsize       start,
          gsize       end)
{
  while (start < end && g_ascii_isspace (text[start]))
    start++;
  return start == end;
}

/* Whether lines are broken at a margin,
  so that a blank line ends a paragraph and the end of a line does not: no line is
 * long, and most of those before another one reach the margin. */
static gboolean
is_wrapped (const char *text,
            gsize       length)
{
  guint n_inner = 0, n_full = 0;

  for (gsize start = 0; start < length && n_inner < 2000;)
    {
      gsize end = find_line_end (text, start, length);
      glong width = g_utf8_strlen (text + start, end - start);

      if (width > WRAPPED_MAX)
        return FALSE;
      if (end + 1 < length && !is_blank (text, start, end) &&
          !is_blank (text, end + 1, find_line_end (text, end + 1, length)))
        {
          n_inner++;
          n_full += width >= WRAPPED_MIN;
        }
      start = end + 1;
    }
  return n_inner >= WRAPPED_LINES && n_full * 4 >= n_inner * 3;
}

/* The end of the paragraph that begins at @start. */
static gsize
find_paragraph_end (const char *text,
                    gsize       start,
                    gsize       length,
                    gboolean    wrapped)
{
  gsize end = find_line_end (text, start, length);

  while (wrapped && end + 1 < length && !is_blank (text, start, end))
    {
      gsize next = find_line_end (text, end + 1, length);

      if (is_blank (text, end + 1, next))
        break;
      end = next;
    }
  return end;
}

static gboolean
read_all (Reader       *self,
          gsize         length,
          GCancellable *cancellable,
          GError      **error)
{
  gboolean wrapped = is_wrapped (self->text, length);
  gsize start = 0;

  while (start < length)
    {
      gsize end = find_paragraph_end (self->text, start, length, wrapped);

      self->paragraph += !is_blank (self->text, start, end);
      for (gsize part = start; part < end;)
        {
          gsize next = find_part (self->text, part, end);

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          read_paragraph (self, part, next);
          part = next;
        }
      start = end + 1;
    }
  return TRUE;
}

/**
 * entente_reading_new:
 * @lexicon: the words of the language, which must live longer
 * @text: a text in valid UTF-8, which must live longer
 * @length: its length in bytes
 * @cancellable: (nullable): stops the reading
 * @error: receives %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the text as it was read
 */
EntenteReading *
entente_reading_new (const EntenteLexicon *lexicon,
                     const char           *text,
                     gsize                 length,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (EntenteReading) self = g_new0 (EntenteReading, 1);
  g_autoptr (GHashTable) resolved = g_hash_table_new (NULL, NULL);
  Reader reader = { .lexicon = lexicon, .text = text, .reading = self, .resolved = resolved };

  self->names = entente_names_new (lexicon);
  self->heard = g_array_new (FALSE, FALSE, sizeof (EntenteHeard));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (EntenteReadParagraph));
  return read_all (&reader, length, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * entente_reading_free:
 * @self: (transfer full): a reading
 */
void
entente_reading_free (EntenteReading *self)
{
  entente_names_free (self->names);
  g_array_unref (self->heard);
  g_array_unref (self->paragraphs);
  g_free (self);
}
