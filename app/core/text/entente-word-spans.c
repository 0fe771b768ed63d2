/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-spans.h"

/* The words of a text, for comparing texts. In scripts that write no spaces each letter is a word. */

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
stands_alone (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a mark between two letters is a part of their word, as in “don’t”. */
static gboolean
joins (gunichar    mark,
       const char *after)
{
  return (mark == '\'' || mark == 0x2019) && g_unichar_isalpha (g_utf8_get_char (after));
}

static const char *
skip_word (const char *at)
{
  gboolean alone = stands_alone (g_utf8_get_char (at));

  for (at = g_utf8_next_char (at); *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_ismark (c))
        continue;
      if (alone || stands_alone (c) || !(is_letter (c) || joins (c, g_utf8_next_char (at))))
        break;
    }
  return at;
}

/**
 * entente_word_spans_new:
 * @text: valid UTF-8
 * @with_marks: whether each mark that is no letter and no space is a word as well
 *
 * Returns: (transfer full) (element-type EntentePassage): where the words of a text are, in its order
 */
GArray *
entente_word_spans_new (const char *text,
                        gboolean    with_marks)
{
  GArray *spans;

  g_return_val_if_fail (text != NULL, NULL);

  spans = g_array_new (FALSE, FALSE, sizeof (EntentePassage));
  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      gunichar c = g_utf8_get_char (at);
      gboolean letter = is_letter (c);

      next = letter ? skip_word (at) : g_utf8_next_char (at);
      if (letter || (with_marks && g_unichar_isgraph (c)))
        g_array_append_vals (spans, &(EntentePassage) { (gsize) (at - text), (gsize) (next - text) }, 1);
    }
  return spans;
}
