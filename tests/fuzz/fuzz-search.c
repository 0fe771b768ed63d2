/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-fold.h"
#include "entente-search-offers.h"
#include "entente-search-plan.h"
#include "entente-view.h"
#include "sample.h"

#include <string.h>

/* Whatever is typed to search, also while it is typed. */

#define MAX_TYPED 200

static EntenteDocument *document;
static EntenteSearch *search;
static EntenteSearchLexicon *lexicon;
static EntenteViewInput *input;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (EntenteEvidenceCache) cache = NULL;

  document = sample_document_new ();
  cache = entente_evidence_cache_new (document);
  search = entente_search_new (document);
  lexicon = entente_search_lexicon_new (document);
  input = entente_view_input_new (document, cache);
  return 0;
}

/* Text that is folded stays as it is, but for the capital letters that stand for Hangul. Each byte of it leads to where
 * a character of the text begins. */
static void
check_fold (const char *text)
{
  g_autofree char *folded = entente_fold (text), *small = g_ascii_strdown (folded, -1);
  g_autofree char *again = entente_fold (folded), *placed = NULL;
  g_autoptr (GArray) places = NULL;
  gsize length = strlen (text);

  fuzz_check_text (folded);
  g_assert_cmpstr (small, ==, again);
  placed = entente_fold_with_places (text, &places);
  g_assert_cmpstr (folded, ==, placed);
  g_assert_cmpuint (places->len, ==, strlen (placed) + 1);
  for (guint i = 0; i < places->len; i++)
    {
      gsize place = g_array_index (places, gsize, i);

      g_assert_cmpuint (place, <=, length);
      g_assert_true (i == 0 || place >= g_array_index (places, gsize, i - 1));
      g_assert_true (place == length || ((guchar) text[place] & 0xC0) != 0x80);
    }
}

static void
check_terms (const char *text)
{
  g_autoptr (EntenteSearchTerms) terms = entente_search_terms_parse (text);
  gsize end = 0;

  fuzz_check_text (terms->words);
  for (guint i = 0; i < terms->terms->len; i++)
    {
      const EntenteSearchTerm *term = &g_array_index (terms->terms, EntenteSearchTerm, i);

      fuzz_check_text (term->value);
      g_assert_cmpuint (term->start, >=, end);
      g_assert_cmpuint (term->value_start, >, term->start);
      g_assert_cmpuint (term->end, >=, term->value_start);
      end = term->end;
    }
  g_assert_cmpuint (end, <=, strlen (text));
}

static void
check_hits (const char *text)
{
  guint n;
  g_autoptr (GPtrArray) hits = entente_search_query (search, text, 10, &n);

  g_assert_cmpuint (hits->len, ==, MIN (n, 10));
  for (guint i = 0; i < hits->len; i++)
    {
      guint n_marks;
      const char *excerpt = entente_search_hit_get_excerpt (hits->pdata[i]);
      const EntenteSearchRange *marks = entente_search_hit_get_marks (hits->pdata[i], &n_marks);

      fuzz_check_text (excerpt);
      for (guint k = 0; k < n_marks; k++)
        g_assert_true (g_utf8_validate (excerpt + marks[k].start, (gssize) marks[k].length, NULL));
    }
}

/* What the plan finds is what it says that it matches, and the filter that is made of it shows all that was found. */
static void
check_plan (const char *text)
{
  g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (search, lexicon, text);
  g_autoptr (EntenteSearchMatch) match = entente_search_plan_match (plan, input, NULL);
  g_autoptr (EntenteSearchFound) found = entente_search_find (search, entente_search_plan_get_words (plan), match);
  g_autoptr (EntenteFilter) before = entente_filter_new (), filter = NULL;
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  g_autoptr (EntenteView) view = NULL;
  const GPtrArray *items = entente_search_found_get_items (found);

  if (entente_search_plan_get_problem (plan) != NULL)
    fuzz_check_text (entente_search_plan_get_problem (plan));
  for (guint i = 0; match != NULL && i < items->len; i++)
    g_assert_true (entente_search_match_has (match, items->pdata[i]));
  if (match == NULL)
    return;
  filter = entente_search_plan_make_filter (plan, before, match);
  if (filter == NULL)
    return;
  viewpoint = entente_viewpoint_new (filter, NULL, FALSE);
  view = entente_view_new (input, viewpoint, NULL);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (entente_view_shows (view, items->pdata[i]));
}

static void
check_offers (const char *text)
{
  gsize length = strlen (text);

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gsize cursor = (gsize) (at - text);
      g_autoptr (EntenteSearchOffers) offers = entente_search_offers_new (lexicon, text, cursor);

      g_assert_true (offers->start <= cursor && cursor <= offers->end && offers->end <= length);
      for (guint i = 0; i < offers->offers->len; i++)
        {
          const EntenteSearchOffer *offer = offers->offers->pdata[i];

          fuzz_check_text (offer->text);
          fuzz_check_text (offer->label);
        }
      if (*at == '\0')
        break;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = fuzz_dup_text (bytes);

  check_fold (text);
  check_terms (text);
  check_hits (text);
  check_plan (text);
  if (strlen (text) <= MAX_TYPED)
    check_offers (text);
  return 0;
}
