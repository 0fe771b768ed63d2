/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-terms.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-fold.h"

/* A term is a key, a colon, and a value right after it, which may be in quotation marks. All else is words, also what
 * has a colon but no key before it. The keys are understood in English and in the language of the user. */

typedef struct {
  const char *name; /* in the translations with the context "search word" */
  const char *explanation;
} Key;

/* Translators: words that a user types before a colon in the search, as in “kind:person”. One word each, in small
 * letters and without spaces. */
static const Key keys[ENTENTE_N_SEARCH_KEYS] = {
  [ENTENTE_SEARCH_KEY_KIND] = { NC_("search word", "kind"), N_("What is of a kind") },
  [ENTENTE_SEARCH_KEY_SPEAKER] = { NC_("search word", "speaker"), N_("What somebody said") },
  [ENTENTE_SEARCH_KEY_SOURCE] = { NC_("search word", "source"), N_("What is said in a source") },
  [ENTENTE_SEARCH_KEY_TAG] = { NC_("search word", "tag"), N_("What has a tag") },
  [ENTENTE_SEARCH_KEY_EVIDENCE] = { NC_("search word", "evidence"), N_("What rests on such evidence") },
  [ENTENTE_SEARCH_KEY_SINCE] = { NC_("search word", "since"), N_("What was on a day or later") },
  [ENTENTE_SEARCH_KEY_UNTIL] = { NC_("search word", "until"), N_("What was on a day or before") },
};

typedef struct {
  const char *open;
  const char *close[2]; /* any of them */
} Quotes;

static const Quotes quotes[] = {
  { "\"", { "\"", "”" } }, { "“", { "”", "\"" } }, { "„", { "“", "”" } }, { "«", { "»", "»" } },
};

static void
term_clear (gpointer data)
{
  EntenteSearchTerm *term = data;

  g_free (term->value);
}

static const char *
skip_spaces (const char *at)
{
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
find_space (const char *at)
{
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_key (const char *folded,
        const char *name)
{
  g_autofree char *folded_name = entente_fold (name);

  return g_str_equal (folded, folded_name);
}

/* Returns FALSE if no key is before the colon. */
static gboolean
find_key (const char       *at,
          const char       *colon,
          EntenteSearchKey *key)
{
  g_autofree char *word = g_strndup (at, colon - at);
  g_autofree char *folded = entente_fold (word);

  for (*key = 0; *key < ENTENTE_N_SEARCH_KEYS; (*key)++)
    if (is_key (folded, keys[*key].name) || is_key (folded, entente_search_key_get_name (*key)))
      return TRUE;
  return FALSE;
}

static const Quotes *
find_quotes (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (at, quotes[i].open))
      return &quotes[i];
  return NULL;
}

/* Quotation marks that are not closed yet reach to the end. Returns what follows the value. */
static const char *
read_value (const char  *at,
            char       **value)
{
  const Quotes *found = find_quotes (at);
  const char *start = found != NULL ? at + strlen (found->open) : at, *end = start;

  if (found == NULL)
    {
      end = find_space (at);
      *value = g_strndup (at, end - at);
      return end;
    }
  while (*end != '\0' && !g_str_has_prefix (end, found->close[0]) && !g_str_has_prefix (end, found->close[1]))
    end = g_utf8_next_char (end);
  *value = g_strstrip (g_strndup (start, end - start));
  return *end != '\0' ? g_utf8_next_char (end) : end;
}

/* Returns FALSE if there is a word, and no term. */
static gboolean
read_term (const char         *text,
           const char         *at,
           EntenteSearchTerm  *term,
           const char        **next)
{
  const char *name = *at == '-' ? at + 1 : at, *colon = name;

  while (g_unichar_isalpha (g_utf8_get_char (colon)))
    colon = g_utf8_next_char (colon);
  *term = (EntenteSearchTerm) { .negated = *at == '-', .start = at - text };
  if (*colon != ':' || colon == name || !find_key (name, colon, &term->key))
    return FALSE;
  term->value_start = colon + 1 - text;
  *next = read_value (colon + 1, &term->value);
  term->end = *next - text;
  return TRUE;
}

/**
 * entente_search_terms_parse:
 * @text: what was typed
 *
 * Returns: (transfer full): the terms and the words in it
 */
EntenteSearchTerms *
entente_search_terms_parse (const char *text)
{
  EntenteSearchTerms *self;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (EntenteSearchTerms, 1);
  self->terms = g_array_new (FALSE, FALSE, sizeof (EntenteSearchTerm));
  g_array_set_clear_func (self->terms, term_clear);
  for (const char *at = skip_spaces (text), *next = at; *at != '\0'; at = skip_spaces (next))
    {
      EntenteSearchTerm term;

      if (read_term (text, at, &term, &next))
        {
          g_array_append_val (self->terms, term);
          continue;
        }
      next = find_space (at);
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append_len (words, at, next - at);
    }
  self->words = g_string_free (g_steal_pointer (&words), FALSE);
  return self;
}

void
entente_search_terms_free (EntenteSearchTerms *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->terms);
  g_free (self->words);
  g_free (self);
}

/**
 * entente_search_key_get_name:
 * @key: a key
 *
 * Returns: how it is typed before a colon, in the language of the user
 */
const char *
entente_search_key_get_name (EntenteSearchKey key)
{
  g_return_val_if_fail (key < ENTENTE_N_SEARCH_KEYS, NULL);

  return g_dpgettext2 (NULL, "search word", keys[key].name);
}

/**
 * entente_search_key_explain:
 * @key: a key
 *
 * Returns: what it finds, in a few translated words
 */
const char *
entente_search_key_explain (EntenteSearchKey key)
{
  g_return_val_if_fail (key < ENTENTE_N_SEARCH_KEYS, NULL);

  return _(keys[key].explanation);
}

/**
 * entente_search_key_starts_with:
 * @key: a key
 * @folded: some letters, folded
 *
 * Returns: whether the key begins with them, in English or in the language of the user
 */
gboolean
entente_search_key_starts_with (EntenteSearchKey  key,
                                const char       *folded)
{
  g_autofree char *english = NULL, *own = NULL;

  g_return_val_if_fail (key < ENTENTE_N_SEARCH_KEYS && folded != NULL, FALSE);

  english = entente_fold (keys[key].name);
  own = entente_fold (entente_search_key_get_name (key));
  return g_str_has_prefix (english, folded) || g_str_has_prefix (own, folded);
}
