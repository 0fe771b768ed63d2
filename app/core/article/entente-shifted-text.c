/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shifted-text.h"

#include <string.h>

/* Superscripts and subscripts in a text that has no formats. A number that stands higher is another number: as plain
 * digits, the million “10⁶” is “106”, and the third note behind “2020” makes it “20203”. */

static const struct { gunichar c, superscript, subscript; } signs[] = {
  { '+', 0x207a, 0x208a },    { '-', 0x207b, 0x208b },    { '=', 0x207c, 0x208c },    { '(', 0x207d, 0x208d },
  { ')', 0x207e, 0x208e },    { 0x2010, 0x207b, 0x208b }, { 0x2011, 0x207b, 0x208b }, { 0x2013, 0x207b, 0x208b },
  { 0x2212, 0x207b, 0x208b },
};

static gunichar
get_digit (guint        digit,
           EntenteShift shift)
{
  static const gunichar early[] = { 0x2070, 0x00b9, 0x00b2, 0x00b3 };

  if (shift == ENTENTE_SHIFT_SUBSCRIPT)
    return 0x2080 + digit;
  return digit < G_N_ELEMENTS (early) ? early[digit] : 0x2070 + digit;
}

/* Returns the character itself if it has no such form. */
static gunichar
get_form (gunichar     c,
          EntenteShift shift)
{
  if (c >= '0' && c <= '9')
    return get_digit (c - '0', shift);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].c == c)
      return shift == ENTENTE_SHIFT_SUBSCRIPT ? signs[i].subscript : signs[i].superscript;
  return c;
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/**
 * entente_shifted_text_new:
 * @text: letters that stand higher or lower than others
 * @shift: which of both
 * @follows_digit: whether a digit is right before them
 *
 * Digits, signs and parentheses have a form of their own for this, and letters have none that all fonts know. Letters,
 * and marks in brackets, stay as they are. A number before letters is changed if it would add to one before it.
 *
 * Returns: (transfer full) (nullable): the text in these forms; %NULL if all of it stays
 */
char *
entente_shifted_text_new (const char   *text,
                          EntenteShift  shift,
                          gboolean      follows_digit)
{
  gboolean is_mixed;
  const char *end;
  GString *shifted;

  g_return_val_if_fail (text != NULL, NULL);

  is_mixed = has_letter (text) || strchr (text, '[') != NULL;
  end = text + (is_mixed ? strspn (text, "0123456789") : strlen (text));
  if (shift == ENTENTE_SHIFT_NONE || end == text || (is_mixed && !follows_digit))
    return NULL;
  shifted = g_string_new (NULL);
  for (; text < end; text = g_utf8_next_char (text))
    g_string_append_unichar (shifted, get_form (g_utf8_get_char (text), shift));
  g_string_append (shifted, end);
  return g_string_free (shifted, FALSE);
}
