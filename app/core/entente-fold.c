/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fold.h"

/* Folding makes alike what a person who searches takes for the same: capital and small letters, with
 * and without accents, wide and narrow, one sort of quotation mark or dash and another. The result is
 * to be compared only, never shown. It holds no control characters. */

/* What neither decomposition nor small letters make alike, in the order of the characters. */
static const struct { gunichar c; const char *folded; } others[] = {
  { 0x00ab, "\"" }, { 0x00b4, "'" }, { 0x00bb, "\"" }, { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" },
  { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
  { 0x0153, "oe" }, { 0x0167, "t" }, { 0x02b9, "'" }, { 0x02bb, "'" }, { 0x02bc, "'" }, { 0x02bd, "'" },
  { 0x03c2, "σ" }, { 0x06a9, "ك" }, { 0x06cc, "ي" }, { 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" },
  { 0x2013, "-" }, { 0x2014, "-" }, { 0x2015, "-" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201a, "'" },
  { 0x201b, "'" }, { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x201e, "\"" }, { 0x201f, "\"" }, { 0x2032, "'" },
  { 0x2033, "\"" }, { 0x2039, "'" }, { 0x203a, "'" }, { 0x2212, "-" },
};

/* Hangul is typed one consonant or vowel at a time, and the consonant that will start the next
 * syllable stands at the end of this one until then. So a final consonant becomes a starting one, and
 * what is typed in two strokes becomes two. */
#define FINAL_FIRST 0x11a8
static const struct { guint16 first, second; } finals[] = {
  { 0x1100, 0 }, { 0x1101, 0 }, { 0x1100, 0x1109 }, { 0x1102, 0 }, { 0x1102, 0x110c }, { 0x1102, 0x1112 },
  { 0x1103, 0 }, { 0x1105, 0 }, { 0x1105, 0x1100 }, { 0x1105, 0x1106 }, { 0x1105, 0x1107 }, { 0x1105, 0x1109 },
  { 0x1105, 0x1110 }, { 0x1105, 0x1111 }, { 0x1105, 0x1112 }, { 0x1106, 0 }, { 0x1107, 0 }, { 0x1107, 0x1109 },
  { 0x1109, 0 }, { 0x110a, 0 }, { 0x110b, 0 }, { 0x110c, 0 }, { 0x110e, 0 }, { 0x110f, 0 }, { 0x1110, 0 },
  { 0x1111, 0 }, { 0x1112, 0 },
};

#define VOWEL_FIRST 0x1161
static const struct { guint16 first, second; } vowels[] = {
  { 0x1161, 0 }, { 0x1162, 0 }, { 0x1163, 0 }, { 0x1164, 0 }, { 0x1165, 0 }, { 0x1166, 0 }, { 0x1167, 0 },
  { 0x1168, 0 }, { 0x1169, 0 }, { 0x1169, 0x1161 }, { 0x1169, 0x1162 }, { 0x1169, 0x1175 }, { 0x116d, 0 },
  { 0x116e, 0 }, { 0x116e, 0x1165 }, { 0x116e, 0x1166 }, { 0x116e, 0x1175 }, { 0x1172, 0 }, { 0x1173, 0 },
  { 0x1173, 0x1175 }, { 0x1175, 0 },
};

static gboolean
append_jamo (GString  *folded,
             gunichar  c)
{
  guint16 first, second;

  if (c >= FINAL_FIRST && c < FINAL_FIRST + G_N_ELEMENTS (finals))
    {
      first = finals[c - FINAL_FIRST].first;
      second = finals[c - FINAL_FIRST].second;
    }
  else if (c >= VOWEL_FIRST && c < VOWEL_FIRST + G_N_ELEMENTS (vowels))
    {
      first = vowels[c - VOWEL_FIRST].first;
      second = vowels[c - VOWEL_FIRST].second;
    }
  else
    return FALSE;

  g_string_append_unichar (folded, first);
  if (second != 0)
    g_string_append_unichar (folded, second);
  return TRUE;
}

static const char *
find_other (gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS (others);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (others[middle].c == c)
        return others[middle].folded;
      if (others[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Accents go, and points that are mostly left out in writing. Vowel signs of Indian and Thai scripts
 * and the marks that make another letter of a Japanese one are no accents, and stay. */
static gboolean
is_accent (gunichar c)
{
  int class = g_unichar_combining_class (c);

  return class == 1 || class == 7 || (class >= 10 && class <= 36) || class >= 200;
}

static gboolean
is_ignored (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x034f || is_accent (c);
}

static void
append_part (GString  *folded,
             gunichar  c)
{
  const char *other;

  if (is_ignored (c) || append_jamo (folded, c))
    return;
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      g_string_append_c (folded, ' ');
      return;
    }

  c = g_unichar_tolower (c);
  other = find_other (c);
  if (other != NULL)
    g_string_append (folded, other);
  else
    g_string_append_unichar (folded, c);
}

static void
append_char (GString  *folded,
             gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    {
      g_string_append_c (folded, g_ascii_iscntrl (c) ? ' ' : g_ascii_tolower (c));
      return;
    }

  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    append_part (folded, parts[i]);
}

/* What is no text becomes something that nobody searches for. */
static gunichar
read_char (const char **at)
{
  gunichar c = g_utf8_get_char_validated (*at, -1);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      ++*at;
      return 0xfffd;
    }
  *at = g_utf8_next_char (*at);
  return c;
}

/**
 * entente_fold:
 * @text: a text
 *
 * Returns: (transfer full): the text, folded
 */
char *
entente_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (folded, FALSE));

  entente_fold_append (folded, text);
  return g_string_free (folded, FALSE);
}

/**
 * entente_fold_append:
 * @folded: what to append to
 * @text: a text, to be folded
 */
void
entente_fold_append (GString    *folded,
                     const char *text)
{
  g_return_if_fail (folded != NULL && text != NULL);

  while (*text != '\0')
    {
      gunichar c = read_char (&text);

      append_char (folded, c);
    }
}

/**
 * entente_fold_with_places:
 * @text: a text
 * @places: (out) (transfer full) (element-type gsize): for each byte of the result, and for its end,
 *   where in @text the character begins that it stems from
 *
 * Returns: (transfer full): the text, folded
 */
char *
entente_fold_with_places (const char  *text,
                          GArray     **places)
{
  GString *folded = g_string_new (NULL);
  const char *at = text;

  g_return_val_if_fail (text != NULL && places != NULL, g_string_free (folded, FALSE));

  *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (;;)
    {
      gsize place = at - text;

      if (*at == '\0')
        {
          g_array_append_val (*places, place);
          return g_string_free (folded, FALSE);
        }
      append_char (folded, read_char (&at));
      while ((*places)->len < folded->len)
        g_array_append_val (*places, place);
    }
}
