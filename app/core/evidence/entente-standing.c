/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-standing.h"

#include "entente-offsets.h"
#include "entente-passage.h"
#include "entente-quotation.h"

#include <string.h>

/* A statement is only shown at a place that it cannot have by mistake. Its anchor leads there, or its words are in
 * the text only once. */

/* So many places are compared with an anchor. */
#define MAX_PLACES 64

typedef struct {
  const char *text;
  EntenteOffsets *offsets;
  EntentePassageText *prepared; /* NULL until it is needed */
} Reading;

static void
set_place (const Reading        *reading,
           EntenteStanding      *standing,
           const EntentePassage *passage)
{
  standing->stands = ENTENTE_STANDS_ONCE;
  standing->start = entente_offsets_get_character (reading->offsets, passage->start);
  standing->end = entente_offsets_get_character (reading->offsets, passage->end);
}

/* Documents that Entente wrote say where the words are. They are believed if the words are there. */
static gboolean
stands_where_it_says (const Reading       *reading,
                      const EntenteRecord *anchor,
                      EntenteStanding     *standing)
{
  gint64 start = entente_record_get_number (anchor, ENTENTE_ANCHOR_START);
  gint64 end = entente_record_get_number (anchor, ENTENTE_ANCHOR_END);
  EntentePassage passage;

  if (start < 0 || end <= start || end > entente_offsets_get_n_characters (reading->offsets))
    return FALSE;
  passage.start = entente_offsets_get_byte (reading->offsets, (guint) start);
  passage.end = entente_offsets_get_byte (reading->offsets, (guint) end);
  if (!entente_quotation_fits_anchor (reading->text, &passage, anchor))
    return FALSE;
  set_place (reading, standing, &passage);
  return TRUE;
}

/* Whether the words at a place are no part of longer ones, as "No" is of "Nobody". */
static gboolean
is_whole (const char           *text,
          const EntentePassage *place)
{
  const char *start = text + place->start, *end = text + place->end;

  return (place->start == 0 || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (start)))
          || !g_unichar_isalnum (g_utf8_get_char (start)))
         && (*end == '\0' || !g_unichar_isalnum (g_utf8_get_char (end))
             || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))));
}

/* Of the places of the same words, the anchor may know the right one by what is before and after it. Without an anchor
 * only whole words count, if there are any. */
static void
choose_place (const Reading        *reading,
              const EntenteRecord  *anchor,
              const EntentePassage *places,
              guint                 n,
              EntenteStanding      *standing)
{
  guint n_fits = 0, n_whole = 0, fitting = 0, whole = 0;

  for (guint i = 0; i < n; i++)
    {
      if (entente_quotation_fits_anchor (reading->text, &places[i], anchor))
        {
          fitting = i;
          n_fits++;
        }
      if (is_whole (reading->text, &places[i]))
        {
          whole = i;
          n_whole++;
        }
    }
  if (n_fits == 1 || n == 1)
    set_place (reading, standing, &places[fitting]);
  else if (n_fits == 0 && n_whole == 1)
    set_place (reading, standing, &places[whole]);
  else
    standing->stands = n > 0 ? ENTENTE_STANDS_UNCLEAR : ENTENTE_STANDS_NOWHERE;
}

static void
search_words (Reading             *reading,
              const char          *words,
              const EntenteRecord *anchor,
              EntenteStanding     *standing)
{
  EntentePassage places[MAX_PLACES];
  guint n;

  if (reading->prepared == NULL)
    reading->prepared = entente_passage_text_new (reading->text);
  n = entente_passage_text_find (reading->prepared, words, places, MAX_PLACES);
  choose_place (reading, anchor, places, MIN (n, MAX_PLACES), standing);
}

/* Only the words of a quotation are those of the text. A statement of another form needs an anchor. */
static const char *
get_words (EntenteStatement    *statement,
           const EntenteRecord *anchor)
{
  const char *exact = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL;

  if (exact != NULL && entente_passage_can_compare (exact))
    return exact;
  return entente_quotation_is_comparable (statement) ? entente_statement_get_text (statement) : NULL;
}

static void
find_one (Reading         *reading,
          EntenteStanding *standing)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (standing->statement);
  const char *words = get_words (standing->statement, anchor);

  standing->stands = ENTENTE_STANDS_WORDLESS;
  if (words == NULL || (anchor != NULL && stands_where_it_says (reading, anchor, standing)))
    return;
  search_words (reading, words, anchor, standing);
}

/* In the order of reading; of two that begin together, the longer one first; those without a place last. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const EntenteStanding *first = a, *second = b;

  if (first->stands != ENTENTE_STANDS_ONCE || second->stands != ENTENTE_STANDS_ONCE)
    return (first->stands > second->stands) - (first->stands < second->stands);
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (first->end < second->end) - (first->end > second->end);
}

/**
 * entente_standing_find:
 * @source: a source with a stored text
 * @statements: (element-type EntenteStatement): statements that come from it
 * @cancellable: (nullable): asked regularly
 *
 * Finds the words of statements in the text of their source. Items never change, so that this can be done in a thread
 * that holds them.
 *
 * Returns: (transfer full) (element-type EntenteStanding): one for each statement, in the order of reading; those
 *   that have no place are at the end
 */
GArray *
entente_standing_find (EntenteSource   *source,
                       const GPtrArray *statements,
                       GCancellable    *cancellable)
{
  Reading reading = { NULL };
  GArray *standings;

  g_return_val_if_fail (ENTENTE_IS_SOURCE (source) && entente_source_get_text (source) != NULL, NULL);
  g_return_val_if_fail (statements != NULL, NULL);

  reading.text = entente_source_get_text (source);
  reading.offsets = entente_offsets_new (reading.text);
  standings = g_array_sized_new (FALSE, TRUE, sizeof (EntenteStanding), statements->len);
  for (guint i = 0; i < statements->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      EntenteStanding standing = { .statement = statements->pdata[i] };

      find_one (&reading, &standing);
      g_array_append_val (standings, standing);
    }
  g_array_sort (standings, compare);
  g_clear_pointer (&reading.prepared, entente_passage_text_free);
  entente_offsets_free (reading.offsets);
  return standings;
}

/**
 * entente_standing_find_all:
 * @document: a document
 * @source: a source of it with a stored text
 * @cancellable: (nullable): asked regularly
 *
 * Finds the words of all statements that come from a source in its text.
 *
 * Returns: (transfer full) (element-type EntenteStanding): as entente_standing_find()
 */
GArray *
entente_standing_find_all (EntenteDocument *document,
                           EntenteSource   *source,
                           GCancellable    *cancellable)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_SOURCE (source), NULL);

  return entente_standing_find (source,
                                entente_document_get_linked (document, entente_item_get_id (ENTENTE_ITEM (source)),
                                                             ENTENTE_LINK_SOURCE),
                                cancellable);
}
