/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-datum-entry.h"

#include "entente-actor.h"

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

static void
assert_data (const EntenteRecord *record,
             const char          *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < entente_record_get_n_data (record, ENTENTE_ACTOR_DATA); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, ENTENTE_ACTOR_DATA, i);

      g_string_append_printf (found, "%s=%s ", datum->name, datum->text);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The other facts stay as they are, and where they are. */
static void
test_set (void)
{
  g_autoptr (EntenteRecord) record = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_ACTOR));
  const guint data = ENTENTE_ACTOR_DATA;

  entente_datum_entry_set (record, data, "a", ENTENTE_DATUM_NUMBER, "1.50");
  entente_datum_entry_set (record, data, "b", ENTENTE_DATUM_TEXT, "two");
  assert_data (record, "a=1.50 b=two ");
  entente_datum_entry_set (record, data, "a", ENTENTE_DATUM_TEXT, "one");
  assert_data (record, "a=one b=two ");
  g_assert_cmpint (entente_record_find_datum (record, data, "a")->type, ==, ENTENTE_DATUM_TEXT);
  entente_datum_entry_set (record, data, "c", ENTENTE_DATUM_TEXT, NULL);
  entente_datum_entry_set (record, data, "a", ENTENTE_DATUM_TEXT, NULL);
  assert_data (record, "b=two ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/datum-entry/types", test_types);
  g_test_add_func ("/datum-entry/set", test_set);
  return g_test_run ();
}
