/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fold.h"

#include <string.h>

/* Folding of texts for search: texts that a person takes for the same become equal. It unifies capital and
 * small letters, letters with and without accents, wide and narrow characters, and the sorts of quotation
 * marks and dashes. The result is only for comparing, not for showing. It is UTF-8 without control
 * characters; its capital letters stand for Hangul. */

/* Replacements for characters that neither decomposition nor lower case unifies, sorted by character. */
static const struct { gunichar c; const char *folded; } replacements[] = {
  { 0x00ab, "\"" }, { 0x00b4, "'" }, { 0x00bb, "\"" }, { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" },
  { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
  { 0x0153, "oe" }, { 0x0167, "t" }, { 0x02b9, "'" }, { 0x02bb, "'" }, { 0x02bc, "'" }, { 0x02bd, "'" },
  { 0x03c2, "σ" }, { 0x06a9, "ك" }, { 0x06cc, "ي" }, { 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" },
  { 0x2013, "-" }, { 0x2014, "-" }, { 0x2015, "-" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201a, "'" },
  { 0x201b, "'" }, { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x201e, "\"" }, { 0x201f, "\"" }, { 0x2032, "'" },
  { 0x2033, "\"" }, { 0x2039, "'" }, { 0x203a, "'" }, { 0x2212, "-" },
};

/* Hangul is typed one consonant or vowel at a time. While a word is typed, the first consonant of the next
 * syllable stands at the end of the present one. So syllables are spelled letter by letter, and a consonant
 * is the same in any position. This takes 26 signs, for which the capital letters are free after folding.
 * With three bytes for each sign, a search would take three times as long. */
static const char *const initials[] = {
  "A", "AA", "B", "C", "CC", "D", "E", "F", "FF", "G", "GG", "H", "I", "II", "J", "K", "L", "M", "N",
};
static const char *const vowels[] = {
  "O", "P", "Q", "QZ", "R", "S", "T", "TZ", "U", "UO", "UP", "UZ", "V", "W", "WR", "WS", "WZ", "X", "Y", "YZ", "Z",
};
static const char *const finals[] = {
  "",  "A", "AA", "AG", "B", "BI", "BN", "C", "D", "DA", "DE", "DF", "DG", "DL",
  "DM", "DN", "E", "F", "FG", "G", "GG", "H", "I", "J", "K", "L", "M", "N",
};

static gboolean
is_syllable (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

static void
append_syllable (GString  *folded,
                 gunichar  c)
{
  guint nth = c - 0xac00;

  g_string_append (folded, initials[nth / (G_N_ELEMENTS (vowels) * G_N_ELEMENTS (finals))]);
  g_string_append (folded, vowels[nth / G_N_ELEMENTS (finals) % G_N_ELEMENTS (vowels)]);
  g_string_append (folded, finals[nth % G_N_ELEMENTS (finals)]);
}

static gboolean
append_jamo (GString  *folded,
             gunichar  c)
{
  if (c >= 0x1100 && c < 0x1100 + G_N_ELEMENTS (initials))
    g_string_append (folded, initials[c - 0x1100]);
  else if (c >= 0x1161 && c < 0x1161 + G_N_ELEMENTS (vowels))
    g_string_append (folded, vowels[c - 0x1161]);
  else if (c > 0x11a7 && c < 0x11a7 + G_N_ELEMENTS (finals))
    g_string_append (folded, finals[c - 0x11a7]);
  else
    return FALSE;
  return TRUE;
}

static const char *
find_replacement (gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS (replacements);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (replacements[middle].c == c)
        return replacements[middle].folded;
      if (replacements[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Accents are dropped, and points that are mostly left out in writing. Vowel signs of Indian and Thai
 * scripts are no accents and stay, as do the marks that turn a Japanese letter into another. */
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
  const char *replacement;

  if (is_ignored (c) || append_jamo (folded, c))
    return;
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    {
      g_string_append_c (folded, ' ');
      return;
    }

  c = g_unichar_tolower (c);
  replacement = find_replacement (c);
  if (replacement != NULL)
    g_string_append (folded, replacement);
  else
    g_string_append_unichar (folded, c);
}

static void
append_decomposed (GString  *folded,
                   gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    append_part (folded, parts[i]);
}

/* The letters of the European and Arabic alphabets are folded once, and then looked up in a table. */
#define FIRST_CACHED 0x80
#define END_CACHED 0x780

typedef struct {
  guint8 length;
  char text[7];
} CachedChar;

static const CachedChar *
get_cache (void)
{
  static CachedChar cache[END_CACHED - FIRST_CACHED];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      g_autoptr (GString) folded = g_string_new (NULL);

      for (gunichar c = FIRST_CACHED; c < END_CACHED; c++)
        {
          g_string_truncate (folded, 0);
          append_decomposed (folded, c);
          g_assert (folded->len <= sizeof cache->text);
          cache[c - FIRST_CACHED].length = folded->len;
          memcpy (cache[c - FIRST_CACHED].text, folded->str, folded->len);
        }
      g_once_init_leave (&ready, 1);
    }
  return cache;
}

static void
append_char (GString          *folded,
             const CachedChar *cache,
             gunichar          c)
{
  if (c < FIRST_CACHED)
    g_string_append_c (folded, g_ascii_iscntrl (c) ? ' ' : g_ascii_tolower (c));
  else if (c < END_CACHED)
    g_string_append_len (folded, cache[c - FIRST_CACHED].text, cache[c - FIRST_CACHED].length);
  else if (is_syllable (c))
    append_syllable (folded, c);
  else
    append_decomposed (folded, c);
}

/* Reads a character. An invalid byte becomes a character that nobody searches for. */
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
 * @folded: the string to append to
 * @text: a text, to be folded
 */
void
entente_fold_append (GString    *folded,
                     const char *text)
{
  const CachedChar *cache = get_cache ();

  g_return_if_fail (folded != NULL && text != NULL);

  while (*text != '\0')
    {
      gunichar c = read_char (&text);

      append_char (folded, cache, c);
    }
}

/**
 * entente_fold_with_places:
 * @text: a text
 * @places: (out) (transfer full) (element-type gsize): for each byte of the result, and for its end, the
 *   offset in @text of the original character
 *
 * Returns: (transfer full): the text, folded
 */
char *
entente_fold_with_places (const char  *text,
                          GArray     **places)
{
  GString *folded = g_string_new (NULL);
  const CachedChar *cache = get_cache ();
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
      append_char (folded, cache, read_char (&at));
      while ((*places)->len < folded->len)
        g_array_append_val (*places, place);
    }
}
