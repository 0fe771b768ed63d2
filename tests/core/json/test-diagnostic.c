/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-diagnostic.h"

static void
test_text (void)
{
  EntenteDiagnostic *placed = entente_diagnostic_new (ENTENTE_SEVERITY_WARNING, 3, 7, "actors[0].name",
                                                      "expected a text");
  EntenteDiagnostic *general = entente_diagnostic_new (ENTENTE_SEVERITY_ERROR, 1, 1, "",
                                                       "the file is empty");
  g_autofree char *placed_text = entente_diagnostic_to_text (placed);
  g_autofree char *general_text = entente_diagnostic_to_text (general);

  g_assert_cmpstr (placed_text, ==, "actors[0].name: expected a text");
  g_assert_cmpstr (general_text, ==, "the file is empty");
  g_assert_cmpuint (entente_diagnostic_get_line (placed), ==, 3);
  g_assert_cmpuint (entente_diagnostic_get_column (placed), ==, 7);
  g_assert_cmpint (entente_diagnostic_get_severity (general), ==, ENTENTE_SEVERITY_ERROR);
  g_assert_finalize_object (placed);
  g_assert_finalize_object (general);
}

static void
test_quote (void)
{
  static const struct { const char *text; gssize length; const char *quoted; } cases[] = {
    { "kim", -1, "“kim”" },
    { "kim jong-un", 3, "“kim”" },
    { "", -1, "“”" },
    { "a\nb", -1, "“a⟦U+000A⟧b”" },
    { "\x1b[31m", -1, "“⟦U+001B⟧[31m”" },
    { "a\xE2\x80\xAE" "b", -1, "“a⟦U+202E⟧b”" },
  };
  g_autofree char *long_text = g_strnfill (100, 'x');
  g_autofree char *quoted = entente_diagnostic_quote (long_text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = entente_diagnostic_quote (cases[i].text, cases[i].length);

      g_assert_cmpstr (found, ==, cases[i].quoted);
    }
  g_assert_cmpint (g_utf8_strlen (quoted, -1), ==, 63);
  g_assert_true (g_str_has_suffix (quoted, "x…”"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostic/text", test_text);
  g_test_add_func ("/diagnostic/quote", test_quote);
  return g_test_run ();
}
