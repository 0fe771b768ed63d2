/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

/* Tables. */

static const ImportCase cases[] = {
  { "edges.csv", "csv", "Source,Target,Type,Weight\na,b,Directed,3\nb,a,Undirected,1\n", 2, 2, 0, 0, 0, NULL },
  { "semicolon.csv", "csv", "Von;Nach;Beziehung\r\na;b;kennt\r\n", 2, 1, 0, 0, 0, NULL },
  { "bom.csv", "csv", "\xef\xbb\xbfSource,Target\na,b\n", 2, 1, 0, 0, 0, NULL },
  { "cr.csv", "csv", "Source,Target\ra,b\rb,c\r", 3, 2, 0, 0, 0, NULL },
  { "lists.csv", "csv", "Source,Target\na; b,c; d\n", 4, 4, 0, 0, 0, NULL },
  { "ends.csv", "csv", "Source,Target\na,b\n,b\n", 2, 1, 0, 0, 0, "without both ends" },
  { "nodes.csv", "csv", "Id,Label\n1,A\n2,B\n1,C\n", 2, 0, 0, 0, 0, "described again" },
  { "quotes.csv", "csv", "Source,Target,Label\na,b,\"says \"\"no\"\",\nand goes\"\n", 2, 1, 0, 0, 0, NULL },
  { "cited.csv", "csv", "Source,Target,Relationship,Source(s)\na,b,pays,https://example.org/1 https://example.org/2\n",
    2, 1, 2, 2, 0, NULL },
  { "long.csv", "csv", "Source,Target\na,b,surplus\n", 2, 1, 0, 0, 0, "more cells" },
  { "paths.csv", "csv", "Source,Target\n../../etc/passwd,/dev/null\n", 2, 1, 0, 0, 0, NULL },
  { "formula.csv", "csv", "Source,Target,Label\n=1+1,\"=HYPERLINK(\"\"x\"\")\",=cmd\n", 2, 1, 0, 0, 0, NULL },
};

static void
test_counts (void)
{
  import_sample_check (cases, G_N_ELEMENTS (cases));
}

static EntenteImport *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteImport *import = import_sample_read ("a.csv", text, -1, NULL, &error);

  g_assert_no_error (error);
  return import;
}

/* Leading zeros, exponents and fractions are texts; a date that cannot be read is kept. */
static void
test_values_stay (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("Source,Target,Relationship,Start,Code,Part\na,b,pays,1/2/2018,007,1/2\nb,c,owes,2019-05-01 10:30,2E4,3\n");
  EntenteImportItem *pays = import_sample_find (import, ENTENTE_ITEM_RELATION, "pays");
  EntenteImportItem *owes = import_sample_find (import, ENTENTE_ITEM_RELATION, "owes");

  import_sample_assert_datum (pays, "Start", "1/2/2018");
  import_sample_assert_datum (pays, "Code", "007");
  import_sample_assert_datum (pays, "Part", "1/2");
  import_sample_assert_text (owes, ENTENTE_RELATION_START, "2019-05-01");
  import_sample_assert_datum (owes, "Start", "2019-05-01 10:30");
  import_sample_assert_report (import, "date");
}

/* One line without an end is read, or refused, but not gone through again and again. */
static void
test_endless_line (void)
{
  g_autoptr (GString) text = g_string_new ("Source,Target\n");
  g_autoptr (EntenteImport) import = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "x,");
  import = import_sample_read ("a.csv", text->str, -1, NULL, NULL);
  if (import != NULL)
    g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_RELATION), <=, 300000);
}

static void
test_refused (void)
{
  import_sample_assert_refused ("a.csv", "alone", -1, "cannot tell");
  import_sample_assert_refused ("a.csv", "", 0, "cannot tell");
  import_sample_assert_refused ("a.csv", "a,b\n\0c,d\n", 9, "cannot tell");
  import_sample_assert_refused ("a.xlsx", "PK\x03\x04 xl/workbook.xml", -1, "CSV");
}

static void
test_encodings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import =
    import_sample_read ("a.csv", "\xff\xfeS\0o\0u\0r\0c\0e\0\t\0T\0a\0r\0g\0e\0t\0\n\0\xe4\0\t\0b\0\n\0", 40, NULL, &error);

  g_assert_no_error (error);
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "ä");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-table/counts", test_counts);
  g_test_add_func ("/import-table/values-stay", test_values_stay);
  g_test_add_func ("/import-table/endless-line", test_endless_line);
  g_test_add_func ("/import-table/refused", test_refused);
  g_test_add_func ("/import-table/encodings", test_encodings);
  return g_test_run ();
}
