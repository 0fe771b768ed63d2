/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table.h"
#include "import-sample.h"

#include <string.h>

/* Tables. */

static const ImportCase cases[] = {
  { "edges.csv", "csv", "Source,Target,Type,Weight\na,b,Directed,3\nb,a,Undirected,1\n", 2, 2, 0, 0, 0, NULL },
  { "semicolon.csv", "csv", "Von;Nach;Beziehung\r\na;b;kennt\r\n", 2, 1, 0, 0, 0, NULL },
  { "bom.csv", "csv", "\xef\xbb\xbfSource,Target\na,b\n", 2, 1, 0, 0, 0, NULL },
  { "cr.csv", "csv", "Source,Target\ra,b\rb,c\r", 3, 2, 0, 0, 0, NULL },
  { "lists.csv", "csv", "Source,Target\na; b,c; d\n", 4, 4, 0, 0, 0, NULL },
  { "ends.csv", "csv", "Source,Target\na,b\n,b\n", 2, 1, 0, 0, 0, "without both ends" },
  { "nodes.csv", "csv", "Id,Label\n1,A\n2,B\n1,C\n", 2, 0, 0, 0, 0, "described again" },
  { "named-as-ids.csv", "csv", "Id,Label\nAddam-M,Addam M\nAggo,Aggo\nAlbett,Albett\n", 3, 0, 0, 0, 0, NULL },
  { "quotes.csv", "csv", "Source,Target,Label\na,b,\"says \"\"no\"\",\nand goes\"\n", 2, 1, 0, 0, 0, NULL },
  { "cited.csv", "csv", "Source,Target,Relationship,Source(s)\na,b,pays,https://example.org/1 https://example.org/2\n",
    2, 1, 2, 2, 0, NULL },
  { "long.csv", "csv", "Source,Target\na,b,surplus\n", 2, 1, 0, 0, 0, "more cells" },
  { "paths.csv", "csv", "Source,Target\n../../etc/passwd,/dev/null\n", 2, 1, 0, 0, 0, NULL },
  { "no-header.csv", "csv", "a,b\nb,c\nc,a\n", 3, 3, 0, 0, 0, NULL },
  { "numbers.csv", "csv", "1 2\n2 3\n", 3, 2, 0, 0, 0, NULL },
  { "friends.csv", "csv", "Person,Friend\nAnna,Bob\nBob,Carl\n", 3, 2, 0, 0, 0, NULL },
  { "ranks.csv", "csv", "Rank,Before,Team\n1,2,X\n2,1,Y\n", 2, 0, 0, 0, 0, NULL },
  { "pair.csv", "csv", "Person_1,Person_2,Relationship\nAnna,Bob,met\n", 2, 1, 0, 0, 0, NULL },
  { "addresses.csv", "csv", "Name,Address 1,Address 2\nAnna,b,c\n", 1, 0, 0, 0, 0, NULL },
  { "triples.csv", "csv", "subject,predicate,object\na,knows,b\n", 2, 1, 0, 0, 0, NULL },
  { "index.csv", "csv", ",source,target\n0,a,b\n1,b,c\n", 3, 2, 0, 0, 0, NULL },
  { "row-names.txt", "csv", "source target weight\n1 a b 3\n2 c d 4\n", 4, 2, 0, 0, 0, NULL },
  { "years.csv", "csv", "Name,2019,2020\nA,1,2\nB,3,4\n", 2, 0, 0, 0, 0, NULL },
  { "matrix.csv", "csv", ";a;b\na;0;1\nb;2;0\n", 2, 2, 0, 0, 0, NULL },
  { "corner.txt", "csv", "a b c\na 0 1 0\nb 1 0 0\nc 0 5 0\n", 3, 3, 0, 0, 0, NULL },
  { "longer.csv", "csv", "a;b\nb;c;d\n", 4, 3, 0, 0, 0, NULL },
  { "shorter.csv", "csv", "a;b;c\nb;c\nc\n", 3, 3, 0, 0, 0, NULL },
  { "ids.csv", "csv", "Id,Source,Target\n1,1,2\n2,2,1\n2,2,2\n", 2, 3, 0, 0, 0, "id of another" },
  { "said.csv", "csv", "Id,Speaker,Quote\n1,A,Long enough a quotation\n1,B,Another one as long\n", 2, 0, 2, 0, 0, NULL },
  { "open.csv", "csv", "Source,Target,Label\na,b,\"not closed\nc,d,x\n", 4, 2, 0, 0, 0, "not closed" },
  { "snap.txt", "csv", "# a graph\n# Nodes: 3\n# FromNodeId\tToNodeId\n0\t1\n1\t2\n", 3, 2, 0, 0, 0, "file as a whole" },
  { "comments.csv", "csv", "#made by hand\nSource,Target\na,b\n", 2, 1, 0, 0, 0, "file as a whole" },
  { "hash.csv", "csv", "#id,name\n1,A\n2,B\n", 2, 0, 0, 0, 0, NULL },
  { "heading.csv", "csv", "Who knows whom,,,\n,,,\nFrom,To,Kind,Since\na,b,met,2019\nb,c,met,2020\n", 3, 2, 0, 0, 0,
    "file as a whole" },
  { "phrase.csv", "csv", "Who knows whom\n\nFrom,To,Kind\na,b,met\nb,c,met\n", 3, 2, 0, 0, 0, "file as a whole" },
  { "one-cell.csv", "csv", "a\na;b\nb;c\n", 3, 2, 0, 0, 0, NULL },
  { "networkx.txt", "csv", "1 2 {'weight': 3, 'kind': 'x'}\n2 3 {}\n", 3, 2, 0, 0, 0, NULL },
  { "french.csv", "csv", "De;\xc3\x80;Relation;D\xc3\xa9" "but;Source\nA;B;conna\xc3\xaet;2019;x\n", 2, 1, 0, 0, 0, NULL },
  { "russian.csv", "csv", "\xd0\x9e\xd1\x82,\xd0\x9a\xd0\xbe\xd0\xbc\xd1\x83\na,b\n", 2, 1, 0, 0, 0, NULL },
  { "employer.csv", "csv", "Employee,Employer,Role\nAnn,Bee,clerk\nBob,Bee,cook\n", 3, 2, 0, 0, 0, NULL },
  { "film.csv", "csv", "Title,Director,Company\nM,Ann,Bee\nN,Bob,Bee\n", 2, 0, 0, 0, 0, NULL },
  { "neo4j-nodes.csv", "csv", "personId:ID(Person),name:string,:LABEL\np1,Ann,Person\np2,Bob,Person\n", 2, 0, 0, 0, 0, NULL },
  { "neo4j-relations.csv", "csv", ":START_ID(Person),:END_ID,:TYPE\np1,p2,KNOWS\n", 2, 1, 0, 0, 0, NULL },
  { "quote.csv", "csv", "speaker,quote,source,about\nAnn,No.,Herald,Bob\n", 2, 0, 1, 1, 0, NULL },
  { "colon.csv", "csv", "From: ,To:\na,b\n", 2, 1, 0, 0, 0, NULL },
  { "plain-triples.txt", "csv", "a pp b\nb pd c\nc pp a\n", 3, 3, 0, 0, 0, NULL },
  { "plain-weights.csv", "csv", "a,b,5\na,c,3\nb,c,1\n", 3, 3, 0, 0, 0, NULL },
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
  return import_sample_load ("a.csv", text, -1);
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

/* One line without an end is refused, and not gone through again and again. */
static void
test_endless_line (void)
{
  g_autoptr (GString) text = g_string_new ("Source,Target\n");

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "x,");
  import_sample_assert_refused ("a.csv", text->str, -1, "Line 2");
}

/* More rows than a document takes are refused as a whole. */
static void
test_million_rows (void)
{
  g_autoptr (GString) text = g_string_new ("Source,Target\n");

  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "a,b\n");
  import_sample_assert_refused ("a.csv", text->str, -1, "million");
}

/* Two lists in one row mean more relations than an import holds. */
static void
test_many_pairs (void)
{
  g_autoptr (GString) text = g_string_new ("Source,Target\n");

  for (int end = 0; end < 2; end++)
    {
      for (guint i = 0; i < 20000; i++)
        g_string_append_printf (text, "%u;", i);
      g_string_append (text, end == 0 ? "," : "\n");
    }
  import_sample_assert_refused ("a.csv", text->str, -1, "million");
}

/* Comments and blank lines before the table are lines of the file. */
static void
test_lines (void)
{
  g_autoptr (EntenteImport) import = read_text ("# one\n\n# two\r\n\r\nSource,Target\na,b\n\n,b\n");
  EntenteImportReport *report = entente_import_get_report (import);

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    if (entente_import_report_get_n_places (report, i) > 0 && entente_import_report_get_place (report, i, 0)->line > 0)
      {
        g_assert_cmpuint (entente_import_report_get_place (report, i, 0)->line, ==, 8);
        return;
      }
  g_assert_not_reached ();
}

static void
test_matrix_is_cancelled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (";a;b\na;0;1\nb;2;0\n", 17);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "a.csv", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_import_read (&input, 1, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Actors are not taken for relations that have their ids. A newer table fills and changes, and removes nothing. */
static void
test_newer_table (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteImport) old = read_text ("Id,Source,Target,Label\n1,1,2,knows\n2,2,3,pays\n");
  g_autoptr (EntenteImport) new = read_text ("Id,Source,Target,Label,Since\n1,1,2,met,2019\n3,3,1,owes,\n");
  g_autoptr (EntenteImportPlan) plan = NULL;

  import_sample_add_to (old, "csv", document);
  plan = entente_import_plan_new (new, document, "csv", "set");
  g_assert_cmpuint (entente_import_plan_get_n_here (plan, ENTENTE_ITEM_ACTOR), ==, 3);
  g_assert_cmpuint (entente_import_plan_get_n_here (plan, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_new (plan, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_missing (plan, ENTENTE_ITEM_RELATION), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_filled (plan), ==, 1);
  g_assert_cmpuint (entente_import_plan_get_n_differences (plan), ==, 1);
  g_assert_true (entente_import_plan_get_difference (plan, 0)->is_chosen);
  g_assert_cmpstr (entente_import_plan_get_difference (plan, 0)->before, ==, "knows");
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
    import_sample_read ("a.csv", "\xff\xfeS\0o\0u\0r\0c\0e\0\t\0T\0a\0r\0g\0e\0t\0\n\0\xe4\0\t\0b\0\n\0", 38, NULL, &error);

  g_assert_no_error (error);
  import_sample_find (import, ENTENTE_ITEM_ACTOR, "ä");
}

static char *
make_date (guint nth)
{
  int year = g_test_rand_int_range (0, nth % 3 > 0 ? 2200 : 32);
  int month = g_test_rand_int_range (0, 26), day = g_test_rand_int_range (0, 34);

  switch (nth % 7)
    {
    case 0:
      return g_strdup_printf ("%04d-%02d", year, month);
    case 1:
      return g_strdup_printf ("%04d", year);
    case 2:
      return g_strdup_printf ("%d-%d-%d", year, month, day);
    case 3:
      return g_strdup_printf ("%02d/%02d/%04d", month, day, year);
    case 4:
      return g_strdup_printf ("%04d/%02d/%02d", year, month, day);
    case 5:
      return g_strdup_printf ("%04d-%02d-%02dT10:00", year, month, day);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

/* A date that is called plain is one that is read as it is, and where the year stands first nothing is guessed. */
static void
test_plain_dates (void)
{
  guint n_plain = 0, n_years = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_date (i);
      g_autofree char *read = entente_import_date_read (text, ENTENTE_DATE_ORDER_UNKNOWN);
      g_autofree char *day_first = entente_import_date_read (text, ENTENTE_DATE_ORDER_DAY_FIRST);
      g_autofree char *month_first = entente_import_date_read (text, ENTENTE_DATE_ORDER_MONTH_FIRST);

      if (entente_import_date_is_plain (text))
        g_assert_cmpstr (read, ==, text);
      if (entente_import_date_begins_with_year (text))
        g_assert_true (g_strcmp0 (read, day_first) == 0 && g_strcmp0 (read, month_first) == 0);
      n_plain += entente_import_date_is_plain (text);
      n_years += entente_import_date_begins_with_year (text);
    }
  g_assert_cmpuint (n_plain, >, 5000);
  g_assert_cmpuint (n_years, >, n_plain);
}

/* What is left out between two separators is not known. */
static void
test_dates_with_gaps (void)
{
  g_autofree char *unknown = entente_import_date_read ("04--2025", ENTENTE_DATE_ORDER_UNKNOWN);
  g_autofree char *day_first = entente_import_date_read ("04--2025", ENTENTE_DATE_ORDER_DAY_FIRST);
  g_autofree char *month_first = entente_import_date_read ("04--2025", ENTENTE_DATE_ORDER_MONTH_FIRST);

  g_assert_null (unknown);
  g_assert_cmpstr (day_first, ==, "2025");
  g_assert_cmpstr (month_first, ==, "2025-04");
}

/* A month in words leaves nothing to guess. */
static void
test_dates_in_words (void)
{
  static const char *const dates[][2] = {
    { "23-MAR-2006", "2006-03-23" },   { "March 23, 2006", "2006-03-23" }, { "23. März 2006", "2006-03-23" },
    { "1st May 1999", "1999-05-01" },  { "Sept. 2001", "2001-09" },        { "5 мая 1999", "1999-05-05" },
    { "2006년 3월 23일", "2006-03-23" }, { "2006. 3. 23.", "2006-03-23" },   { "2006年3月", "2006-03" },
    { "2006년", "2006" },               { "31 February 2006", NULL },       { "23-MAR-06", NULL },
    { "Mar-Apr 2006", NULL },          { "May", NULL },                    { "3.14", NULL },
    { "5 6 May 1999", NULL },          { "in March 2006", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *read = entente_import_date_read (dates[i][0], ENTENTE_DATE_ORDER_UNKNOWN);

      g_assert_cmpstr (read, ==, dates[i][1]);
    }
}

/* Of several times the first start and the last end count, and all of them are kept. */
static void
test_times (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("Id,Label,Timeset\n1,A,\"<[2000, 2005]; [2007, 2009]>\"\n2,B,\"[2001.0,2003.0]\"\n3,C,\"<[1999, 2000]; "
               "[2001, Infinity]>\"\n4,D,\"<[2000; 2001]>\"\n");
  EntenteImportItem *often = import_sample_find (import, ENTENTE_ITEM_ACTOR, "A");
  EntenteImportItem *open = import_sample_find (import, ENTENTE_ITEM_ACTOR, "C");

  import_sample_assert_text (often, ENTENTE_ACTOR_START, "2000");
  import_sample_assert_text (often, ENTENTE_ACTOR_END, "2009");
  import_sample_assert_datum (often, "Timeset", "<[2000, 2005]; [2007, 2009]>");
  import_sample_assert_text (import_sample_find (import, ENTENTE_ITEM_ACTOR, "B"), ENTENTE_ACTOR_END, "2003");
  import_sample_assert_text (open, ENTENTE_ACTOR_START, "1999");
  import_sample_assert_text (open, ENTENTE_ACTOR_END, NULL);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "D"), "Timeset", "<[2000; 2001]>");
}

/* "From" and "to" with years under them are no ends. */
static void
test_offices (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("Name,Organisation,Position,From,To\nAnn,Bee,head,2001,2005\nBob,Bee,cook,2002,\n");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_ACTOR), ==, 2);
  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_RELATION), ==, 0);
  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), "From", "2001");
}

/* The titles of columns stay also where the first column has none. */
static void
test_titles_without_corner (void)
{
  g_autoptr (EntenteImport) import = read_text (",party,ball\nAnn,1,0\nBob,0,1\n");

  import_sample_assert_datum (import_sample_find (import, ENTENTE_ITEM_ACTOR, "Ann"), "party", "1");
}

/* A link that is no address is no source. */
static void
test_links_without_address (void)
{
  g_autoptr (EntenteImport) import =
    read_text ("node_id_start,node_id_end,rel_type,link,start_date\n1,2,officer_of,director of,23-MAR-2006\n");
  EntenteImportItem *relation = import_sample_find (import, ENTENTE_ITEM_RELATION, "officer_of");

  g_assert_cmpuint (entente_import_get_n (import, ENTENTE_ITEM_SOURCE), ==, 0);
  import_sample_assert_datum (relation, "link", "director of");
  import_sample_assert_text (relation, ENTENTE_RELATION_START, "2006-03-23");
}

/* Cells are divided in the memory of the text, in which quotes leave gaps. The last quote is not closed. */
static void
test_cells_in_place (void)
{
  static const char text[] = "a,b,\"c\"\r\n\"x\"\"y\",\"line 1\nline 2\", z \n\n\"\",\"\"\"\",\"q\"r\nlast,,\n\"open,1,";
  static const char *const cells[] = { "a", "b", "c", "x\"y", "line 1\nline 2", "z", "", "\"", "qr", "last", "", "",
                                       "\"open", "1", "" };
  static const guint widths[] = { 3, 3, 3, 3, 3 };
  g_autoptr (EntenteTable) table = entente_table_new (text, strlen (text), ',');
  guint nth = 0;

  g_assert_cmpuint (entente_table_get_n_rows (table), ==, G_N_ELEMENTS (widths));
  for (guint row = 0; row < G_N_ELEMENTS (widths); row++)
    {
      g_assert_cmpuint (entente_table_get_width (table, row), ==, widths[row]);
      for (guint column = 0; column < widths[row]; column++)
        g_assert_cmpstr (entente_table_get_cell (table, row, column), ==, cells[nth++]);
    }
  g_assert_cmpuint (entente_table_get_line (table, 4), ==, 7);
  g_assert_cmpuint (entente_table_get_unclosed_line (table), ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-table/counts", test_counts);
  g_test_add_func ("/import-table/values-stay", test_values_stay);
  g_test_add_func ("/import-table/endless-line", test_endless_line);
  g_test_add_func ("/import-table/million-rows", test_million_rows);
  g_test_add_func ("/import-table/many-pairs", test_many_pairs);
  g_test_add_func ("/import-table/lines", test_lines);
  g_test_add_func ("/import-table/matrix-is-cancelled", test_matrix_is_cancelled);
  g_test_add_func ("/import-table/newer-table", test_newer_table);
  g_test_add_func ("/import-table/refused", test_refused);
  g_test_add_func ("/import-table/plain-dates", test_plain_dates);
  g_test_add_func ("/import-table/dates-with-gaps", test_dates_with_gaps);
  g_test_add_func ("/import-table/dates-in-words", test_dates_in_words);
  g_test_add_func ("/import-table/times", test_times);
  g_test_add_func ("/import-table/offices", test_offices);
  g_test_add_func ("/import-table/titles-without-corner", test_titles_without_corner);
  g_test_add_func ("/import-table/links-without-address", test_links_without_address);
  g_test_add_func ("/import-table/cells-in-place", test_cells_in_place);
  g_test_add_func ("/import-table/encodings", test_encodings);
  return g_test_run ();
}
