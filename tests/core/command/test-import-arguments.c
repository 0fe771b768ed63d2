/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command-line.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The import from the command line, into a new document and onto one that is there. */

typedef struct {
  char *folder;
  char *out;       /* the document */
  char *option;    /* --import=OUT */
} Fixture;

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
put (Fixture    *fixture,
     const char *name,
     const char *text)
{
  char *path = get_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-import-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->out = get_path (fixture, "out.entente.json");
  fixture->option = g_strconcat ("--import=", fixture->out, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = get_path (fixture, name);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->option);
}

/* Runs an import, asserts its status, and returns what it printed. */
static char *
run (Fixture *fixture,
     int      status,
     ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  char *out = NULL, *err = NULL;
  gsize out_length, err_length;
  FILE *out_file = open_memstream (&out, &out_length), *err_file = open_memstream (&err, &err_length);
  char *printed;
  int found = -1;
  va_list others;

  g_ptr_array_add (arguments, (gpointer) "entente");
  g_ptr_array_add (arguments, fixture->option);
  va_start (others, status);
  for (const char *argument = va_arg (others, const char *); argument != NULL; argument = va_arg (others, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (others);
  g_ptr_array_add (arguments, NULL);
  g_assert_true (entente_command_line_run ((const char *const *) arguments->pdata, out_file, err_file, &found));
  fclose (out_file);
  fclose (err_file);
  printed = g_strconcat (out, err, NULL);
  if (found != status)
    g_error ("The status is %d: %s", found, printed);
  free (out);
  free (err);
  return printed;
}

static void
assert_line (const char *printed,
             const char *line)
{
  g_auto (GStrv) lines = g_strsplit (printed, "\n", -1);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("“%s” is not printed, but this: %s", line, printed);
}

static char *
read_document (Fixture *fixture)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (fixture->out, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* What is to be read is no table, unless somebody says so. */
static void
test_article (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *article = put (fixture, "visit.txt",
                                  "Shoigu arrives in Pyongyang\n\nSergei Shoigu, who heads the council, has arrived in "
                                  "Pyongyang, the agency said on Friday. He was met at the airport, and will stay for two "
                                  "days.\n\n“We talked for long,” said an official, who did not give his name.\n");
  g_autofree char *refused = run (fixture, 1, article, NULL), *imported = NULL;

  g_assert_nonnull (strstr (refused, "visit.txt: This is an article"));
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
  imported = run (fixture, 0, "--as=csv", article, NULL);
  g_assert_true (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

/* A table of the document comes back to it; what was changed there is told and kept. */
static void
test_own_table (Fixture       *fixture,
                gconstpointer  data)
{
  static const char document_text[] =
    "{\"actors\":[{\"id\":\"ann\",\"name\":\"Ann\"},{\"id\":\"bob\",\"name\":\"Bob\"}],\"relations\":[{\"id\":\"met\",\"from\":"
    "\"ann\",\"to\":\"bob\",\"kind\":\"met\",\"note\":\"Old\"}]}";
  g_autofree char *document = put (fixture, "out.entente.json", document_text), *table = NULL;
  g_autofree char *before = read_document (fixture), *after = NULL, *edited = NULL, *printed = NULL, *again = NULL;
  g_autofree char *general = NULL, *other = get_path (fixture, "other.entente.json"), *option = NULL;

  table = put (fixture, "met.csv",
               "id,from,from_name,kind,to,to_name,directed,start,end,evidence,disputed,note\n"
               "met,ann,Ann,met,bob,Bob,yes,,,unsupported,no,Old\n");
  printed = run (fixture, 0, table, NULL);
  assert_line (printed, "known relations 1");
  assert_line (printed, "known actors 2");
  g_assert_null (strstr (printed, "kept"));
  after = read_document (fixture);
  g_assert_cmpstr (before, ==, after);

  edited = put (fixture, "met.csv",
                "directed\tid\tto\tto_name\tfrom\tfrom_name\tnote\n"
                "yes\tmet\tbob\tBob\tann\tAnn\tNew\nno\t\tann\tAnn\tbob\tBob\tAdded\n");
  again = run (fixture, 0, edited, NULL);
  assert_line (again, "kept met note: Old → New");
  assert_line (again, "relations 2");
  assert_line (again, "known relations 1");

  option = g_strconcat ("--import=", other, NULL);
  g_free (fixture->option);
  fixture->option = g_strdup (option);
  general = run (fixture, 0, edited, "--as=relations", NULL);
  assert_line (general, "actors 2");
  g_assert_null (strstr (general, "known"));
}

#define EDGES "Id,Source,Target,Label\n1,Ann,Bob,knows\n2,Bob,Cid,pays\n"

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES);
  g_autofree char *first = run (fixture, 0, table, NULL), *one = read_document (fixture);
  g_autofree char *second = run (fixture, 0, table, NULL), *two = read_document (fixture);

  assert_line (first, "actors 3");
  assert_line (first, "relations 2");
  assert_line (first, "statements 0");
  assert_line (first, "sources 0");
  assert_line (first, "positions 0");
  assert_line (second, "known actors 3");
  assert_line (second, "known relations 2");
  g_assert_cmpstr (one, ==, two);
}

/* What is new comes, what differs is replaced, and what is no longer in the file stays. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES);
  g_autofree char *first = run (fixture, 0, table, NULL);
  g_autofree char *newer = put (fixture, "edges.csv", "Id,Source,Target,Label\n1,Ann,Bob,met\n3,Ann,Dan,owes\n");
  g_autofree char *second = run (fixture, 0, newer, NULL), *text = read_document (fixture);

  assert_line (second, "missing relations 1");
  assert_line (second, "missing actors 1");
  assert_line (second, "changed knows kind: knows → met");
  g_assert_nonnull (strstr (text, "\"met\""));
  g_assert_nonnull (strstr (text, "\"owes\""));
  g_assert_nonnull (strstr (text, "\"pays\""));
}

/* What a person changed since is not replaced. */
static void
test_changed_by_hand (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES);
  g_autofree char *first = run (fixture, 0, table, NULL), *text = read_document (fixture);
  g_autoptr (GString) edited = g_string_new (text);
  g_autofree char *newer = put (fixture, "edges.csv", "Id,Source,Target,Label\n1,Ann,Bob,met\n2,Bob,Cid,pays\n");
  g_autofree char *second = NULL, *after = NULL;

  g_assert_cmpuint (g_string_replace (edited, "\"kind\": \"knows\"", "\"kind\": \"knows well\"", 0), ==, 1);
  g_assert_true (g_file_set_contents (fixture->out, edited->str, -1, NULL));
  second = run (fixture, 0, newer, NULL);
  after = read_document (fixture);
  assert_line (second, "kept knows kind: knows well → met");
  g_assert_nonnull (strstr (after, "\"knows well\""));
}

/* If one of the files cannot be read, nothing of the others comes. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES), *bad = put (fixture, "bad.json", "{\"nodes\": [1,]}");
  g_autofree char *missing = get_path (fixture, "missing.csv");
  g_autofree char *refused = run (fixture, 1, table, bad, NULL), *not_there = run (fixture, 1, table, missing, NULL);

  g_assert_nonnull (strstr (refused, "Line 1, column"));
  g_assert_null (strstr (refused, "actors"));
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

/* What a table can hold is known by all of its names, and what nobody knows is refused. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *matrix = put (fixture, "matrix.csv", ",a,b\na,0,1\nb,1,0\n");
  g_autofree char *as_matrix = run (fixture, 0, "--as=matrix", matrix, NULL);
  g_autofree char *as_adjacency = run (fixture, 0, "--as=adjacency", matrix, NULL);
  g_autofree char *unknown = run (fixture, 2, "--as=picture", matrix, NULL);
  g_autofree char *encoding = run (fixture, 2, "--encoding=FOO", matrix, NULL);

  assert_line (as_matrix, "actors 2");
  g_assert_nonnull (strstr (as_adjacency, "actors "));
  g_assert_nonnull (strstr (unknown, "“picture”"));
  g_assert_nonnull (strstr (encoding, "The encoding “FOO” is not known"));
}

/* A file that is no document is not written over. */
static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES), *out = put (fixture, "out.entente.json", "precious");
  g_autofree char *refused = run (fixture, 1, table, NULL), *text = read_document (fixture);

  g_assert_cmpstr (text, ==, "precious");
}

static void
test_options (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *table = put (fixture, "two.csv", "Title,Where\nAnn,Here\nBob,There\n");
  g_autofree char *latin = put (fixture, "latin.csv", "Source,Target\nM\xfcller,B\n");
  g_autofree char *actors = run (fixture, 0, "--as=actors", "--data-set=a", table, NULL);
  g_autofree char *relations = run (fixture, 0, "--map=Title:from,Where:to", "--data-set=b", table, NULL);
  g_autofree char *decoded = run (fixture, 0, "--encoding=ISO-8859-1", latin, NULL), *text = read_document (fixture);
  g_autofree char *no_column = run (fixture, 2, "--map=Nowhere:from", table, NULL);
  g_autofree char *no_member = run (fixture, 2, "--map=Title:poem", table, NULL);
  g_autofree char *no_pair = run (fixture, 2, "--map=Title", table, NULL);
  g_autofree char *no_format = run (fixture, 2, "--as=poem", table, NULL);

  assert_line (actors, "actors 2");
  assert_line (relations, "relations 2");
  g_assert_nonnull (strstr (text, "Müller"));
  g_assert_nonnull (strstr (no_column, "Nowhere"));
  g_assert_nonnull (strstr (no_member, "poem"));
  g_assert_nonnull (strstr (no_pair, "Title"));
  g_assert_nonnull (strstr (no_format, "poem"));
}

/* What the user says a file is, it may not be. Then nothing comes, and it says what stands there. */
static void
test_not_that (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *table = put (fixture, "two.csv", "\n\nTitle,Where\nAnn,Here\n");
  g_autofree char *refused = run (fixture, 1, "--as=gexf", table, NULL);

  g_assert_nonnull (strstr (refused, "“GEXF”. Line 3 begins with “Title,Where”."));
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

static guint
count_in (const char *text,
          const char *what)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at++)
    n++;
  return n;
}

/* The file is a source only if that is asked for, and once. A newer version is another one. */
static void
test_keep_source (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", EDGES), *same = put (fixture, "copy.csv", EDGES);
  g_autofree char *first = run (fixture, 0, table, NULL), *without = read_document (fixture);
  g_autofree char *second = run (fixture, 0, "--keep-source", table, NULL), *with = read_document (fixture);
  g_autofree char *third = run (fixture, 0, "--keep-source", "--data-set=edges", same, NULL);
  g_autofree char *after_third = read_document (fixture), *newer = put (fixture, "edges.csv", EDGES "3,Ann,Dan,owes\n");
  g_autofree char *fourth = run (fixture, 0, "--keep-source", newer, NULL), *after_fourth = read_document (fixture);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, EDGES, -1);

  g_assert_cmpuint (count_in (without, "data set"), ==, 0);
  assert_line (second, "files 1");
  g_assert_cmpuint (count_in (with, "\"kind\": \"data set\""), ==, 1);
  g_assert_cmpuint (count_in (with, "\"title\": \"edges.csv\""), ==, 1);
  g_assert_cmpuint (count_in (with, "\"format\": \"csv\""), ==, 1);
  g_assert_cmpuint (count_in (with, hash), ==, 1);
  g_assert_cmpuint (count_in (with, fixture->folder), ==, 0);
  assert_line (third, "files 0");
  g_assert_cmpstr (with, ==, after_third);
  assert_line (fourth, "files 1");
  g_assert_cmpuint (count_in (after_fourth, "\"kind\": \"data set\""), ==, 2);
  g_assert_cmpuint (count_in (after_fourth, "\"source\""), ==, 0);
}

/* An export of the document comes back to it, and nothing of it changes. */
static void
test_own_export (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const names[] = { "out.gexf", "out.graphml", "out.cyjs", "out.nodelink.json", "out.ftm.json" };
  g_autofree char *table = put (fixture, "edges.csv", EDGES), *first = run (fixture, 0, table, NULL);
  g_autofree char *before = read_document (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = get_path (fixture, names[i]), *option = g_strconcat ("--export=", path, NULL);
      g_autofree char *printed = NULL, *after = NULL;
      const char *const arguments[] = { "entente", option, fixture->out, NULL };
      int status = -1;

      g_assert_true (entente_command_line_run (arguments, stdout, stderr, &status));
      g_assert_cmpint (status, ==, 0);
      printed = run (fixture, 0, path, NULL);
      after = read_document (fixture);
      g_test_message ("%s: %s", names[i], printed);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_strict (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *table = put (fixture, "edges.csv", "Source,Target\na,b\na,\n");
  g_autofree char *printed = run (fixture, 2, "--strict", table, NULL);

  assert_line (printed, "warning 1 row without both ends");
}

/* Nodes and edges are one import, in whatever order. */
static void
test_two_tables (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *edges = put (fixture, "edges.csv", "Source,Target\n1,2\n");
  g_autofree char *nodes = put (fixture, "nodes.csv", "Id,Label\n1,Ann\n2,Bob\n");
  g_autofree char *printed = run (fixture, 0, edges, nodes, NULL), *text = read_document (fixture);

  assert_line (printed, "actors 2");
  assert_line (printed, "relations 1");
  g_assert_null (strstr (printed, "warning"));
  g_assert_nonnull (strstr (text, "\"Ann\""));
}

#define add(name) g_test_add ("/import-arguments/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  add (article);
  add (own_table);
  add (twice);
  add (newer);
  add (changed_by_hand);
  add (all_or_nothing);
  add (words);
  add (no_document);
  add (options);
  add (not_that);
  add (keep_source);
  add (own_export);
  add (strict);
  add (two_tables);
  return g_test_run ();
}
