/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-display-text.h"

#include <locale.h>
#include <string.h>

/* A stored text, and what is shown of it. */
static const struct {
  const char *stored;
  const char *shown;
} deceiving[] = {
  { "I did \u202eton\u202c order it", "I did ⟦U+202E⟧ton⟦U+202C⟧ order it" },
  { "\u2066a\u2067b\u2068c\u2069", "⟦U+2066⟧a⟦U+2067⟧b⟦U+2068⟧c⟦U+2069⟧" },
  { "\u202a\u202b\u202d", "⟦U+202A⟧⟦U+202B⟧⟦U+202D⟧" },
  { "a\u200eb\u200fc\u061cd", "a⟦U+200E⟧b⟦U+200F⟧c⟦U+061C⟧d" },
  { "Pu\u200btin Pu\u2060tin \ufeffPutin", "Pu⟦U+200B⟧tin Pu⟦U+2060⟧tin ⟦U+FEFF⟧Putin" },
  { "Pu\u200ctin Pu\u200dtin", "Pu⟦U+200C⟧tin Pu⟦U+200D⟧tin" },
  { "a\u2061b\u2064c\u206ad", "a⟦U+2061⟧b⟦U+2064⟧c⟦U+206A⟧d" },
  { "a\x01" "b\x1b[31mc\x7f" "d", "a⟦U+0001⟧b⟦U+001B⟧[31mc⟦U+007F⟧d" },
  { "a\xc2\x80" "b\xc2\x9b" "c\xc2\x85", "a⟦U+0080⟧b⟦U+009B⟧c⟦U+0085⟧" },
  { "yes\rno\r\nline", "yes⟦U+000D⟧no\r\nline" },
  { "a\u2028b\u2029c", "a⟦U+2028⟧b⟦U+2029⟧c" },
  { "a\U000e0041\U000e007f", "a⟦U+E0041⟧⟦U+E007F⟧" },
  { "\U0001f3f4\U000e0061\U000e007f", "\U0001f3f4⟦U+E0061⟧⟦U+E007F⟧" },
  { "a\ufe0fb\U000e0100", "a⟦U+FE0F⟧b⟦U+E0100⟧" },
  { "\u115f\u1160\u3164\uffa0", "⟦U+115F⟧⟦U+1160⟧⟦U+3164⟧⟦U+FFA0⟧" },
  { "a\u034fb", "a⟦U+034F⟧b" },
  { "\u00ad a\u00ad", "⟦U+00AD⟧ a⟦U+00AD⟧" },
  { "\ufff9a\ufffab\ufffb\ufffe", "⟦U+FFF9⟧a⟦U+FFFA⟧b⟦U+FFFB⟧⟦U+FFFE⟧" },
  { "\ufdd0a\ufdef", "⟦U+FDD0⟧a⟦U+FDEF⟧" },
  { "می\u200c\u200cخواهم", "می⟦U+200C⟧⟦U+200C⟧خواهم" },
  { "علي\u200d", "علي⟦U+200D⟧" },
  { "\U0001f468\u200d", "\U0001f468⟦U+200D⟧" },
  { "bad\xff\xc3(", "bad⟦0xFF⟧⟦0xC3⟧(" },
};

/* Texts that are shown unchanged. */
static const char *const innocent[] = {
  "", "plain", "tabs\tand\nlines\r\n", "“This year promises to be no less saturated”", "it won’t be [in Ukraine]",
  "세르게이 쇼이구", "Сергей Шойгу", "سيرجي شويغو", "סרגיי שויגו", "謝爾蓋·紹伊古", "Nguyễn Ái Quốc",
  "می\u200cخواهم", "क्\u200dष", "क्\u200cष", "ന്\u200d", "ශ්\u200dරී",
  "ภาษา\u200bไทย", "ភាសា\u200bខ្មែរ",
  "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f469\U0001f3fd\u200d\u2708\ufe0f",
  "\u2764\ufe0f", "1\ufe0f\u20e3", "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
  "葛\U000e0100", "Sicher\u00adheitsrat", "e\u0301a\u0308", "ᄒ\u1161\u11ab", "\u0600123",
};

static void
test_deceiving (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (deceiving); i++)
    {
      g_autofree char *shown = entente_display_text_reveal (deceiving[i].stored);

      g_assert_cmpstr (shown, ==, deceiving[i].shown);
      g_assert_true (entente_display_text_are_deceiving (deceiving[i].stored));
    }
}

static void
test_innocent (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (innocent); i++)
    {
      g_autofree char *shown = entente_display_text_reveal (innocent[i]);

      g_assert_cmpstr (shown, ==, innocent[i]);
      g_assert_false (entente_display_text_are_deceiving (innocent[i]));
    }
  g_assert_false (entente_display_text_are_deceiving (NULL));
}

/* Between Latin letters, every control and format character gets a box, except the soft hyphen and the few
 * visible ones. */
static void
test_nothing_passes (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[16] = "a";
      g_autofree char *shown = NULL;

      if (!g_unichar_validate (c) || c == '\n' || c == '\t')
        continue;
      text[1 + g_unichar_to_utf8 (c, text + 1)] = 'b';
      shown = entente_display_text_reveal (text);
      if (g_unichar_type (c) == G_UNICODE_CONTROL
          || (g_unichar_type (c) == G_UNICODE_FORMAT && c >= 0x1000 && c != 0x110bd && c != 0x110cd))
        g_assert_cmpstr (shown, !=, text);
    }
}

static void
test_boxes (void)
{
  const char *stored = "a\u202eb\u202cc";
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (stored, ENTENTE_DISPLAY_TEXT_TEXT, 0);

  g_assert_cmpuint (words->boxes->len, ==, 2);
  for (guint i = 0; i < words->boxes->len; i++)
    {
      const EntenteDisplayTextBox *box = &g_array_index (words->boxes, EntenteDisplayTextBox, i);
      g_autofree char *original = g_strndup (stored + box->original_start, box->original_length);
      g_autofree char *shown = g_strndup (words->shown + box->start, box->length);

      g_assert_cmpstr (original, ==, i == 0 ? "\u202e" : "\u202c");
      g_assert_cmpstr (shown, ==, i == 0 ? "⟦U+202E⟧" : "⟦U+202C⟧");
    }
}

static void
test_map (void)
{
  const char *stored = "a\u202eb\u202cc";
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (stored, ENTENTE_DISPLAY_TEXT_TEXT, 0);
  g_autoptr (EntenteDisplayText) plain = entente_display_text_new ("plain", ENTENTE_DISPLAY_TEXT_TEXT, 0);
  g_autoptr (EntenteDisplayText) clipped = entente_display_text_new ("clipped", ENTENTE_DISPLAY_TEXT_TEXT, 4);

  g_assert_cmpuint (entente_display_text_map (words, 0), ==, 0);
  g_assert_cmpuint (entente_display_text_map (words, 1), ==, 1);
  g_assert_cmpuint (entente_display_text_map (words, 2), ==, 1);
  g_assert_true (g_str_has_prefix (words->shown + entente_display_text_map (words, 4), "b⟦"));
  g_assert_true (g_str_has_prefix (words->shown + entente_display_text_map (words, 5), "⟦"));
  g_assert_cmpstr (words->shown + entente_display_text_map (words, 8), ==, "c");
  g_assert_cmpuint (entente_display_text_map (words, strlen (stored)), ==, strlen (words->shown));
  g_assert_cmpuint (entente_display_text_map (plain, 3), ==, 3);
  g_assert_cmpuint (entente_display_text_map (clipped, 3), ==, 3);
  for (gsize i = 4; i <= 7; i++)
    g_assert_cmpstr (clipped->shown + entente_display_text_map (clipped, i), ==, "…");
}

static void
check_clip (const char *stored,
            guint       max,
            const char *shown)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (stored, ENTENTE_DISPLAY_TEXT_TEXT, max);

  g_assert_cmpstr (words->shown, ==, shown);
  g_assert_cmpint (words->clipped, ==, !g_str_equal (stored, shown));
}

static void
test_clip (void)
{
  check_clip ("", 3, "");
  check_clip ("abc", 3, "abc");
  check_clip ("abcd", 3, "abc…");
  check_clip ("쇼이구", 3, "쇼이구");
  check_clip ("쇼이구는", 3, "쇼이구…");
  check_clip ("ae\u0301\u0302b", 2, "a…");
  check_clip ("ae\u0301\u0302b", 4, "ae\u0301\u0302…");
  check_clip ("ae\u0301", 3, "ae\u0301");
  check_clip ("ab\U0001f468\u200d\U0001f469x", 4, "ab…");
  check_clip ("e\u0301\u0302\u0303\u0304", 2, "e\u0301…");
  check_clip ("abcd\xff", 4, "abcd…");
}

static void
test_clip_long (void)
{
  g_autofree char *text = g_strnfill (10 * 1000 * 1000, 'x');
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT,
                                                                   ENTENTE_DISPLAY_TEXT_MAX);
  g_autofree char *name = entente_display_text_name (text);

  g_assert_true (words->clipped);
  g_assert_cmpuint (g_utf8_strlen (words->shown, -1), ==, ENTENTE_DISPLAY_TEXT_MAX + 1);
  g_assert_cmpuint (g_utf8_strlen (name, -1), ==, ENTENTE_DISPLAY_TEXT_NAME_MAX + 1);
}

static void
test_names (void)
{
  g_autofree char *name = entente_display_text_name ("a\nb\tc\r\n");
  g_autoptr (EntenteDisplayText) line = entente_display_text_new ("a\nb\tc\r\nd\r", ENTENTE_DISPLAY_TEXT_LINE, 0);
  g_autofree char *plain = entente_display_text_embed ("Sergei Shoigu");
  g_autofree char *arabic = entente_display_text_embed ("شويغو");
  g_autofree char *trick = entente_display_text_embed ("شويغو\u2069 x");

  g_assert_cmpstr (name, ==, "a⟦U+000A⟧b⟦U+0009⟧c⟦U+000D⟧⟦U+000A⟧");
  g_assert_cmpstr (line->shown, ==, "a b c  d⟦U+000D⟧");
  g_assert_cmpstr (plain, ==, "Sergei Shoigu");
  g_assert_cmpstr (arabic, ==, "\u2068شويغو\u2069");
  g_assert_cmpstr (trick, ==, "\u2068شويغو⟦U+2069⟧ x\u2069");
}

static void
test_quote (void)
{
  static const char *const quoted[] = {
    "“a”", "„a“", "„a”", "«a»", "« a »", "»a«", "‘a’", "「a」", "『a』", "\"a\"", "“”",
  };
  static const char *const unquoted[] = { "a", "", "“", "\"", "“a” b", "a “b”", "’Tis", "'a'" };

  for (gsize i = 0; i < G_N_ELEMENTS (quoted); i++)
    {
      g_autofree char *shown = entente_display_text_quote (quoted[i]);

      g_assert_cmpstr (shown, ==, quoted[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unquoted); i++)
    {
      g_autofree char *shown = entente_display_text_quote (unquoted[i]);
      g_autofree char *expected = g_strconcat ("“", unquoted[i], "”", NULL);

      g_assert_cmpstr (shown, ==, expected);
    }
}

static void
check_join (const char *names,
            guint       max,
            const char *expected)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  g_autofree char *joined = entente_display_text_join ((const char *const *) list, max);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_join (void)
{
  check_join ("", 3, "");
  check_join ("a", 3, "a");
  check_join ("a b", 3, "a and b");
  check_join ("a b c", 3, "a, b and c");
  check_join ("a b c d", 3, "a, b, c and 1 other");
  check_join ("a b c d e", 1, "a and 4 others");
  check_join ("%s %d", 2, "%s and %d");
}

/* Marks of typesetting are shown as what they mean, and places lead through them. */
static void
test_mended (void)
{
  static const struct { const char *stored, *text, *line; } cases[] = {
    { "the minis-\u2028ter said", "the minister said", "the minister said" },
    { "the minis\u2010\u2028ter", "the minister", "the minister" },
    { "the minis\u00ad\u2028ter", "the minister", "the minister" },
    { "the minis-\u2028\fter", "the minister", "the minister" },
    { "in 1990-\u20282000", "in 1990-⟦U+2028⟧2000", "in 1990-⟦U+2028⟧2000" },
    { "a -\u2028b", "a -⟦U+2028⟧b", "a -⟦U+2028⟧b" },
    { "One.\n\n\fTwo", "One.\n\nTwo", "One.  Two" },
    { "of the\fking", "of the king", "of the king" },
    { "港口\u2028委员会", "港口委员会", "港口委员会" },
    { "겨\u2028울", "겨\u2028울", "겨 울" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteDisplayText) text = entente_display_text_new (cases[i].stored, ENTENTE_DISPLAY_TEXT_TEXT, 0);
      g_autoptr (EntenteDisplayText) line = entente_display_text_new (cases[i].stored, ENTENTE_DISPLAY_TEXT_LINE, 0);

      g_assert_cmpstr (text->shown, ==, cases[i].text);
      g_assert_cmpstr (line->shown, ==, cases[i].line);
      g_assert_cmpuint (entente_display_text_map (text, strlen (cases[i].stored)), ==, strlen (text->shown));
      g_assert_cmpint (entente_display_text_have_boxes (cases[i].stored), ==, strstr (cases[i].text, "⟦") != NULL);
      /* In an address or a name nothing is hidden. */
      g_assert_true (entente_display_text_are_deceiving (cases[i].stored));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display-text/deceiving", test_deceiving);
  g_test_add_func ("/display-text/innocent", test_innocent);
  g_test_add_func ("/display-text/nothing-passes", test_nothing_passes);
  g_test_add_func ("/display-text/boxes", test_boxes);
  g_test_add_func ("/display-text/map", test_map);
  g_test_add_func ("/display-text/clip", test_clip);
  g_test_add_func ("/display-text/clip-long", test_clip_long);
  g_test_add_func ("/display-text/names", test_names);
  g_test_add_func ("/display-text/quote", test_quote);
  g_test_add_func ("/display-text/join", test_join);
  g_test_add_func ("/display-text/mended", test_mended);

  return g_test_run ();
}
