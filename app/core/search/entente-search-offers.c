/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-offers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-evidence.h"
#include "entente-fold.h"
#include "entente-vocabulary.h"

/* At the end of a word that begins as a key does, keys are offered; behind the colon of a key, what the document has
 * for it. A single letter begins too many words. */

#define MAX_OFFERS 8
#define MIN_LETTERS 2

static void
offer_free (gpointer data)
{
  EntenteSearchOffer *offer = data;

  g_free (offer->text);
  g_free (offer->label);
  g_free (offer->explanation);
  g_free (offer);
}

static EntenteSearchOffers *
offers_new (gsize start,
            gsize end)
{
  EntenteSearchOffers *self = g_new0 (EntenteSearchOffers, 1);

  self->offers = g_ptr_array_new_with_free_func (offer_free);
  self->start = start;
  self->end = end;
  return self;
}

/* Takes the strings. */
static void
add_offer (EntenteSearchOffers *self,
           char                *text,
           char                *label,
           char                *explanation)
{
  EntenteSearchOffer *offer = g_new (EntenteSearchOffer, 1);

  *offer = (EntenteSearchOffer) { text, label, explanation };
  g_ptr_array_add (self->offers, offer);
}

static void
add_key (EntenteSearchOffers *self,
         EntenteSearchKey     key,
         gboolean             negated)
{
  g_autofree char *text = g_strdup_printf ("%s%s:", negated ? "-" : "", entente_search_key_get_name (key));

  add_offer (self, g_strdup (text), g_strdup (text), g_strdup (entente_search_key_explain (key)));
}

static EntenteSearchOffers *
offer_keys (const char *text,
            gsize       start,
            gsize       cursor)
{
  EntenteSearchOffers *self = offers_new (start, cursor);
  gboolean negated = text[start] == '-';
  g_autofree char *typed = g_strndup (text + start + negated, cursor - start - negated);
  g_autofree char *folded = entente_fold (typed);

  for (EntenteSearchKey key = 0; key < ENTENTE_N_SEARCH_KEYS && g_utf8_strlen (typed, -1) >= MIN_LETTERS; key++)
    if (entente_search_key_starts_with (key, folded))
      add_key (self, key, negated);
  return self;
}

/* Around a name that is written from right to left there are signs that nobody types. */
#define ISOLATE_START "\u2068"
#define ISOLATE_END "\u2069"

static char *
write_value (const char *value,
             gboolean    lower)
{
  g_autoptr (GString) text = g_string_new (value);
  gboolean is_single = TRUE;

  if (lower)
    {
      g_autofree char *small = g_utf8_strdown (value, -1);

      g_string_assign (text, small);
    }
  g_string_replace (text, ISOLATE_START, "", 0);
  g_string_replace (text, ISOLATE_END, "", 0);
  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      is_single = FALSE;
  if (is_single)
    return g_strdup (text->str);
  return g_strdup_printf (strchr (text->str, '"') != NULL ? "«%s»" : "\"%s\"", text->str);
}

static const char *
explain_evidence (const char *word)
{
  for (EntenteEvidenceClass support = 0; support < ENTENTE_N_EVIDENCE_CLASSES; support++)
    if (g_str_equal (word, entente_evidence_class_get_word (support)))
      return entente_evidence_class_get_description (support);
  return entente_evidence_get_dispute_description ();
}

/* To count what is of a class would take too long; see entente_aspect_list_words(). */
static char *
explain_entry (const EntenteSearchEntry *entry,
               EntenteSearchKey          key)
{
  if (key == ENTENTE_SEARCH_KEY_KIND)
    return entente_vocabulary_count_items (entry->subject, entry->count);
  if (key == ENTENTE_SEARCH_KEY_TAG)
    return g_strdup_printf (ngettext ("%u item", "%u items", entry->count), entry->count);
  if (key == ENTENTE_SEARCH_KEY_EVIDENCE)
    return g_strdup (explain_evidence (entry->word));
  return entente_vocabulary_count_items (ENTENTE_ITEM_STATEMENT, entry->count);
}

static void
add_entry (EntenteSearchOffers      *self,
           const EntenteSearchTerm  *term,
           const EntenteSearchEntry *entry)
{
  gboolean is_kind = term->key == ENTENTE_SEARCH_KEY_KIND && entry->subject != ENTENTE_ITEM_RELATION;
  const char *value = term->key == ENTENTE_SEARCH_KEY_TAG ? entry->word : entry->label;
  g_autofree char *written = write_value (value, is_kind);

  add_offer (self, g_strconcat (written, " ", NULL), g_strdup (entry->label), explain_entry (entry, term->key));
}

/* What is complete needs no offer. */
static gboolean
is_complete (const EntenteSearchEntry *entry,
             const char               *folded)
{
  g_autofree char *whole = g_strdup_printf ("\n%s\n", folded);

  return strstr (entry->folded, whole) != NULL;
}

static void
add_entries (EntenteSearchOffers     *self,
             EntenteSearchLexicon    *lexicon,
             const EntenteSearchTerm *term)
{
  const GPtrArray *entries = entente_search_lexicon_list (lexicon, term->key);
  g_autofree char *folded = entente_fold (term->value);
  g_autofree char *start = g_strdup_printf ("\n%s", folded), *word = g_strdup_printf (" %s", folded);

  for (guint i = 0; i < entries->len && self->offers->len < MAX_OFFERS; i++)
    {
      const EntenteSearchEntry *entry = entries->pdata[i];

      if ((strstr (entry->folded, start) != NULL || strstr (entry->folded, word) != NULL)
          && !is_complete (entry, folded))
        add_entry (self, term, entry);
    }
}

static EntenteSearchOffers *
offer_values (EntenteSearchLexicon    *lexicon,
              const EntenteSearchTerm *term)
{
  EntenteSearchOffers *self = offers_new (term->value_start, term->end);

  if (term->key == ENTENTE_SEARCH_KEY_SINCE || term->key == ENTENTE_SEARCH_KEY_UNTIL)
    self->hint = *term->value == '\0' ? g_strdup (_("A year, a month or a day: 2024, 2024-05 or 2024-05-17")) : NULL;
  else
    add_entries (self, lexicon, term);
  return self;
}

/**
 * entente_search_offers_new:
 * @lexicon: the words of a document
 * @text: what is typed
 * @cursor: where the cursor is in it, in bytes
 *
 * Returns: (transfer full): what is offered there, which can be nothing
 */
EntenteSearchOffers *
entente_search_offers_new (EntenteSearchLexicon *lexicon,
                           const char           *text,
                           gsize                 cursor)
{
  g_autoptr (EntenteSearchTerms) terms = NULL;
  gsize start = cursor;

  g_return_val_if_fail (ENTENTE_IS_SEARCH_LEXICON (lexicon) && text != NULL && cursor <= strlen (text), NULL);

  terms = entente_search_terms_parse (text);
  for (guint i = 0; i < terms->terms->len; i++)
    {
      const EntenteSearchTerm *term = &g_array_index (terms->terms, EntenteSearchTerm, i);

      if (cursor >= term->value_start && cursor <= term->end)
        return offer_values (lexicon, term);
    }
  while (start > 0 && !g_ascii_isspace (text[start - 1]))
    start--;
  if (text[cursor] != '\0' && !g_ascii_isspace (text[cursor]))
    return offers_new (cursor, cursor);
  return offer_keys (text, start, cursor);
}

/**
 * entente_search_offers_new_for_keys:
 * @cursor: where the cursor is in the text, in bytes
 *
 * Returns: (transfer full): all keys
 */
EntenteSearchOffers *
entente_search_offers_new_for_keys (gsize cursor)
{
  EntenteSearchOffers *self = offers_new (cursor, cursor);

  for (EntenteSearchKey key = 0; key < ENTENTE_N_SEARCH_KEYS; key++)
    add_key (self, key, FALSE);
  return self;
}

void
entente_search_offers_free (EntenteSearchOffers *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->offers);
  g_free (self->hint);
  g_free (self);
}
