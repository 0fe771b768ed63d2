/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"
#include "import-sample.h"
#include "own-table.h"
#include "random-document.h"
#include "sample.h"

#include <string.h>

/* The tables that Entente exports come back to the items from which they were made. */

static EntenteDocument *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDocument *document;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  document = entente_json_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  return document;
}

/* What is imported is what the document has; nothing in it changes. */
static void
assert_nothing (EntenteDocument *document,
                GBytes *const   *tables,
                guint            n)
{
  g_autoptr (GBytes) before = own_document_write (document), after = NULL;
  g_auto (OwnImport) import = { 0 };

  own_import_init_bytes (&import, document, tables, n);
  own_import_assert (&import, 0, 0, 0);
  own_import_take (&import);
  after = own_document_write (document);
  g_assert_true (g_bytes_equal (before, after));
}

static void
check_options (EntenteDocument            *document,
               const EntenteExportOptions *options)
{
  GBytes *tables[ENTENTE_N_ITEM_KINDS], *turned[ENTENTE_N_ITEM_KINDS];
  g_autoptr (GError) error = NULL;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      tables[kind] = entente_export_write (document, own_table_formats[kind], options, NULL, NULL, &error);
      g_assert_no_error (error);
      turned[ENTENTE_N_ITEM_KINDS - 1 - kind] = tables[kind];
      assert_nothing (document, &tables[kind], 1);
    }
  assert_nothing (document, tables, ENTENTE_N_ITEM_KINDS);
  assert_nothing (document, turned, ENTENTE_N_ITEM_KINDS);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_bytes_unref (tables[kind]);
}

static void
check_turned (EntenteDocument *document)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (OwnTable) table = own_table_new (document, kind);
      g_autoptr (GBytes) rows = NULL, columns = NULL;

      own_table_reverse_rows (table);
      rows = own_table_write (table);
      assert_nothing (document, &rows, 1);
      own_table_reverse_columns (table);
      table->separator = ';';
      columns = own_table_write (table);
      assert_nothing (document, &columns, 1);
    }
}

static void
check_unchanged (EntenteDocument *document)
{
  for (int separator = 0; separator < ENTENTE_N_SEPARATORS; separator++)
    {
      const EntenteExportOptions options = {
        .separator = separator, .guard_formulas = separator == ENTENTE_SEPARATOR_SEMICOLON,
      };

      check_options (document, &options);
    }
  check_turned (document);
}

static void
test_unchanged (void)
{
  static const char *const names[] = { "harbour-talks.entente.json", "shoigu-visit.entente.json" };
  g_autoptr (EntenteDocument) all = own_document_new (), sample = sample_document_new ();

  check_unchanged (all);
  check_unchanged (sample);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteDocument) document = load (names[i]);

      check_unchanged (document);
    }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 4 + seed % 30);

      g_test_message ("seed %u", seed);
      check_unchanged (document);
    }
}

#define SCHEME "entente-table:set "

/* What an item was called, by the identifier that the import has given it: id -> former id. */
static void
list_former_ids (OwnTable   *table,
                 GHashTable *ids)
{
  guint id = own_table_find_column (table, "id"), column = own_table_find_column (table, "identifiers");

  for (guint row = 1; row < table->rows->len; row++)
    {
      char **cells = table->rows->pdata[row];
      const char *former = strstr (cells[column], SCHEME);

      g_assert_nonnull (former);
      former += strlen (SCHEME);
      g_hash_table_insert (ids, g_strdup (cells[id]), g_strndup (former, strcspn (former, "\n")));
    }
}

/* Each line of a cell ends with an id. */
static char *
dup_with_former_ids (const char *cell,
                     gboolean    is_about,
                     GHashTable *ids)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *id = is_about && strchr (*line, ' ') != NULL ? strchr (*line, ' ') + 1 : *line;
      const char *former = g_hash_table_lookup (ids, id);
      g_autofree char *before = *line;

      *line = g_strdup_printf ("%.*s%s", (int) (id - before), before, former != NULL ? former : id);
    }
  return g_strjoinv ("\n", lines);
}

static void
rename_items (OwnTable   *table,
              GHashTable *ids)
{
  static const char *const columns[] = { "id", "from", "to", "speaker", "via", "about", "source", "publisher", "cites",
                                         NULL };
  char **header = table->rows->pdata[0];

  for (guint row = 1; row < table->rows->len; row++)
    for (guint i = 0; header[i] != NULL; i++)
      if (g_strv_contains (columns, header[i]))
        {
          char **cell = &((char **) table->rows->pdata[row])[i];
          g_autofree char *before = *cell;

          *cell = dup_with_former_ids (before, g_str_equal (header[i], "about"), ids);
        }
}

/* The identifiers of an item without that of the import. */
static char *
dup_identifiers (const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (!g_str_has_prefix (*line, SCHEME))
      g_string_append_printf (text, "%s\n", *line);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
compare_cells (OwnTable   *before,
               OwnTable   *after,
               const char *id,
               const char *title)
{
  const char *wanted = own_table_get (before, id, title), *found = own_table_get (after, id, title);
  g_autofree char *of_wanted = dup_identifiers (wanted), *of_found = dup_identifiers (found);

  g_assert_cmpstr (g_str_equal (title, "identifiers") ? of_wanted : wanted, ==,
                   g_str_equal (title, "identifiers") ? of_found : found);
}

/* Without the text of its source, a quotation does not stand there. */
static gboolean
is_computed (const char *title)
{
  return g_str_equal (title, "evidence") || g_str_equal (title, "disputed");
}

static void
compare_tables (OwnTable *before,
                OwnTable *after)
{
  char **header = before->rows->pdata[0];
  guint id = own_table_find_column (before, "id");

  g_assert_cmpuint (before->rows->len, ==, after->rows->len);
  for (guint row = 1; row < before->rows->len; row++)
    for (guint i = 0; header[i] != NULL; i++)
      if (!is_computed (header[i]))
        compare_cells (before, after, ((char **) before->rows->pdata[row])[id], header[i]);
}

/* A document that is made of its tables alone has the same tables. */
static void
check_empty (EntenteDocument *document)
{
  g_autoptr (EntenteDocument) empty = entente_document_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (OwnImport) import = { 0 }, again = { 0 };
  OwnTable *tables[ENTENTE_N_ITEM_KINDS], *after[ENTENTE_N_ITEM_KINDS];

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    tables[kind] = own_table_new (document, kind);
  own_import_init (&import, empty, tables[2], tables[1], tables[3], tables[0], NULL);
  own_import_take (&import);
  own_import_init (&again, empty, tables[0], tables[1], tables[2], tables[3], NULL);
  own_import_assert (&again, 0, 0, 0);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      after[kind] = own_table_new (empty, kind);
      list_former_ids (after[kind], ids);
    }
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      rename_items (after[kind], ids);
      compare_tables (tables[kind], after[kind]);
      own_table_free (tables[kind]);
      own_table_free (after[kind]);
    }
}

static void
test_empty (void)
{
  g_autoptr (EntenteDocument) all = own_document_new ();
  g_autoptr (EntenteDocument) harbour = load ("harbour-talks.entente.json");
  g_autoptr (EntenteDocument) visit = load ("shoigu-visit.entente.json");

  check_empty (all);
  check_empty (harbour);
  check_empty (visit);
}

/* One table names what the others describe. Nothing is called like an id. */
static void
test_alone (void)
{
  g_autoptr (EntenteDocument) document = own_document_new (), empty = entente_document_new ();
  g_autoptr (OwnTable) relations = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_autoptr (OwnTable) statements = own_table_new (document, ENTENTE_ITEM_STATEMENT);
  g_auto (OwnImport) first = { 0 }, second = { 0 };
  EntenteImportItem *item;

  own_import_init (&first, empty, relations, NULL);
  own_import_assert (&first, 7, 0, 0);
  item = import_sample_find (first.import, ENTENTE_ITEM_ACTOR, "Sergei Shoigu");
  g_assert_cmpstr (item->key, ==, "shoigu");

  own_import_init (&second, empty, statements, NULL);
  g_assert_cmpuint (entente_import_get_n (second.import, ENTENTE_ITEM_ACTOR), ==, 1);
  g_assert_cmpuint (entente_import_get_n (second.import, ENTENTE_ITEM_RELATION), ==, 0);
  import_sample_assert_report (second.import, "of “about” have ids that are in no file");
  item = import_sample_find (second.import, ENTENTE_ITEM_STATEMENT, "-5 degrees");
  import_sample_assert_datum (item, "about", "supports owns");
  item = import_sample_find (second.import, ENTENTE_ITEM_STATEMENT, "“I am  sure,”\r\nhe said 😀.");
  import_sample_assert_datum (item, "about", "supports met\ndisputes peskov");
  import_sample_assert_datum (item, "via", "kcna\ntass");
  item = import_sample_find (second.import, ENTENTE_ITEM_SOURCE, "An article");
  import_sample_assert_text (item, ENTENTE_SOURCE_URL, "https://example.org/article");
  import_sample_assert_text (item, ENTENTE_SOURCE_RELIABILITY, "B");
}

/* What only the document has is found there, for a new row as well. */
static void
test_new_row (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) statements = own_table_new (document, ENTENTE_ITEM_STATEMENT), after = NULL;
  g_auto (OwnImport) import = { 0 }, again = { 0 };
  EntenteItem *item = NULL;

  own_table_add (statements, "text", "They met again", "form", "quote", "speaker", "peskov", "via", "tass\nnobody",
                 "about", "disputes met\nsupports tass\nsupports nothing", "source", "bare", "date", "2025-04-01", NULL);
  own_import_init (&import, document, statements, NULL);
  own_import_assert (&import, 1, 0, 0);
  own_import_take (&import);
  after = own_table_new (document, ENTENTE_ITEM_STATEMENT);
  item = entente_document_lookup (document, "they-met-again");
  g_assert_nonnull (item);
  g_assert_cmpstr (own_table_get (after, "they-met-again", "speaker_name"), ==, "-Dmitry Peskov");
  g_assert_cmpstr (own_table_get (after, "they-met-again", "via"), ==, "tass");
  g_assert_cmpstr (own_table_get (after, "they-met-again", "about"), ==, "disputes met\nsupports tass");
  g_assert_cmpstr (own_table_get (after, "they-met-again", "source_title"), ==, "A register");
  g_assert_cmpstr (own_table_get (after, "they-met-again", "data.about"), ==, "supports nothing");
  g_assert_cmpstr (own_table_get (after, "they-met-again", "data.via"), ==, "nobody");

  /* A second import finds it again. */
  own_import_init (&again, document, statements, NULL);
  own_import_assert (&again, 0, 0, 0);
}

/* Without an id, a name tells who is meant. */
static void
test_names (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) relations = own_table_new (document, ENTENTE_ITEM_RELATION), after = NULL;
  g_auto (OwnImport) import = { 0 };

  own_table_add (relations, "id", "by-name", "from_name", "KCNA", "kind", "praised", "to_name", "Somebody New", NULL);
  own_import_init (&import, document, relations, NULL);
  own_import_assert (&import, 2, 0, 0);
  own_import_take (&import);
  after = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_assert_cmpstr (own_table_get (after, "by-name", "from"), ==, "kcna");
  g_assert_cmpstr (own_table_get (after, "by-name", "to_name"), ==, "Somebody New");
}

/* What is removed from a table stays in the document, and so does what stands in an emptied cell. */
static void
test_removed (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (OwnTable) table = own_table_new (document, kind);
      char **header = table->rows->pdata[0];

      for (guint i = 0; header[i] != NULL; i++)
        if (!g_str_equal (header[i], "id"))
          {
            g_auto (OwnImport) import = { 0 };
            g_autoptr (OwnTable) emptied = own_table_new (document, kind);
            char **row = emptied->rows->pdata[1];

            g_free (row[i]);
            row[i] = g_strdup ("");
            own_import_init (&import, document, emptied, NULL);
            own_import_assert (&import, 0, 0, 0);
          }
      while (table->rows->len > 2)
        {
          g_auto (OwnImport) import = { 0 };

          g_ptr_array_remove_index (table->rows, table->rows->len - 1);
          own_import_init (&import, document, table, NULL);
          own_import_assert (&import, 0, 0, 0);
        }
    }
}

/* A document with the same ids is another one. */
static void
test_elsewhere (void)
{
  static const char other_text[] =
    "{\"actors\":[{\"id\":\"shoigu\",\"name\":\"Yuliya\"},{\"id\":\"kcna\",\"name\":\"K\"},{\"id\":\"peskov\",\"name\":"
    "\"P\"}],\"relations\":[{\"id\":\"met\",\"from\":\"shoigu\",\"to\":\"kcna\",\"kind\":\"met\"}],"
    "\"statements\":[{\"id\":\"s-one\",\"text\":\"Other words\"}],\"sources\":[{\"id\":\"bare\",\"title\":\"Another\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (other_text, strlen (other_text));
  g_autoptr (EntenteDocument) document = own_document_new (), other = entente_json_read (bytes, NULL, NULL, NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (OwnTable) table = own_table_new (document, kind);
      g_auto (OwnImport) import = { 0 };

      own_import_init (&import, other, table, NULL);
      for (int n = 0; n < ENTENTE_N_ITEM_KINDS; n++)
        g_assert_cmpuint (entente_import_plan_get_n_here (import.plan, n), ==, 0);
    }
}

/* Who wants a table in general gets one. */
static void
test_as_table (void)
{
  static const char *const names[] = { "csv", "actors", "relations", "statements" };
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) table = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_autoptr (GBytes) bytes = own_table_write (table);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const EntenteImportOptions options = { names[i], NULL, NULL };
      const EntenteImportFormat *format;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "table.csv", NULL, &error);
      g_autoptr (EntenteImport) import = entente_import_read (&input, 1, &options, &format, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (format->name, ==, "csv");
      if (i != 3)
        import_sample_find (import, ENTENTE_ITEM_ACTOR, i == 1 ? "met" : "shoigu");
    }
}

static void
check_hostile (const char *text,
               guint       n_actors,
               guint       n_relations,
               guint       n_statements,
               guint       n_sources,
               const char *words)
{
  const guint n[] = { n_actors, n_relations, n_statements, n_sources };
  const char *format = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import = import_sample_read ("table.csv", text, -1, &format, &error);

  g_test_message ("%s", text);
  g_assert_no_error (error);
  g_assert_cmpstr (format, ==, "entente-table");
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_assert_cmpuint (entente_import_get_n (import, kind), ==, n[kind]);
  import_sample_assert_report (import, words);
  import_sample_check_in_document (import, "table.csv", text, -1, format);
}

#define ACTORS "id,name,kind,aliases,description,links,note,x\r\n"
#define RELATIONS "id,from,from_name,kind,to,to_name,directed\r\n"
#define STATEMENTS "id,text,form,speaker,speaker_name,about,via,page\r\n"
#define SOURCES "id,title,publisher,publisher_name,cites,reliability\r\n"

static void
test_hostile (void)
{
  check_hostile (ACTORS, 0, 0, 0, 0, "nothing in it to import");
  check_hostile (RELATIONS, 0, 0, 0, 0, "nothing in it to import");
  check_hostile (ACTORS "a,A,person\r\na,A,person\r\n", 1, 0, 0, 0, "stands there already");
  check_hostile (ACTORS "a,A,person\r\na,B,person\r\n", 2, 0, 0, 0, "id of another one");
  check_hostile (ACTORS ",A,person\r\n,,state\r\n", 1, 0, 0, 0, "without a name");
  check_hostile (ACTORS "a,A,,,,,,1,2,3\r\n", 1, 0, 0, 0, "more cells than the header");
  check_hostile (ACTORS "a,\"A\r\nb,B\r\n", 2, 0, 0, 0, "not closed");
  check_hostile (RELATIONS "r,a,A,x,b,B\r\nr,a,A,x,b,B\r\n", 2, 1, 0, 0, "stands there already");
  check_hostile (RELATIONS "r,a,A,x,b,B\r\nr,b,B,x,a,A\r\n", 2, 2, 0, 0, "id of another one");
  check_hostile (RELATIONS "r,a,A,x,,\r\n,,,,b,B\r\n", 0, 0, 0, 0, "without both ends");
  check_hostile (RELATIONS "r,a,A,x,b,B\r\nq,a,C,x,b,B\r\n", 2, 2, 0, 0, "elsewhere");
  check_hostile (RELATIONS "r,a,,x,a,,maybe\r\n", 1, 1, 0, 0, "cannot be read");
  check_hostile (STATEMENTS "s,One\r\ns,Two\r\n,Three\r\n", 0, 0, 3, 0, "id of another one");
  check_hostile (STATEMENTS ",,quote\r\n", 0, 0, 0, 0, "without words");
  check_hostile (STATEMENTS "s,One,quote,p,P,\"supports\nsupports \n supports s\",s,x7\r\n", 1, 0, 1, 0, "cannot be read");
  check_hostile (SOURCES "a,A,,,b\r\nb,B,,,a\r\nc,C,,,c\r\n", 0, 0, 0, 3, NULL);
  check_hostile (SOURCES "a,A,a,a,\"a\na\nq\",A\r\n", 1, 0, 0, 1, "in no file");
  check_hostile ("id,id,name,name,kind,aliases,start,end,note,,\r\na,b,A,B,c,d,e,f,g,h,i,j\r\n", 1, 0, 0, 0,
                 "cannot be read");
  check_hostile ("sep=;\r\nid;from;from_name;to;to_name;directed\r\nr;a;A;b;B;no\r\n", 2, 1, 0, 0, NULL);
}

/* Tables of other programs, and those of Entente of which too much was taken away. */
static void
test_foreign (void)
{
  static const char *const texts[] = {
    "id,name,kind\na,A,b\n", "id,name,kind,aliases,description\na,A,person,B|C,d\n", "id,from,to,kind\nr,a,b,c\n",
    "id,from,from_name,to,to_name,amount\nr,a,A,b,B,5\n", "id,text,speaker,date\ns,Words,A,2025\n",
    "id,title,publisher,url\na,A,B,http://a\n", "ID,From,From_name,To,To_name,Directed\nr,a,A,b,B,yes\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *format = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteImport) import = import_sample_read ("table.csv", texts[i], -1, &format, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (format, ==, "csv");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-own-table/unchanged", test_unchanged);
  g_test_add_func ("/import-own-table/random", test_random);
  g_test_add_func ("/import-own-table/empty", test_empty);
  g_test_add_func ("/import-own-table/alone", test_alone);
  g_test_add_func ("/import-own-table/new-row", test_new_row);
  g_test_add_func ("/import-own-table/names", test_names);
  g_test_add_func ("/import-own-table/removed", test_removed);
  g_test_add_func ("/import-own-table/elsewhere", test_elsewhere);
  g_test_add_func ("/import-own-table/as-table", test_as_table);
  g_test_add_func ("/import-own-table/hostile", test_hostile);
  g_test_add_func ("/import-own-table/foreign", test_foreign);

  return g_test_run ();
}
