/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-blank-text.h"

static void
test_blank (void)
{
  static const char *const blank[] = { "", " ", "\t\n", "\u00a0\u3000", "\u200b\u202e\ufeff", "\u3164\u115f\u1160",
                                       "\uffa0", "\u2800", "\u0301" };
  static const char *const seen[] = { "a", " b ", "0", ".", "\u200bx", "김", "\u2801", "é", "—" };

  g_assert_true (entente_blank_text_is (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (entente_blank_text_is (blank[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_false (entente_blank_text_is (seen[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/blank-text/blank", test_blank);

  return g_test_run ();
}
