/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-natural-key.h"

#include <locale.h>
#include <string.h>

/* Each list is in order. */
static const char *const lists[][12] = {
  { "Article 1", "Article 2", "Article 10", "Article 11", "Article 100" },
  { "9", "10", "99", "100", "18446744073709551616", "18446744073709551617", "184467440737095516160" },
  { "Article 7", "Article 08", "Article 9" },
  { "제2조", "제10조", "제11조" },
  { "المادة ٢", "المادة ١٠", "المادة ٢٠" },
  { "अनुच्छेद २", "अनुच्छेद १०" },
  /* Digits of several scripts, one after the other. */
  { "Article １", "Article 2", "Article ٣", "Article ४", "Article １０", "Article 11", "Article ١٢" },
  { "Article 2", "Article 2 bis", "Article 3", "Article 10", "Article 10 bis" },
  { "Annex 1.2", "Annex 1.10", "Annex 2.1" },
  { "Annex", "Annex 0", "Annex 1" },
  { "2 Corps", "10 Corps", "Corps" },
};

static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (gsize j = 0; lists[i][j + 1] != NULL; j++)
      {
        g_autofree char *first = entente_natural_key (lists[i][j]);
        g_autofree char *second = entente_natural_key (lists[i][j + 1]);

        g_test_message ("%s, %s", lists[i][j], lists[i][j + 1]);
        g_assert_cmpint (strcmp (first, second), <, 0);
      }
}

/* Names that are not the same are never in an order by chance. */
static void
test_different (void)
{
  static const char *const names[] = { "Article 7", "Article 07", "Article 007", "Article ٧", "Article７", "", "0",
                                       "00" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (gsize j = 0; j < i; j++)
      {
        g_autofree char *first = entente_natural_key (names[i]), *second = entente_natural_key (names[j]);

        g_assert_cmpint (strcmp (first, second), !=, 0);
      }
}

/* A file can hold a number of any length. */
static void
test_long (void)
{
  g_autofree char *nines = g_strnfill (5000, '9'), *zeros = g_strnfill (5000, '0');
  g_autofree char *large = entente_natural_key (nines), *none = entente_natural_key (zeros);
  g_autofree char *one = entente_natural_key ("1");

  g_assert_cmpint (strcmp (one, large), <, 0);
  g_assert_cmpint (strcmp (none, one), <, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/natural-key/order", test_order);
  g_test_add_func ("/natural-key/different", test_different);
  g_test_add_func ("/natural-key/long", test_long);
  return g_test_run ();
}
