/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-blank-text.h"

/**
 * entente_blank_text_is:
 * @text: (nullable): a name or other text
 *
 * Returns: whether nothing of it can be seen: there is none, or it has only spaces and invisible characters
 */
gboolean
entente_blank_text_is (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      /* The fillers of Hangul and the empty pattern of Braille count as letters and symbols, but are blank. */
      if (g_unichar_isgraph (c) && !g_unichar_iszerowidth (c) && c != 0x115f && c != 0x1160 && c != 0x3164
          && c != 0xffa0 && c != 0x2800)
        return FALSE;
    }
  return TRUE;
}
