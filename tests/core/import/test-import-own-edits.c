/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"
#include "own-table.h"
#include "random-document.h"

#include <string.h>

/* What somebody changes in a table comes if it is taken; what a table cannot tell stays as it is. */

/* Another value for a cell, such as somebody could write there. NULL: changing it changes nothing. */
static char *
dup_edited (const char *title,
            const char *cell)
{
  static const struct { const char *title, *text; } others[] = {
    { "from", "tass" }, { "to", "tass" }, { "speaker", "peskov" }, { "via", "kcna\npeskov" }, { "source", "bare" },
    { "publisher", "tass" }, { "cites", "article" }, { "start", "1956-01-02" }, { "end", "2025-03-23" },
    { "date", "2025-03-20" }, { "published", "2025-03-20" }, { "accessed", "2025-05" }, { "directed", "yes" },
    { "credibility", "3" }, { "page", "8" }, { "paragraph", "4" }, { "about", "disputes met\nmentions tass" },
    { "former", "via Another Paper" }, { "known", "false" }, { "height", "1.75" }, { "list", "[1]" }, { "n", "7" },
    { "weight", "4" }, { "k", "false" },
  };
  static const char *const ignored[] = {
    "id", "evidence", "disputed", "source_url", "identifiers", NULL,
  };

  if (g_strv_contains (ignored, title))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].title, title))
      return g_strdup (others[i].text);
  return g_strconcat (cell, " edited", NULL);
}

/* The table of the document is now the one that was imported. What is computed may have become another. */
static void
assert_same (EntenteDocument *document,
             EntenteItemKind  kind,
             OwnTable        *wanted)
{
  static const char *const computed[] = {
    "evidence", "disputed", "from_name", "to_name", "speaker_name", "source_title", "publisher_name", "source_url", NULL,
  };
  g_autoptr (OwnTable) found = own_table_new (document, kind);
  char **header = wanted->rows->pdata[0];

  g_assert_cmpuint (found->rows->len, ==, wanted->rows->len);
  for (guint row = 0; row < wanted->rows->len; row++)
    for (guint i = 0; header[i] != NULL; i++)
      if (!g_strv_contains (computed, header[i]) &&
          !(kind == ENTENTE_ITEM_STATEMENT && g_str_equal (header[i], "reliability")))
        g_assert_cmpstr (((char **) found->rows->pdata[row])[i], ==, ((char **) wanted->rows->pdata[row])[i]);
}

static void
check_column (EntenteItemKind kind,
              guint           column)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) table = own_table_new (document, kind), after = NULL;
  const char *title = ((char **) table->rows->pdata[0])[column];
  char **row = table->rows->pdata[1];
  g_autofree char *edited = dup_edited (title, row[column]);
  g_auto (OwnImport) import = { 0 };

  /* In the tables of statements and sources the same title means something else. */
  if (kind == ENTENTE_ITEM_STATEMENT && g_str_equal (title, "reliability"))
    return;
  g_test_message ("%s of %s", title, entente_item_kind_get_plural (kind));
  g_assert_cmpstr (row[column], !=, "");
  if (edited == NULL)
    return;
  g_free (row[column]);
  row[column] = g_steal_pointer (&edited);
  own_import_init (&import, document, table, NULL);
  /* Another row has the name that was there before. */
  if (g_str_equal (title, "to_name"))
    {
      own_import_assert (&import, 0, 0, 0);
      import_sample_assert_report (import.import, "its id has elsewhere");
      return;
    }
  own_import_assert (&import, 0, 0, 1);
  g_assert_false (entente_import_plan_get_difference (import.plan, 0)->is_chosen);
  own_import_take (&import);
  assert_same (document, kind, table);
  after = own_table_new (document, kind);
  g_assert_cmpstr (((char **) after->rows->pdata[1])[column], ==, row[column]);
}

static void
test_columns (void)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (EntenteDocument) document = own_document_new ();
      g_autoptr (OwnTable) table = own_table_new (document, kind);

      for (guint i = 0; i < g_strv_length (table->rows->pdata[0]); i++)
        check_column (kind, i);
    }
}

/* A cell that was empty is filled in. */
static void
test_filled (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) actors = own_table_new (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (OwnTable) statements = own_table_new (document, ENTENTE_ITEM_STATEMENT);
  g_auto (OwnImport) import = { 0 };

  own_table_set (actors, "tass", "aliases", "ТАСС\nITAR-TASS");
  own_table_set (actors, "tass", "size", "9");
  own_table_set (statements, "s-two", "page", "12");
  own_table_set (statements, "s-two", "exact", "5 degrees");
  own_table_set (statements, "s-two", "speaker", "peskov");
  own_import_init (&import, document, actors, statements, NULL);
  own_import_assert (&import, 0, 4, 0);
  own_import_take (&import);
  assert_same (document, ENTENTE_ITEM_ACTOR, actors);
  assert_same (document, ENTENTE_ITEM_STATEMENT, statements);
}

static const EntenteRecord *
get_record (EntenteDocument *document,
            const char      *id)
{
  return entente_item_get_record (entente_document_lookup (document, id));
}

static void
assert_alias (EntenteDocument *document,
              guint            nth,
              const char      *text,
              const char      *lang)
{
  const EntenteRecord *alias = entente_record_get_nth (get_record (document, "shoigu"), ENTENTE_ACTOR_ALIASES, nth);

  g_assert_cmpstr (entente_record_get_text (alias, ENTENTE_PHRASE_TEXT), ==, text);
  g_assert_cmpstr (entente_record_get_text (alias, ENTENTE_PHRASE_LANG), ==, lang);
}

static void
assert_datum (EntenteDocument  *document,
              const char       *name,
              EntenteDatumType  type,
              const char       *text)
{
  const EntenteDatum *datum = entente_record_find_datum (get_record (document, "shoigu"), ENTENTE_ACTOR_DATA, name);

  g_assert_nonnull (datum);
  g_assert_cmpint (datum->type, ==, type);
  g_assert_cmpstr (datum->text, ==, text);
}

/* Languages of names, types of facts, and what else stands beside them. */
static void
test_kept (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) actors = own_table_new (document, ENTENTE_ITEM_ACTOR);
  g_auto (OwnImport) import = { 0 };

  own_table_set (actors, "shoigu", "aliases", "Serge\nСергей Шойгу\nSerge\nNew One\nSerge");
  own_table_set (actors, "shoigu", "height", "1.5");
  own_table_set (actors, "shoigu", "size", "4");
  own_table_set (actors, "shoigu", "known", "TRUE");
  own_import_init (&import, document, actors, NULL);
  own_import_assert (&import, 0, 0, 2);
  own_import_take (&import);
  assert_alias (document, 0, "Serge", "fr");
  assert_alias (document, 1, "Сергей Шойгу", "ru");
  assert_alias (document, 2, "Serge", "de");
  assert_alias (document, 3, "New One", NULL);
  g_assert_cmpuint (entente_record_get_n_records (get_record (document, "shoigu"), ENTENTE_ACTOR_ALIASES), ==, 5);
  assert_datum (document, "size", ENTENTE_DATUM_TEXT, "4");
  assert_datum (document, "height", ENTENTE_DATUM_NUMBER, "1.50");
  assert_datum (document, "known", ENTENTE_DATUM_FLAG, "true");
  assert_datum (document, "list", ENTENTE_DATUM_OTHER, "[1,{\"a\":2}]");
  assert_datum (document, "kind", ENTENTE_DATUM_TEXT, "tall");
}

static EntenteRecord *
get_part (EntenteDocument *document,
          guint            member)
{
  return entente_record_get_record (get_record (document, "s-one"), member);
}

/* The words around a place are those around these words. */
static void
test_places (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) statements = own_table_new (document, ENTENTE_ITEM_STATEMENT);
  g_auto (OwnImport) first = { 0 }, second = { 0 };

  own_table_set (statements, "s-one", "page", "9");
  own_table_set (statements, "s-one", "paragraph", "1");
  own_table_set (statements, "s-one", "translation", "Ich bin mir sicher");
  own_import_init (&first, document, statements, NULL);
  own_import_assert (&first, 0, 0, 2);
  own_import_take (&first);
  g_assert_cmpstr (entente_record_get_text (get_part (document, ENTENTE_STATEMENT_ANCHOR), ENTENTE_ANCHOR_PREFIX), ==,
                   "Then: ");
  g_assert_cmpint (entente_record_get_number (get_part (document, ENTENTE_STATEMENT_ANCHOR), ENTENTE_ANCHOR_START), ==,
                   6);
  g_assert_cmpstr (entente_record_get_text (get_part (document, ENTENTE_STATEMENT_TRANSLATION), ENTENTE_PHRASE_LANG), ==,
                   "de");

  own_table_set (statements, "s-one", "exact", "End");
  own_import_init (&second, document, statements, NULL);
  own_import_assert (&second, 0, 0, 1);
  own_import_take (&second);
  g_assert_false (entente_record_has (get_part (document, ENTENTE_STATEMENT_ANCHOR), ENTENTE_ANCHOR_PREFIX));
  g_assert_cmpint (entente_record_get_number (get_part (document, ENTENTE_STATEMENT_ANCHOR), ENTENTE_ANCHOR_PAGE), ==, 9);
  assert_same (document, ENTENTE_ITEM_STATEMENT, statements);
}

/* What a spreadsheet writes in another way is not changed. */
static void
test_rewritten (void)
{
  static const struct { EntenteItemKind kind; const char *id, *title, *text; } cells[] = {
    { ENTENTE_ITEM_ACTOR, "shoigu", "start", "5/21/1955" }, { ENTENTE_ITEM_ACTOR, "shoigu", "start", "21/05/1955" },
    { ENTENTE_ITEM_ACTOR, "shoigu", "start", "21.05.1955" }, { ENTENTE_ITEM_ACTOR, "shoigu", "since", "2/3/2001" },
    { ENTENTE_ITEM_ACTOR, "shoigu", "since", "3/2/2001" }, { ENTENTE_ITEM_ACTOR, "shoigu", "known", "TRUE" },
    { ENTENTE_ITEM_ACTOR, "shoigu", "height", "1.5" }, { ENTENTE_ITEM_ACTOR, "shoigu", "note", " First\nsecond " },
    { ENTENTE_ITEM_ACTOR, "shoigu", "links", "https://example.org/a\r\nhttps://example.org/b" },
    { ENTENTE_ITEM_RELATION, "met", "directed", "FALSE" }, { ENTENTE_ITEM_RELATION, "met", "note", "Two\r\nlines" },
    { ENTENTE_ITEM_STATEMENT, "s-one", "text", "“I am  sure,”\nhe said 😀." },
    { ENTENTE_ITEM_STATEMENT, "s-one", "text", "'“I am  sure,”\rhe said 😀." },
    { ENTENTE_ITEM_STATEMENT, "s-one", "page", " 7 " }, { ENTENTE_ITEM_SOURCE, "article", "published", "22.3.2025" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (EntenteDocument) document = own_document_new ();
      g_autoptr (OwnTable) table = own_table_new (document, cells[i].kind);
      g_auto (OwnImport) import = { 0 };

      g_test_message ("%s", cells[i].text);
      own_table_set (table, cells[i].id, cells[i].title, cells[i].text);
      own_import_init (&import, document, table, NULL);
      own_import_assert (&import, 0, 0, 0);
    }
}

/* A date that is another one is read; what is none is kept. */
static void
test_dates (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) actors = own_table_new (document, ENTENTE_ITEM_ACTOR);
  g_auto (OwnImport) first = { 0 }, second = { 0 };

  own_table_set (actors, "shoigu", "start", "22.5.1955");
  own_import_init (&first, document, actors, NULL);
  own_import_assert (&first, 0, 0, 1);
  own_import_take (&first);
  g_assert_cmpstr (entente_record_get_text (get_record (document, "shoigu"), ENTENTE_ACTOR_START), ==, "1955-05-22");

  own_table_set (actors, "shoigu", "start", "in spring");
  own_import_init (&second, document, actors, NULL);
  own_import_assert (&second, 0, 0, 1);
  import_sample_assert_report (second.import, "cannot be read and is kept as data");
  own_import_take (&second);
  g_assert_cmpstr (entente_record_get_text (get_record (document, "shoigu"), ENTENTE_ACTOR_START), ==, "1955-05-22");
  assert_datum (document, "start", ENTENTE_DATUM_TEXT, "in spring");
}

/* An apostrophe that the export put before a formula goes where the document says that it is none of the words. */
static void
test_guards (void)
{
  const EntenteExportOptions options = { .guard_formulas = TRUE };
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, own_table_formats[ENTENTE_ITEM_STATEMENT], &options, NULL,
                                                   NULL, &error);
  g_autoptr (OwnTable) table = own_table_new_for_bytes (bytes);
  g_auto (OwnImport) import = { 0 };

  g_assert_cmpstr (own_table_get (table, "s-two", "text"), ==, "'-5 degrees");
  own_table_set (table, "s-two", "note", "Cold");
  own_table_set (table, "s-three", "text", "'Of nobody'");
  own_import_init (&import, document, table, NULL);
  own_import_assert (&import, 0, 1, 1);
  own_import_take (&import);
  g_assert_cmpstr (entente_record_get_text (get_record (document, "s-two"), ENTENTE_STATEMENT_TEXT), ==, "-5 degrees");
  g_assert_cmpstr (entente_record_get_text (get_record (document, "s-three"), ENTENTE_STATEMENT_TEXT), ==,
                   "'Of nobody'");
}

/* A relation between others is another one, unless all else is as it was. */
static void
test_ends (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) one = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_autoptr (OwnTable) both = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_auto (OwnImport) first = { 0 }, second = { 0 };

  own_table_set (one, "owns", "to", "tass");
  own_import_init (&first, document, one, NULL);
  own_import_assert (&first, 0, 0, 1);
  own_table_set (both, "owns", "from", "kcna");
  own_table_set (both, "owns", "to", "shoigu");
  own_import_init (&second, document, both, NULL);
  own_import_assert (&second, 1, 0, 0);
}

/* All names are others, as after a translation, and yet it is the same document. */
static void
test_whole_column (void)
{
  static const struct { EntenteItemKind kind; const char *title; guint n; } columns[] = {
    { ENTENTE_ITEM_STATEMENT, "text", 3 }, { ENTENTE_ITEM_RELATION, "kind", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (EntenteDocument) document = own_document_new ();
      g_autoptr (OwnTable) table = own_table_new (document, columns[i].kind);
      guint column = own_table_find_column (table, columns[i].title);
      g_auto (OwnImport) import = { 0 };

      for (guint row = 1; row < table->rows->len; row++)
        {
          char **cell = &((char **) table->rows->pdata[row])[column];
          g_autofree char *before = *cell;

          *cell = g_strconcat ("New: ", before, NULL);
        }
      own_import_init (&import, document, table, NULL);
      own_import_assert (&import, 0, 0, columns[i].n);
    }
}

/* A row that was copied and changed means another item. */
static void
test_copied_row (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) relations = own_table_new (document, ENTENTE_ITEM_RELATION);
  g_auto (OwnImport) import = { 0 }, again = { 0 };
  char **copy = g_strdupv (relations->rows->pdata[1]);

  g_ptr_array_add (relations->rows, copy);
  g_free (copy[own_table_find_column (relations, "kind")]);
  copy[own_table_find_column (relations, "kind")] = g_strdup ("married");
  own_import_init (&import, document, relations, NULL);
  own_import_assert (&import, 1, 0, 0);
  import_sample_assert_report (import.import, "comes as a new item");
  own_import_take (&import);
  own_import_init (&again, document, relations, NULL);
  own_import_assert (&again, 0, 0, 0);
}

/* Nor does it matter which of them stands first. */
static void
test_copy_before (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) statements = own_table_new (document, ENTENTE_ITEM_STATEMENT);
  g_auto (OwnImport) import = { 0 }, again = { 0 };
  char **copy = g_strdupv (statements->rows->pdata[1]);
  guint column = own_table_find_column (statements, "text");

  g_free (copy[column]);
  copy[column] = g_strdup ("Other words");
  g_ptr_array_insert (statements->rows, 1, copy);
  own_import_init (&import, document, statements, NULL);
  own_import_assert (&import, 1, 0, 0);
  own_import_take (&import);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), ==, 4);
  own_import_init (&again, document, statements, NULL);
  own_import_assert (&again, 0, 0, 0);
}

/* A new column is data; one that was removed says nothing. */
static void
test_other_columns (void)
{
  g_autoptr (EntenteDocument) document = own_document_new ();
  g_autoptr (OwnTable) actors = own_table_new (document, ENTENTE_ITEM_ACTOR);
  char **header = actors->rows->pdata[0];
  guint column;
  g_auto (OwnImport) import = { 0 };

  own_table_remove_column (actors, "note");
  own_table_remove_column (actors, "list");
  column = own_table_find_column (actors, "description");
  g_free (header[column]);
  header[column] = g_strdup ("rank");
  own_import_init (&import, document, actors, NULL);
  own_import_assert (&import, 0, 0, 1);
  own_import_take (&import);
  assert_datum (document, "rank", ENTENTE_DATUM_TEXT, "=Secretary; \"of\"\nthe Council");
  assert_datum (document, "list", ENTENTE_DATUM_OTHER, "[1,{\"a\":2}]");
  g_assert_true (entente_record_has (get_record (document, "shoigu"), ENTENTE_ACTOR_DESCRIPTION));
}

/* Cells that say anything. When all that differs is taken, the same table has nothing more to say. */
static void
edit_at_random (OwnTable *table,
                GRand    *random)
{
  guint n = g_strv_length (table->rows->pdata[0]);

  for (guint i = 0; table->rows->len > 1 && i < 6; i++)
    {
      char **row = table->rows->pdata[g_rand_int_range (random, 1, (gint32) table->rows->len)];
      guint column = g_rand_int_range (random, 0, (gint32) n);
      char **cell = &row[column];
      char **other = table->rows->pdata[g_rand_int_range (random, 1, (gint32) table->rows->len)];
      char *before = *cell;

      *cell = g_rand_boolean (random) ? random_text_new (random) : g_strdup (other[column]);
      g_free (before);
    }
}

/* Of a small table so much may have been changed that it is one of another document. */
static gboolean
is_at_home (OwnImport       *import,
            EntenteItemKind  kind)
{
  return entente_import_plan_get_n_here (import->plan, kind) > 0;
}

static void
test_random (void)
{
  guint n_at_home = 0;

  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, 4 + seed % 20);
      g_autoptr (OwnTable) table = own_table_new (document, seed % ENTENTE_N_ITEM_KINDS);
      g_auto (OwnImport) first = { 0 }, second = { 0 };

      g_test_message ("seed %u", seed);
      edit_at_random (table, random);
      own_import_init (&first, document, table, NULL);
      if (!is_at_home (&first, seed % ENTENTE_N_ITEM_KINDS))
        continue;
      own_import_take (&first);
      own_import_init (&second, document, table, NULL);
      own_import_assert (&second, 0, 0, 0);
      n_at_home++;
    }
  g_assert_cmpuint (n_at_home, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-own-edits/columns", test_columns);
  g_test_add_func ("/import-own-edits/filled", test_filled);
  g_test_add_func ("/import-own-edits/kept", test_kept);
  g_test_add_func ("/import-own-edits/places", test_places);
  g_test_add_func ("/import-own-edits/rewritten", test_rewritten);
  g_test_add_func ("/import-own-edits/dates", test_dates);
  g_test_add_func ("/import-own-edits/guards", test_guards);
  g_test_add_func ("/import-own-edits/ends", test_ends);
  g_test_add_func ("/import-own-edits/whole-column", test_whole_column);
  g_test_add_func ("/import-own-edits/copied-row", test_copied_row);
  g_test_add_func ("/import-own-edits/copy-before", test_copy_before);
  g_test_add_func ("/import-own-edits/other-columns", test_other_columns);

  g_test_add_func ("/import-own-edits/random", test_random);

  return g_test_run ();
}
