/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source-text.h"

#include <string.h>

/* So many characters before and behind a passage tell it from others with the same words. */
#define CONTEXT 32

struct _EntenteSourceText {
  gunichar *characters;
  glong length;
  guint32 *by_place[ENTENTE_N_PLACES]; /* for each place its character; NULL if they are the same */
  glong n_places[ENTENTE_N_PLACES];    /* -1 until it is needed */
};

/* How many places a character takes. */
static guint
get_width (const EntenteSourceText *self,
           glong                    i,
           EntentePlaces            places)
{
  gunichar c = self->characters[i];

  switch (places)
    {
    case ENTENTE_PLACES_UTF16:
      return c > 0xffff ? 2 : 1;
    case ENTENTE_PLACES_LINE_ENDS_LONGER:
      return c == '\n' && (i == 0 || self->characters[i - 1] != '\r') ? 2 : 1;
    case ENTENTE_PLACES_LINE_ENDS_SHORTER:
      return c == '\r' && i + 1 < self->length && self->characters[i + 1] == '\n' ? 0 : 1;
    case ENTENTE_PLACES_CHARACTERS:
    case ENTENTE_N_PLACES:
    default:
      return 1;
    }
}

static void
index_places (EntenteSourceText *self,
              EntentePlaces      places)
{
  glong n = 0;
  gboolean same = TRUE;

  if (self->n_places[places] >= 0)
    return;
  for (glong i = 0; i < self->length; i++)
    {
      n += get_width (self, i, places);
      same &= get_width (self, i, places) == 1;
    }
  self->n_places[places] = n;
  if (same)
    return;
  self->by_place[places] = g_new (guint32, n + 1);
  n = 0;
  for (glong i = 0; i < self->length; i++)
    for (guint width = get_width (self, i, places); width > 0; width--)
      self->by_place[places][n++] = i;
  self->by_place[places][n] = self->length;
}

/**
 * entente_source_text_new:
 * @source: a source
 * @text: its text
 *
 * Stores the text in the source as it is, with its SHA-256.
 *
 * Returns: (transfer full): the text, for finding passages
 */
EntenteSourceText *
entente_source_text_new (EntenteImportItem *source,
                         const char        *text)
{
  EntenteSourceText *self;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (source != NULL && text != NULL, NULL);

  self = g_new0 (EntenteSourceText, 1);
  self->characters = g_utf8_to_ucs4_fast (text, -1, &self->length);
  for (int places = 0; places < ENTENTE_N_PLACES; places++)
    self->n_places[places] = -1;
  if (*text != '\0')
    {
      digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
      entente_import_item_set_text (source, ENTENTE_SOURCE_TEXT, text);
      entente_import_item_set_text (source, ENTENTE_SOURCE_SHA256, digest);
    }
  return self;
}

/**
 * entente_source_text_free:
 * @self: (nullable) (transfer full): a text
 */
void
entente_source_text_free (EntenteSourceText *self)
{
  if (self == NULL)
    return;

  g_free (self->characters);
  for (int places = 0; places < ENTENTE_N_PLACES; places++)
    g_free (self->by_place[places]);
  g_free (self);
}

static gboolean
find_span (EntenteSourceText *self,
           gint64             start,
           gint64             end,
           EntentePlaces      places,
           glong             *first,
           glong             *behind)
{
  const guint32 *characters;

  index_places (self, places);
  if (start < 0 || end <= start || end > self->n_places[places])
    return FALSE;
  characters = self->by_place[places];
  *first = characters != NULL ? (glong) characters[start] : start;
  *behind = characters != NULL ? (glong) characters[end] : end;
  return *behind > *first;
}

static char *
dup_part (const EntenteSourceText *self,
          glong                    first,
          glong                    behind)
{
  return g_ucs4_to_utf8 (self->characters + first, behind - first, NULL, NULL, NULL);
}

/**
 * entente_source_text_dup_passage:
 * @self: a text
 * @start: where the passage begins
 * @end: where it ends, behind its last character
 * @places: what these places count
 *
 * Returns: (transfer full) (nullable): the words there; %NULL if the text has no such place
 */
char *
entente_source_text_dup_passage (EntenteSourceText *self,
                                 gint64             start,
                                 gint64             end,
                                 EntentePlaces      places)
{
  glong first, behind;

  g_return_val_if_fail (self != NULL, NULL);

  return find_span (self, start, end, places, &first, &behind) ? dup_part (self, first, behind) : NULL;
}

static gboolean
is_opening (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201e || c == 0xab || c == 0x300c || c == 0x300e;
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == 0x201d || c == 0x201c || c == 0xbb || c == 0x300d || c == 0x300f;
}

static gboolean
is_quoted (const EntenteSourceText *self,
           glong                    first,
           glong                    behind)
{
  return (first > 0 && behind < self->length && is_opening (self->characters[first - 1]) &&
          is_closing (self->characters[behind])) ||
         (is_opening (self->characters[first]) && is_closing (self->characters[behind - 1]) && behind - first > 2);
}

/**
 * entente_source_text_anchor:
 * @self: the text of the source of the statement
 * @statement: a statement
 * @start: where its words begin in the text
 * @end: where they end
 * @places: what these places count
 *
 * Sets the anchor of the statement, with the words before and behind. A passage that stands between quotation marks is
 * a quotation; of any other the text does not say whose words they are.
 */
void
entente_source_text_anchor (EntenteSourceText *self,
                            EntenteImportItem *statement,
                            gint64             start,
                            gint64             end,
                            EntentePlaces      places)
{
  g_autofree char *prefix = NULL, *exact = NULL, *suffix = NULL;
  EntenteRecord *anchor;
  glong first, behind;

  g_return_if_fail (self != NULL && statement != NULL);

  if (!find_span (self, start, end, places, &first, &behind))
    return;
  prefix = dup_part (self, MAX (0, first - CONTEXT), first);
  exact = dup_part (self, first, behind);
  suffix = dup_part (self, behind, MIN (self->length, behind + CONTEXT));
  entente_import_item_set_anchor (statement, prefix, exact, suffix);
  anchor = entente_record_get_record (statement->record, ENTENTE_STATEMENT_ANCHOR);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_START, first);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_END, behind);
  if (is_quoted (self, first, behind))
    entente_import_item_set_text (statement, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_QUOTE);
}
