/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-language.h"

#include <locale.h>
#include <string.h>
#include <pango/pango.h>

/* A tag says in which language a text is, but the name of an actor has no tag. So whether a reader of a language can
 * read it is told by its letters. */

/* A longer tag is a mistake. */
#define MAX_TAG 64

static gboolean
is_tag (const char *tag)
{
  gsize length = strcspn (tag, "-");

  if (length < 2 || length > 8 || strlen (tag) > MAX_TAG)
    return FALSE;
  for (const char *at = tag; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return FALSE;
  return TRUE;
}

/**
 * entente_language_parse:
 * @tag: (nullable): a BCP 47 tag or the name of a locale, such as "ko-KR" or "ko_KR.UTF-8"
 *
 * Returns: (nullable): the language; %NULL if @tag is none
 */
const char *
entente_language_parse (const char *tag)
{
  g_autofree char *lower = NULL;

  if (tag == NULL)
    return NULL;
  lower = g_ascii_strdown (tag, (gssize) strcspn (tag, ".@"));
  g_strdelimit (lower, "_", '-');
  return is_tag (lower) ? g_intern_string (lower) : NULL;
}

/**
 * entente_language_of_locale:
 *
 * Returns: (nullable): the first language that the user has chosen for messages; %NULL in the locale "C", in which
 *   gettext does not translate either
 */
const char *
entente_language_of_locale (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *first = g_get_language_names_with_category ("LC_MESSAGES")[0];

  if (locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    return NULL;
  return entente_language_parse (first);
}

/* The second subtag if it names a script, which has four letters; else NULL. */
static const char *
script_of (const char *tag)
{
  const char *second = strchr (tag, '-');
  gboolean is_script = second != NULL && strcspn (second + 1, "-") == 4 && !g_ascii_isdigit (second[1]);

  return is_script ? second + 1 : NULL;
}

/**
 * entente_language_match:
 * @language: a language
 * @tag: (nullable): the tag of a text, as in the file
 *
 * Returns: how well the tag fits: 0 if it is of another language, 1 for another region or script, 2 for the language
 *   alone, and 3 for just that tag
 */
guint
entente_language_match (const char *language,
                        const char *tag)
{
  const char *other = entente_language_parse (tag);
  gsize length;

  g_return_val_if_fail (language != NULL, 0);

  length = strcspn (language, "-");
  if (other == NULL || strcspn (other, "-") != length || strncmp (language, other, length) != 0)
    return 0;
  if (other == language)
    return 3;
  return other[length] == '\0' ? 2 : 1;
}

static GUnicodeScript
script_at (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  return g_unichar_isalpha (letter) ? g_unichar_get_script (letter) : G_UNICODE_SCRIPT_COMMON;
}

/**
 * entente_language_has_letters:
 * @language: a language
 * @text: a text
 *
 * Romanized names often have the tag of the language they come from, such as "ko-Latn" or just "ko".
 *
 * Returns: whether a letter of the text is of a script in which the language is written
 */
gboolean
entente_language_has_letters (const char *language,
                              const char *text)
{
  PangoLanguage *known = NULL;
  const char *script;

  g_return_val_if_fail (language != NULL && text != NULL, FALSE);

  script = script_of (language);
  known = pango_language_from_string (language);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript found = script_at (at);

      /* A reader who asks for a script in the tag, as in "sr-latn", gets it, whatever Pango knows. */
      if (found > G_UNICODE_SCRIPT_INHERITED
          && (script != NULL || pango_language_includes_script (known, (PangoScript) found)))
        return TRUE;
    }
  return FALSE;
}

/* The languages that are written in Cyrillic letters share most of them. */
static gboolean
is_foreign_letter (const char *language,
                   const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  if (strncmp (language, "ru", 2) != 0 || (language[2] != '\0' && language[2] != '-'))
    return FALSE;
  return script_at (at) == G_UNICODE_SCRIPT_CYRILLIC
         && !(letter >= 0x0410 && letter <= 0x044f) && letter != 0x0401 && letter != 0x0451;
}

static gboolean
has_script (const char     *text,
            GUnicodeScript  script)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (script_at (at) == script)
      return TRUE;
  return FALSE;
}

/**
 * entente_language_is_read_like:
 * @language: a language
 * @text: a text without a tag
 * @model: a text in that language
 *
 * Returns: whether a reader of @model can read the letters of @text too
 */
gboolean
entente_language_is_read_like (const char *language,
                               const char *text,
                               const char *model)
{
  g_return_val_if_fail (language != NULL && text != NULL && model != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = script_at (at);

      if (script > G_UNICODE_SCRIPT_INHERITED && !has_script (model, script))
        return FALSE;
      if (is_foreign_letter (language, at))
        return FALSE;
    }
  return TRUE;
}
