/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-datum-entry.h"

static void
check_all (const char *const *typed,
           EntenteDatumType   type)
{
  for (; *typed != NULL; typed++)
    if (entente_datum_entry_get_type (*typed) != type)
      g_error ("“%s” is of type %d", *typed, entente_datum_entry_get_type (*typed));
}

static void
test_types (void)
{
  static const char *const numbers[] = { "0", "-0", "1.50", "-6.02e23", "12E-3", "9007199254740993", NULL };
  static const char *const flags[] = { "true", "false", NULL };
  static const char *const texts[] = {
    "", "01", "+1", ".5", "1.", "1,5", "1 000", "0x10", "1e", "1e999999", "NaN", "Infinity", "٣", "True", "null",
    "\"1\"", "[1]", "{}", "1 ", " 1", "\ufeff1", "\xff", "born 1971", NULL
  };

  check_all (numbers, ENTENTE_DATUM_NUMBER);
  check_all (flags, ENTENTE_DATUM_FLAG);
  check_all (texts, ENTENTE_DATUM_TEXT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/datum-entry/types", test_types);
  return g_test_run ();
}
