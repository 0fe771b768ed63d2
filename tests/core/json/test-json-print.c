/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-print.h"

#include <string.h>

static void
assert_raw (const char *json,
            gboolean    one_line,
            const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  entente_json_print_raw (out, json, 0, one_line);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  entente_json_print_text (out, "\"\\/\b\f\n\r\t\x01\x1f\x7f쇼 \xE2\x80\xA8😀");
  g_assert_cmpstr (out->str, ==, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f쇼 \xE2\x80\xA8😀\"");
}

static void
test_raw (void)
{
  assert_raw ("1.50", FALSE, "1.50");
  assert_raw ("{}", FALSE, "{}");
  assert_raw ("[]", FALSE, "[]");
  assert_raw ("[1,\"a,[b]\\\"]\",null]", FALSE, "[1, \"a,[b]\\\"]\", null]");
  assert_raw ("{\"a\":1,\"b\":[1,2],\"c\":{}}", FALSE,
              "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": {}\n}");
  assert_raw ("[[1],{\"a\":[]}]", FALSE, "[\n  [1],\n  {\n    \"a\": []\n  }\n]");
  assert_raw ("{\"a\":1,\"b\":[1,{\"c\":[]}]}", TRUE, "{\"a\": 1, \"b\": [1, {\"c\": []}]}");
}

static void
test_wide (void)
{
  g_autofree char *word = g_strnfill (96, 'a'), *longer = g_strnfill (95, 'a');
  g_autofree char *fits = g_strdup_printf ("[\"%s\"]", longer);
  g_autofree char *too_wide = g_strdup_printf ("[\"%s\"]", word);
  g_autofree char *broken = g_strdup_printf ("[\n  \"%s\"\n]", word);
  g_autoptr (GString) many = g_string_new ("[0");

  assert_raw (fits, FALSE, fits);
  assert_raw (too_wide, FALSE, broken);
  assert_raw (too_wide, TRUE, too_wide);

  for (int i = 0; i < 1000; i++)
    g_string_append (many, ",\"쇼\"");
  g_string_append_c (many, ']');
  {
    g_autoptr (GString) out = g_string_new (NULL);

    entente_json_print_raw (out, many->str, 0, FALSE);
    g_assert_true (g_str_has_prefix (out->str, "[\n  0,\n  \"쇼\",\n"));
    g_assert_true (g_str_has_suffix (out->str, "\n  \"쇼\"\n]"));
  }
}

/* Invalid JSON is printed in some way, without harm. */
static void
test_no_json (void)
{
  static const char *const texts[] = {
    "", "\"", "\"\\", "[", "[1", "[1:2]", "[}", "[\"", "]", "}", "]]]", "{\"a\"", ":,", "[,,]",
    "[1,", "{", "[ 1 , 2 ]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int one_line = 0; one_line < 2; one_line++)
      {
        g_autoptr (GString) out = g_string_new (NULL);

        entente_json_print_raw (out, texts[i], 2, one_line);
        g_assert_cmpuint (out->len, <, 100);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-print/text", test_text);
  g_test_add_func ("/json-print/raw", test_raw);
  g_test_add_func ("/json-print/wide", test_wide);
  g_test_add_func ("/json-print/no-json", test_no_json);
  return g_test_run ();
}
