/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-paragraph.h"

#include <string.h>

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2029;
}

/**
 * entente_paragraph_get_number:
 * @text: a text in UTF-8
 * @byte: a place in it
 *
 * Paragraphs are the lines of a text that are not blank. They are counted from one, as the anchor of a statement does.
 *
 * Returns: the number of the paragraph in which the place is, or of the last one before it; 0 before the first one
 */
guint
entente_paragraph_get_number (const char *text,
                              gsize       byte)
{
  gboolean is_blank = TRUE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0' && (gsize) (at - text) <= byte; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_line_end (c))
        is_blank = TRUE;
      else if (is_blank && !g_unichar_isspace (c))
        {
          is_blank = FALSE;
          n++;
        }
    }
  return n;
}

/**
 * entente_paragraph_get_page:
 * @text: a text in UTF-8
 * @byte: a place in it
 *
 * A form feed (U+000C) ends a page of a text. Pages are counted from one.
 *
 * Returns: the number of the page on which the place is; 0 if the text has no pages
 */
guint
entente_paragraph_get_page (const char *text,
                            gsize       byte)
{
  guint n = 1;

  g_return_val_if_fail (text != NULL, 0);

  if (strchr (text, '\f') == NULL)
    return 0;
  for (const char *feed = strchr (text, '\f'); feed != NULL && (gsize) (feed - text) < byte;
       feed = strchr (feed + 1, '\f'))
    n++;
  return n;
}
