/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-natural-key.h"

/* The order of names in a list: "Article 2" before "Article 10". g_utf8_collate_key_for_filename() knows only the
 * digits of ASCII, puts a name before its longer forms with a full stop in an order of files, and lets the case of
 * letters before a number decide more than the number. So numbers are written here in a form that any collation sorts
 * by their value, before the whole name is collated. */

/* Numbers of more digits are sorted like numbers of that many. */
#define MAX_DIGITS 999

/* Appends how many digits the number at @text has without leading zeros, and then these digits. Returns its end. */
static const char *
append_number (GString    *mapped,
               const char *text)
{
  const char *at = text;
  gsize start = mapped->len;
  guint n = 0;
  char count[4];

  for (; g_unichar_isdigit (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (at));

      if (digit == 0 && n == 0)
        continue;
      g_string_append_c (mapped, (char) ('0' + digit));
      n++;
    }
  g_snprintf (count, sizeof count, "%03u", MIN (n, MAX_DIGITS));
  g_string_insert (mapped, (gssize) start, count);
  return at;
}

/**
 * entente_natural_key:
 * @name: a name, in UTF-8
 *
 * Makes a key of a name for sorting, in the language of the user. Numbers are sorted by their value, whatever the
 * script of their digits is. Names that differ at all have different keys.
 *
 * Returns: (transfer full): a key, to be compared by strcmp()
 */
char *
entente_natural_key (const char *name)
{
  g_autoptr (GString) mapped = g_string_new (NULL);
  g_autofree char *key = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (const char *at = name; *at != '\0';)
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      at = append_number (mapped, at);
    else
      {
        const char *next = g_utf8_next_char (at);

        g_string_append_len (mapped, at, next - at);
        at = next;
      }
  key = g_utf8_collate_key (mapped->str, (gssize) mapped->len);
  /* The name itself decides between "Article 7" and "Article 07". */
  return g_strconcat (key, "\001", name, NULL);
}
