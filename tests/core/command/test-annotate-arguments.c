/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command-line.h"
#include "entente-file.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Quotations of texts on the command line: printed, and taken into a document. */

typedef struct {
  char *folder;
  char *out;    /* the document */
  char *option; /* --annotate=OUT */
} Fixture;

static const char article[] = "Ferry plan sinks\n\n“We voted,” Ann Wells told TASS. “It is over.”\n\n"
                              "Asked about it, an official had no “plan B.” He left.\n";

static char *
put (Fixture    *fixture,
     const char *name,
     const char *text,
     gssize      length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-annotate-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->out = g_build_filename (fixture->folder, "out.entente.json", NULL);
  fixture->option = g_strconcat ("--annotate=", fixture->out, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->option);
}

typedef struct {
  int status;
  char *out, *err;
} Result;

static void
result_clear (Result *result)
{
  free (result->out);
  free (result->err);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static Result
run (const char *first,
     const char *second,
     const char *third)
{
  const char *const arguments[] = { "entente", first, second, third, NULL };
  Result result = { 0 };
  gsize out_size, err_size;
  FILE *out = open_memstream (&result.out, &out_size), *err = open_memstream (&result.err, &err_size);

  g_assert_true (entente_command_line_run (arguments, out, err, &result.status));
  fclose (out);
  fclose (err);
  return result;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = put (fixture, "a.txt", article, -1);
  g_auto (Result) result = run ("--annotate", path, NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpuint (count_lines (result.out), ==, 3);
  g_assert_true (g_str_has_prefix (result.out, "{\"start\": 19, \"end\": 27, \"speaker_start\": 30, \"speaker_end\": 39, "
                                               "\"speaker\": \"Ann Wells\", \"via\": [\"TASS\"], "
                                               "\"attribution\": \"on-record\", \"modality\": \"asserts\", "
                                               "\"confidence\": 0.97, \"rule\": \"behind\"}\n"));
  g_assert_cmpstr (result.err, ==, "");
}

static EntenteDocument *
load (const char *path)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (entente_file_get_document (file));
}

static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = put (fixture, "a.txt", article, -1), *digest = NULL;
  g_auto (Result) result = run (fixture->option, path, NULL), again = run (fixture->option, path, NULL);
  g_autoptr (EntenteDocument) document = load (fixture->out);
  g_autoptr (EntenteSource) source = NULL;
  g_autoptr (EntenteStatement) statement = NULL;

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "actors 2\nstatements 2\nsources 1\nunsure 1\n");
  g_assert_cmpint (again.status, ==, 0);
  g_assert_cmpstr (again.out, ==, "actors 0\nstatements 0\nsources 0\nunsure 0\n");
  source = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_SOURCE), 0);
  statement = g_list_model_get_item (entente_document_get_items (document, ENTENTE_ITEM_STATEMENT), 0);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article, -1);
  g_assert_cmpstr (entente_source_get_text (source), ==, article);
  g_assert_cmpstr (entente_source_get_sha256 (source), ==, digest);
  g_assert_cmpstr (entente_source_get_title (source), ==, "Ferry plan sinks");
  g_assert_cmpstr (entente_source_get_language (source), ==, "en");
  g_assert_cmpstr (entente_statement_get_text (statement), ==, "We voted");
  g_assert_cmpstr (entente_record_find_datum (entente_item_get_record (ENTENTE_ITEM (statement)), ENTENTE_STATEMENT_DATA,
                                              "taken")->text, ==, "unread");
}

/* A second text finds the speakers of the first. */
static void
test_two_texts (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *first = put (fixture, "a.txt", article, -1);
  g_autofree char *second = put (fixture, "b.txt", "“I resign,” Ann Wells said.\n", -1);
  g_auto (Result) result = run (fixture->option, first, second);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "actors 2\nstatements 3\nsources 2\nunsure 1\n");
}

static void
assert_refused (Fixture    *fixture,
                int         status,
                const char *path,
                const char *encoding,
                const char *reason)
{
  g_auto (Result) printed = run ("--annotate", path, encoding), taken = run (fixture->option, path, encoding);

  g_assert_cmpint (printed.status, ==, status);
  g_assert_cmpint (taken.status, ==, status);
  g_assert_nonnull (strstr (printed.err, reason));
  g_assert_nonnull (strstr (taken.err, reason));
  g_assert_cmpstr (printed.out, ==, "");
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *zero = put (fixture, "zero.txt", "“a\0b” he said", 14), *good = put (fixture, "good.txt", article, -1);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *bad = put (fixture, "bad.txt", "\x81\x8d\x8f\x90\x9d “\xff\xfe” he said", -1);

  assert_refused (fixture, 1, zero, NULL, "zero");
  assert_refused (fixture, 1, missing, NULL, "missing.txt");
  assert_refused (fixture, 2, good, "--encoding=NO-SUCH", "NO-SUCH");
  assert_refused (fixture, 1, bad, "--encoding=UTF-8", "“UTF-8”");
}

static void
test_encoding (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = put (fixture, "latin.txt", "\x93Voil\xe0,\x94 Ann Wells said.", -1);
  g_auto (Result) result = run ("--annotate", path, "--encoding=WINDOWS-1252");

  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "{\"start\": 1, \"end\": 6, "));
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = put (fixture, "a.txt", article, -1);
  g_auto (Result) none = run ("--annotate", NULL, NULL), two = run ("--annotate", path, path);
  g_auto (Result) both = run ("--annotate", path, "--check"), strict = run ("--annotate", path, "--strict");

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (two.status, ==, 2);
  g_assert_cmpint (both.status, ==, 2);
  g_assert_cmpint (strict.status, ==, 2);
}

#define add(name) g_test_add ("/annotate-arguments/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add (print);
  add (document);
  add (two_texts);
  add (refused);
  add (encoding);
  add (usage);
  return g_test_run ();
}
