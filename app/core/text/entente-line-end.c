/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-end.h"

#include <string.h>

#define LINE_SEPARATOR "\u2028"
#define SOFT_HYPHEN 0xad

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == SOFT_HYPHEN;
}

/**
 * entente_line_end_get_length:
 * @at: a place in a text in UTF-8, behind a letter
 * @end: the end of the text
 *
 * Returns: the length of the line end in bytes that is there within a word; 0 if there is none
 */
gsize
entente_line_end_get_length (const char *at,
                             const char *end)
{
  const char *behind;

  g_return_val_if_fail (at != NULL && end != NULL, 0);

  /* Most letters are none of these. */
  if (at >= end || (*at != '-' && *at != '\xc2' && *at != '\xe2') ||
      !is_hyphen (g_utf8_get_char_validated (at, end - at)))
    return 0;
  behind = g_utf8_next_char (at);
  if ((gsize) (end - behind) <= strlen (LINE_SEPARATOR) ||
      memcmp (behind, LINE_SEPARATOR, strlen (LINE_SEPARATOR)) != 0)
    return 0;
  behind += strlen (LINE_SEPARATOR);
  behind += *behind == '\f';
  return behind < end && g_unichar_isalpha (g_utf8_get_char_validated (behind, end - behind)) ? (gsize) (behind - at)
                                                                                              : 0;
}

/**
 * entente_line_end_mend:
 * @text: a part of a text in UTF-8
 * @length: how long it is
 *
 * Returns: (transfer full): it without line ends within words
 */
char *
entente_line_end_mend (const char *text,
                       gsize       length)
{
  const char *end = text + length;
  gunichar last = 0;
  GString *mended;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_strstr_len (text, (gssize) length, LINE_SEPARATOR) == NULL)
    return g_strndup (text, length);
  mended = g_string_sized_new (length);
  for (const char *at = text; at < end;)
    {
      gsize skipped = g_unichar_isalpha (last) ? entente_line_end_get_length (at, end) : 0;

      if (skipped == 0)
        {
          last = g_utf8_get_char (at);
          g_string_append_unichar (mended, last);
        }
      at = skipped > 0 ? at + skipped : g_utf8_next_char (at);
    }
  return g_string_free (mended, FALSE);
}

/**
 * entente_line_end_join:
 * @text: a text in UTF-8
 *
 * Returns: (transfer full): it in one line: words that a line end breaks are mended, and each run of white space is one
 *   space
 */
char *
entente_line_end_join (const char *text)
{
  g_autofree char *mended = NULL;
  GString *line;

  g_return_val_if_fail (text != NULL, NULL);

  mended = entente_line_end_mend (text, strlen (text));
  line = g_string_sized_new (strlen (mended));
  for (const char *at = mended; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean space = g_unichar_isspace (c) || c == 0x2028 || c == 0x2029;

      if (!space)
        g_string_append_unichar (line, c);
      else if (line->len == 0 || line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  return g_string_free (line, FALSE);
}
