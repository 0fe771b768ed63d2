/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-column.h"

static const struct {
  guint width;
  guint indent;
  const char *text;
  const char *lines;
} cases[] = {
  { 0, 0, "", "" },
  { 0, 2, "a long line that is not broken at all", "  a long line that is not broken at all\n" },
  { 10, 0, "one two three four", "one two\n  three\n  four\n" },
  { 10, 2, "one two three", "  one two\n    three\n" },
  { 7, 0, "one two", "one two\n" },
  { 7, 0, "one two ", "one two\n" },
  { 7, 0, "one two  three", "one two\n  three\n" },
  { 6, 0, "one two", "one\n  two\n" },
  { 4, 0, "incomprehensible words", "incomprehensible\n  words\n" },
  { 1, 0, "a b", "a\n  b\n" },
  { 20, 2, "one\ntwo\n\nthree", "  one\n  two\n\n  three\n" },
  { 20, 0, "one\r\ntwo\tthree", "one\ntwo three\n" },
  { 8, 0, "谢尔盖绍伊古", "谢尔盖绍\n  伊古\n" },
  { 9, 0, "세르게이 쇼이구", "세르게이\n  쇼이구\n" },
  { 6, 0, "e\u0301e\u0301e\u0301 e\u0301e\u0301", "e\u0301e\u0301e\u0301 e\u0301e\u0301\n" },
  { 6, 0, "\u2068abc\u2069 \u2068de\u2069", "\u2068abc\u2069 \u2068de\u2069\n" },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteColumn *column = entente_column_new (cases[i].width);
      g_autofree char *text = NULL;

      entente_column_add (column, cases[i].indent, cases[i].text);
      text = entente_column_free (column);
      g_assert_cmpstr (text, ==, cases[i].lines);
    }
}

static void
test_space (void)
{
  EntenteColumn *column = entente_column_new (0);
  g_autofree char *text = NULL;

  entente_column_add_space (column);
  entente_column_add (column, 0, "a");
  entente_column_add_space (column);
  entente_column_add_space (column);
  entente_column_add (column, 0, "b");
  text = entente_column_free (column);
  g_assert_cmpstr (text, ==, "a\n\nb\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/lines", test_lines);
  g_test_add_func ("/column/space", test_space);
  return g_test_run ();
}
