/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-pattern.h"

#include "entente-fold.h"

#include <string.h>

/* The words around a date, in English and in the user's language. They are compared folded. */

/**
 * entente_date_pattern_prepare:
 * @text: a text
 *
 * Returns: (transfer full): the text, folded, with one space for each run of spaces
 */
char *
entente_date_pattern_prepare (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  GString *squeezed = g_string_new (NULL);

  for (const char *at = g_strstrip (folded); *at != '\0'; at++)
    if (*at != ' ' || at[1] != ' ')
      g_string_append_c (squeezed, *at);
  return g_string_free (squeezed, FALSE);
}

/* Removes what the pattern has before and after its "%s". Returns NULL if the text does not have it. */
static char *
unwrap_one (const char *text,
            const char *pattern)
{
  g_autofree char *folded = entente_date_pattern_prepare (pattern);
  const char *place = strstr (folded, "%s");
  gsize before, after, length = strlen (text);

  if (place == NULL)
    return NULL;
  before = place - folded;
  after = strlen (place + 2);
  if (length <= before + after || strncmp (text, folded, before) != 0 || !g_str_has_suffix (text, place + 2))
    return NULL;
  return g_strstrip (g_strndup (text + before, length - before - after));
}

static gboolean
is_pattern_word (const char *word,
                 const char *pattern,
                 const char *placeholder)
{
  g_auto (GStrv) parts = g_strsplit (pattern, placeholder, 2);

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *folded = entente_date_pattern_prepare (*part);

      if (*folded != '\0' && g_str_equal (folded, word))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_date_pattern_is_word:
 * @word: a prepared word
 * @pattern: a pattern of entente_date_format(), in English
 * @placeholder: what it has in the place of a date or a year
 *
 * Returns: whether the word is all that stands on one side of the placeholder, in English or in the user's language
 */
gboolean
entente_date_pattern_is_word (const char *word,
                              const char *pattern,
                              const char *placeholder)
{
  return is_pattern_word (word, pattern, placeholder)
         || is_pattern_word (word, g_dpgettext2 (NULL, "date", pattern), placeholder);
}

/**
 * entente_date_pattern_is_one_of:
 * @word: a prepared word
 * @words: (array zero-terminated=1): words
 *
 * Returns: whether it is one of them
 */
gboolean
entente_date_pattern_is_one_of (const char        *word,
                                const char *const *words)
{
  for (; *words != NULL; words++)
    {
      g_autofree char *folded = entente_date_pattern_prepare (*words);

      if (g_str_equal (folded, word))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_date_pattern_unwrap_word:
 * @text: a prepared text
 * @pattern: a pattern of entente_date_format(), in English
 * @placeholder: what it has in the place of a date or a year
 *
 * Returns: (transfer full) (nullable): what the text has in that place, in the user's language or in English
 */
char *
entente_date_pattern_unwrap_word (const char *text,
                                  const char *pattern,
                                  const char *placeholder)
{
  const char *patterns[] = { g_dpgettext2 (NULL, "date", pattern), pattern };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) with_text = g_string_new (patterns[i]);
      char *inner;

      g_string_replace (with_text, placeholder, "%s", 1);
      inner = unwrap_one (text, with_text->str);
      if (inner != NULL)
        return inner;
    }
  return NULL;
}

static char *
unwrap_each (const char *text,
             const char *patterns)
{
  g_auto (GStrv) each = g_strsplit (patterns, "|", -1);

  for (char **pattern = each; *pattern != NULL; pattern++)
    {
      char *inner = unwrap_one (text, *pattern);

      if (inner != NULL)
        return inner;
    }
  return NULL;
}

/**
 * entente_date_pattern_unwrap:
 * @text: a prepared text
 * @context: (nullable): the context of the patterns for their translation; %NULL if they are to be taken as they are
 * @patterns: patterns with "%s" in the place of a date, in English, with a | between them
 *
 * Returns: (transfer full) (nullable): what the text has in that place, by the first pattern that fits, in the user's
 *   language or in English
 */
char *
entente_date_pattern_unwrap (const char *text,
                             const char *context,
                             const char *patterns)
{
  char *inner = context != NULL ? unwrap_each (text, g_dpgettext2 (NULL, context, patterns)) : NULL;

  return inner != NULL ? inner : unwrap_each (text, patterns);
}

/**
 * entente_date_pattern_is_listed:
 * @text: a prepared text
 * @words: words in English, with a | between them
 *
 * Returns: whether it is one of them, or of their translations
 */
gboolean
entente_date_pattern_is_listed (const char *text,
                                const char *words)
{
  const char *lists[] = { g_dpgettext2 (NULL, "date entry", words), words };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) each = g_strsplit (lists[i], "|", -1);

      if (entente_date_pattern_is_one_of (text, (const char *const *) each))
        return TRUE;
    }
  return FALSE;
}
