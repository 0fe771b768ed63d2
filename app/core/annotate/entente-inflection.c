/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-inflection.h"

#include <string.h>

/* The regular forms of English verbs. */

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* rip, ripped: one vowel in all, and one consonant behind it. */
static gboolean
doubles_consonant (const char *verb,
                   gsize       length)
{
  guint n_vowels = 0;

  for (gsize i = 0; i < length; i++)
    n_vowels += is_vowel (verb[i]) && !(verb[i] == 'u' && i > 0 && verb[i - 1] == 'q');
  return n_vowels == 1 && length >= 3 && is_vowel (verb[length - 2]) && !is_vowel (verb[length - 1]) &&
         strchr ("wxy", verb[length - 1]) == NULL;
}

static char *
make_third (const char *verb,
            gsize       length)
{
  char last = verb[length - 1], before = length > 1 ? verb[length - 2] : '\0';

  if (last == 'y' && !is_vowel (before))
    return g_strdup_printf ("%.*sies", (int) length - 1, verb);
  if (last == 's' || last == 'x' || last == 'z' || last == 'o' || (last == 'h' && (before == 'c' || before == 's')))
    return g_strconcat (verb, "es", NULL);
  return g_strconcat (verb, "s", NULL);
}

static char *
make_past (const char *verb,
           gsize       length)
{
  char last = verb[length - 1];

  if (last == 'e')
    return g_strconcat (verb, "d", NULL);
  if (last == 'y' && length > 1 && !is_vowel (verb[length - 2]))
    return g_strdup_printf ("%.*sied", (int) length - 1, verb);
  if (doubles_consonant (verb, length))
    return g_strdup_printf ("%s%ced", verb, last);
  return g_strconcat (verb, "ed", NULL);
}

static char *
make_ing (const char *verb,
          gsize       length)
{
  char last = verb[length - 1];

  if (last == 'e' && length > 2 && verb[length - 2] != 'e')
    return g_strdup_printf ("%.*sing", (int) length - 1, verb);
  if (doubles_consonant (verb, length))
    return g_strdup_printf ("%s%cing", verb, last);
  return g_strconcat (verb, "ing", NULL);
}

/**
 * entente_inflection_list:
 * @verb: a regular English verb, in lower case; "_" joins it with a word behind, as in “point_out”
 *
 * Returns: (transfer full) (array zero-terminated=1): its forms of he, of the past, and in -ing
 */
char **
entente_inflection_list (const char *verb)
{
  gsize length = strcspn (verb, "_");
  g_autofree char *head = g_strndup (verb, length);
  char *(*const make[]) (const char *, gsize) = { make_third, make_past, make_ing };
  char **forms = g_new0 (char *, G_N_ELEMENTS (make) + 1);

  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (make); i++)
    {
      g_autofree char *form = make[i] (head, length);

      forms[i] = g_strconcat (form, verb + length, NULL);
    }
  return forms;
}
