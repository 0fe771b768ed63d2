/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-xml.h"

#include <locale.h>
#include <math.h>

static void
test_text (void)
{
  static const struct {
    const char *text, *between_tags, *attribute;
  } cases[] = {
    { "", "", "" },
    { "plain words", "plain words", "plain words" },
    { "a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;" },
    { "]]>", "]]&gt;", "]]&gt;" },
    { "쇼이구 Шойгу 😀", "쇼이구 Шойгу 😀", "쇼이구 Шойгу 😀" },
    { "a\tb\nc\rd", "a\tb\nc&#xD;d", "a&#x9;b&#xA;c&#xD;d" },
    { "\x01\x1f\x7f", "⟦U+0001⟧⟦U+001F⟧&#x7F;", "⟦U+0001⟧⟦U+001F⟧&#x7F;" },
    { "\xc2\x85\u202e\u200b\u2028", "&#x85;&#x202E;&#x200B;&#x2028;", "&#x85;&#x202E;&#x200B;&#x2028;" },
    { "\uFFFE\uFFFF\uFFFD", "⟦U+FFFE⟧⟦U+FFFF⟧\uFFFD", "⟦U+FFFE⟧⟦U+FFFF⟧\uFFFD" },
    { "\xff\xc3(", "⟦0xFF⟧⟦0xC3⟧(", "⟦0xFF⟧⟦0xC3⟧(" },
    { "\xe3\x81", "⟦0xE3⟧⟦0x81⟧", "⟦0xE3⟧⟦0x81⟧" },
    { "\xed\xa0\x80", "⟦0xED⟧⟦0xA0⟧⟦0x80⟧", "⟦0xED⟧⟦0xA0⟧⟦0x80⟧" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) attribute = g_string_new (NULL);
      g_autofree char *expected = g_strdup_printf (" a=\"%s\"", cases[i].attribute);

      entente_xml_append_text (text, cases[i].text);
      g_assert_cmpstr (text->str, ==, cases[i].between_tags);
      entente_xml_append_attribute (attribute, "a", cases[i].text);
      g_assert_cmpstr (attribute->str, ==, expected);
    }
}

static void
test_ids (void)
{
  static const struct {
    const char *id, *written;
  } cases[] = {
    { "met-2025-03-21", "met-2025-03-21" },
    { "a.b_c", "a.b_c" },
    { "쇼이구", "쇼이구" },
    { "Шойгу", "Шойгу" },
    { "a b", "a_x0020_b" },
    { "a_x0020_b", "a_x005F_x0020_b" },
    { "a\"<&>:#'", "a_x0022__x003C__x0026__x003E__x003A__x0023__x0027_" },
    { "\u200d\u202e", "_x200D__x202E_" },
    { "×÷", "_x00D7__x00F7_" },
    { "\xff", "_xxFF_" },
    { "_xxFF_", "_x005F_xxFF_" },
    { "", "" },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) id = g_string_new (NULL);
      g_autofree char *expected = g_strdup_printf (" id=\"x-%s\"", cases[i].written);

      entente_xml_append_id (id, "x-", cases[i].id);
      g_assert_cmpstr (id->str, ==, expected);
      g_assert_true (g_hash_table_add (seen, g_strdup (id->str)));
    }
}

static void
test_numbers (void)
{
  static const struct {
    double number;
    const char *written;
  } cases[] = {
    { 0.0, "0" }, { -0.0, "0" }, { 1.0, "1" }, { -1.5, "-1.5" }, { 0.01, "0.01" }, { -0.07, "-0.07" },
    { 12.345, "12.35" }, { 12.999, "13" }, { 0.004, "0" }, { -0.004, "0" }, { 100.10, "100.1" }, { 1e7, "10000000" },
    { -20.05, "-20.05" }, { NAN, "0" }, { INFINITY, "1000000000000" }, { -1e300, "-1000000000000" },
  };

  /* Where there is such a locale, it writes "1,5". */
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    g_test_message ("There is no locale with a decimal comma here");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) number = g_string_new (NULL);

      entente_xml_append_number (number, cases[i].number);
      g_assert_cmpstr (number->str, ==, cases[i].written);
    }
  setlocale (LC_NUMERIC, "C");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/text", test_text);
  g_test_add_func ("/xml/ids", test_ids);
  g_test_add_func ("/xml/numbers", test_numbers);
  return g_test_run ();
}
