/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-hit.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-fold.h"
#include "entente-query.h"
#include "entente-statement.h"

#include <string.h>

/* A search hit: an item, the text of it that matches best, and the places of the words in that text. */

/* An excerpt takes one or two lines, with some words before the first match; in characters. */
#define MAX_EXCERPT 160
#define MAX_LEAD 40

struct _EntenteSearchHit
{
  GObject parent_instance;

  EntenteItem *item;
  EntenteSearchField field;
  char *text;     /* as stored */
  GArray *ranges; /* of EntenteSearchRange, in the text */
  char *excerpt;  /* a part of the text that can be shown */
  GArray *marks;  /* of EntenteSearchRange, in the excerpt */
};

G_DEFINE_FINAL_TYPE (EntenteSearchHit, entente_search_hit, G_TYPE_OBJECT)

/* The choice of the best text of an item: the first of those that contain the most words. */
typedef struct {
  EntenteSearchHit *self;
  const char *const *words;
  gsize *bytes_left;
  guint n_words; /* found in the best text so far */
} Choice;

/* An actor without any name is shown by its id, so it can be found by its id. */
static void
foreach_name (EntenteActor           *actor,
              EntenteSearchFieldFunc  func,
              gpointer                data)
{
  if (entente_actor_get_name (actor) != NULL)
    func (ENTENTE_SEARCH_NAME, entente_actor_get_name (actor), data);
  else if (entente_actor_get_n_aliases (actor) == 0)
    func (ENTENTE_SEARCH_NAME, entente_item_get_id (ENTENTE_ITEM (actor)), data);
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const EntenteRecord *alias = entente_actor_get_nth_aliases (actor, i);

      if (entente_record_has (alias, ENTENTE_PHRASE_TEXT))
        func (ENTENTE_SEARCH_ALIAS, entente_record_get_text (alias, ENTENTE_PHRASE_TEXT), data);
    }
  if (entente_actor_get_description (actor) != NULL)
    func (ENTENTE_SEARCH_DESCRIPTION, entente_actor_get_description (actor), data);
}

/* Relations are found by the names in the file and by those in the reader's language, whichever are shown. */
static void
foreach_relation_title (EntenteDocument        *document,
                        EntenteItem            *item,
                        EntenteSearchFieldFunc  func,
                        gpointer                data)
{
  const char *language = entente_document_get_reader_language (document);
  g_autofree char *own = entente_query_raw_title (document, item);
  g_autofree char *translated = language != NULL ? entente_query_raw_title_in (document, item, language) : NULL;

  func (ENTENTE_SEARCH_RELATION, own, data);
  if (translated != NULL && !g_str_equal (translated, own))
    func (ENTENTE_SEARCH_RELATION, translated, data);
}

static void
foreach_wording (EntenteStatement       *statement,
                 EntenteSearchFieldFunc  func,
                 gpointer                data)
{
  const EntenteRecord *translation = entente_statement_get_translation (statement);

  if (entente_statement_get_text (statement) != NULL)
    func (ENTENTE_SEARCH_TEXT, entente_statement_get_text (statement), data);
  if (translation != NULL && entente_record_has (translation, ENTENTE_PHRASE_TEXT))
    func (ENTENTE_SEARCH_TRANSLATION, entente_record_get_text (translation, ENTENTE_PHRASE_TEXT), data);
}

/* A fact that is true or false has no text: the word “true” must not find it. */
static void
foreach_common (EntenteItem            *item,
                EntenteSearchFieldFunc  func,
                gpointer                data)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint identifiers = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);
  guint facts = entente_item_get_common (item, ENTENTE_COMMON_DATA);

  for (const char *const *tag = entente_item_get_tags (item); *tag != NULL; tag++)
    func (ENTENTE_SEARCH_TAG, *tag, data);
  for (guint i = 0; i < entente_record_get_n_records (record, identifiers); i++)
    {
      const char *id = entente_record_get_text (entente_record_get_nth (record, identifiers, i),
                                                ENTENTE_IDENTIFIER_ID);

      if (id != NULL)
        func (ENTENTE_SEARCH_IDENTIFIER, id, data);
    }
  for (guint i = 0; i < entente_record_get_n_data (record, facts); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, facts, i);

      if (datum->type != ENTENTE_DATUM_FLAG)
        func (ENTENTE_SEARCH_DATUM, datum->text, data);
    }
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const EntenteSearchRange *x = a, *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* Ranges that touch or overlap become one. */
static void
merge_ranges (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      EntenteSearchRange *range = &g_array_index (ranges, EntenteSearchRange, i);
      EntenteSearchRange *last = n > 0 ? &g_array_index (ranges, EntenteSearchRange, n - 1) : NULL;

      if (last != NULL && range->start <= last->start + last->length)
        last->length = MAX (last->length, range->start + range->length - last->start);
      else
        g_array_index (ranges, EntenteSearchRange, n++) = *range;
    }
  g_array_set_size (ranges, n);
}

/* Maps a part of the folded text to the part of the original text, with all combining marks. */
static EntenteSearchRange
get_range (GArray *places,
           gsize   start,
           gsize   end)
{
  EntenteSearchRange range = { g_array_index (places, gsize, start), 0 };
  gsize last = g_array_index (places, gsize, end - 1);

  while (end + 1 < places->len && g_array_index (places, gsize, end) == last)
    end++;
  range.length = g_array_index (places, gsize, end) - range.start;
  return range;
}

/* Finds all places of the words in a text. Returns how many of the words are in it. */
static guint
find_words (const char        *text,
            const char *const *words,
            GArray            *ranges)
{
  g_autoptr (GArray) places = NULL;
  g_autofree char *folded = entente_fold_with_places (text, &places);
  guint n_found = 0;

  for (; *words != NULL; words++)
    {
      const char *at = strstr (folded, *words);
      gsize length = strlen (*words);

      n_found += at != NULL;
      for (; at != NULL; at = strstr (at + length, *words))
        {
          EntenteSearchRange range = get_range (places, at - folded, at - folded + length);

          g_array_append_val (ranges, range);
        }
    }
  merge_ranges (ranges);
  return n_found;
}

static void
choose_text (EntenteSearchField field,
             const char        *text,
             gpointer           data)
{
  Choice *choice = data;
  EntenteSearchHit *self = choice->self;
  gsize length = strlen (text);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (EntenteSearchRange));
  guint n_words = 0;

  if (*choice->bytes_left >= length)
    {
      *choice->bytes_left -= length;
      n_words = find_words (text, choice->words, ranges);
    }
  if (self->text != NULL && n_words <= choice->n_words)
    return;

  choice->n_words = n_words;
  self->field = field;
  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_pointer (&self->ranges, g_array_unref);
  self->ranges = g_steal_pointer (&ranges);
}

/* Finds the start of the excerpt: the start of the text, or else a word that is not too far before the first
 * match. A text without spaces, as in Chinese, can start at any letter. */
static gsize
find_excerpt_start (const char *text,
                    gsize       found)
{
  const char *at = text + found;

  for (guint n = 0; at > text && n < MAX_LEAD; n++)
    at = g_utf8_prev_char (at);
  if (at == text)
    return 0;

  for (const char *word = at; word < text + found; word++)
    if (*word == ' ' && word[1] != ' ')
      return word + 1 - text;
  while (at < text + found && (g_unichar_ismark (g_utf8_get_char (at)) || g_unichar_iszerowidth (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return at - text;
}

static void
mark_range (EntenteSearchHit         *self,
            const EntenteDisplayText *words,
            const EntenteSearchRange *range,
            gsize                     start,
            gsize                     lead)
{
  EntenteSearchRange mark = { 0 };
  gsize end;

  if (range->start < start)
    return;
  mark.start = entente_display_text_map (words, range->start - start);
  end = entente_display_text_map (words, range->start + range->length - start);
  if (end <= mark.start)
    return;
  mark.length = end - mark.start;
  mark.start += lead;
  g_array_append_val (self->marks, mark);
}

static void
make_excerpt (EntenteSearchHit *self)
{
  gboolean is_name = self->field == ENTENTE_SEARCH_NAME || self->field == ENTENTE_SEARCH_ALIAS;
  gsize found = self->ranges->len > 0 ? g_array_index (self->ranges, EntenteSearchRange, 0).start : 0;
  gsize start = find_excerpt_start (self->text, found);
  const char *lead = start > 0 ? "…" : "";
  g_autoptr (EntenteDisplayText) words = NULL;

  words = entente_display_text_new (self->text + start, is_name ? ENTENTE_DISPLAY_TEXT_NAME : ENTENTE_DISPLAY_TEXT_LINE,
                                    MAX_EXCERPT);
  self->excerpt = g_strconcat (lead, words->shown, NULL);
  for (guint i = 0; i < self->ranges->len; i++)
    mark_range (self, words, &g_array_index (self->ranges, EntenteSearchRange, i), start, strlen (lead));
}

static void
entente_search_hit_finalize (GObject *object)
{
  EntenteSearchHit *self = ENTENTE_SEARCH_HIT (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->ranges, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self->text);
  g_free (self->excerpt);

  G_OBJECT_CLASS (entente_search_hit_parent_class)->finalize (object);
}

static void
entente_search_hit_class_init (EntenteSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_search_hit_finalize;
}

static void
entente_search_hit_init (EntenteSearchHit *self)
{
  self->ranges = g_array_new (FALSE, FALSE, sizeof (EntenteSearchRange));
  self->marks = g_array_new (FALSE, FALSE, sizeof (EntenteSearchRange));
}

/**
 * entente_search_field_foreach:
 * @document: a document
 * @item: an item of it
 * @func: (scope call): called with each text of the item that can be searched: first with names, then with
 *   titles and descriptions, then with all others
 * @data: for @func
 */
void
entente_search_field_foreach (EntenteDocument        *document,
                              EntenteItem            *item,
                              EntenteSearchFieldFunc  func,
                              gpointer                data)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item) && func != NULL);

  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      foreach_name (ENTENTE_ACTOR (item), func, data);
      break;
    case ENTENTE_ITEM_RELATION:
      foreach_relation_title (document, item, func, data);
      break;
    case ENTENTE_ITEM_STATEMENT:
      foreach_wording (ENTENTE_STATEMENT (item), func, data);
      break;
    case ENTENTE_ITEM_SOURCE:
      title = entente_query_raw_title (document, item);
      func (ENTENTE_SEARCH_TITLE, title, data);
      break;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_if_reached ();
    }
  foreach_common (item, func, data);
}

/**
 * entente_search_hit_new:
 * @document: a document
 * @item: an item of it
 * @folded_words: (array zero-terminated=1): the searched words, folded
 * @bytes_left: (inout): how many bytes of text may still be searched for the places of the words; a longer
 *   text gets no places
 *
 * Returns: (transfer full): a hit
 */
EntenteSearchHit *
entente_search_hit_new (EntenteDocument   *document,
                        EntenteItem       *item,
                        const char *const *folded_words,
                        gsize             *bytes_left)
{
  EntenteSearchHit *self = g_object_new (ENTENTE_TYPE_SEARCH_HIT, NULL);
  Choice choice = { self, folded_words, bytes_left, 0 };

  g_return_val_if_fail (folded_words != NULL && bytes_left != NULL, self);

  self->item = g_object_ref (item);
  entente_search_field_foreach (document, item, choose_text, &choice);
  if (self->text == NULL)
    self->text = g_strdup ("");
  make_excerpt (self);
  return self;
}

/**
 * entente_search_hit_get_item:
 * @self: a hit
 *
 * Returns: (transfer none): the item that was found
 */
EntenteItem *
entente_search_hit_get_item (EntenteSearchHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self), NULL);

  return self->item;
}

/**
 * entente_search_hit_get_field:
 * @self: a hit
 *
 * Returns: the kind of the text that matches best
 */
EntenteSearchField
entente_search_hit_get_field (EntenteSearchHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self), ENTENTE_SEARCH_NAME);

  return self->field;
}

/**
 * entente_search_hit_get_text:
 * @self: a hit
 *
 * Returns: the text that matches best, as stored; it must not be shown as it is
 */
const char *
entente_search_hit_get_text (EntenteSearchHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self), NULL);

  return self->text;
}

/**
 * entente_search_hit_get_ranges:
 * @self: a hit
 * @n: (out): how many
 *
 * Returns: (array length=n): the places of the words in the stored text; in order, without overlap
 */
const EntenteSearchRange *
entente_search_hit_get_ranges (EntenteSearchHit *self,
                               guint            *n)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self) && n != NULL, NULL);

  *n = self->ranges->len;
  return (const EntenteSearchRange *) (gconstpointer) self->ranges->data;
}

/**
 * entente_search_hit_get_excerpt:
 * @self: a hit
 *
 * Returns: the part of the text with the first match, in one line, which can be shown
 */
const char *
entente_search_hit_get_excerpt (EntenteSearchHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self), NULL);

  return self->excerpt;
}

/**
 * entente_search_hit_get_marks:
 * @self: a hit
 * @n: (out): how many
 *
 * Returns: (array length=n): the places of the words in the excerpt; in order, without overlap
 */
const EntenteSearchRange *
entente_search_hit_get_marks (EntenteSearchHit *self,
                              guint            *n)
{
  g_return_val_if_fail (ENTENTE_IS_SEARCH_HIT (self) && n != NULL, NULL);

  *n = self->marks->len;
  return (const EntenteSearchRange *) (gconstpointer) self->marks->data;
}
