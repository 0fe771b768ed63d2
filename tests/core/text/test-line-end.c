/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-end.h"

#include <string.h>

static const struct { const char *text, *mended; } cases[] = {
  { "", "" },
  { "the minister", "the minister" },
  { "the minis-\u2028ter said", "the minister said" },
  { "minis\u2010\u2028ter", "minister" },
  { "minis\u00ad\u2028\fter, par-\u2028lia-\u2028ment", "minister, parliament" },
  { "well-known", "well-known" },
  { "a -\u2028b", "a -\u2028b" },
  { "1990-\u20282000", "1990-\u20282000" },
  { "minis-\u2028", "minis-\u2028" },
  { "minis-\u2028\f", "minis-\u2028\f" },
  { "министер-\u2028ство", "министерство" },
};

static void
test_mend (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mended = entente_line_end_mend (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (mended, ==, cases[i].mended);
    }
}

static void
test_join (void)
{
  static const struct { const char *text, *line; } texts[] = {
    { "", "" },
    { "one line", "one line" },
    { "two\nlines", "two lines" },
    { " a\r\n\r\n\tb\u00a0 c\u2028d\u2029", " a b c d " },
    { "the minis-\u2028ter\nsaid -\u2028 no", "the minister said - no" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *line = entente_line_end_join (texts[i].text);

      g_assert_cmpstr (line, ==, texts[i].line);
    }
}

/* Nothing behind the end is looked at. */
static void
test_end (void)
{
  static const char text[] = "s-\u2028t";

  for (gsize length = 0; length <= strlen (text); length++)
    {
      g_autofree char *copy = g_memdup2 (text, length + 1);

      g_assert_cmpuint (entente_line_end_get_length (copy + MIN (length, 1), copy + length), ==,
                        length == strlen (text) ? strlen ("-\u2028") : 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/line-end/mend", test_mend);
  g_test_add_func ("/line-end/join", test_join);
  g_test_add_func ("/line-end/end", test_end);

  return g_test_run ();
}
