/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command-line.h"

#include "entente-export-format.h"
#include "entente-json.h"
#include "entente-kept-view.h"

#include "sample.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* See test-export.c. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libcairo\n";
}

/* A folder with a good file, "good.entente.json", and a broken one, "bad.json". */
typedef struct {
  char *folder;
  char *good;
  char *bad;
} Fixture;

/* The output of a command and its exit status, which is -1 if it was no command. */
typedef struct {
  char *out;
  char *err;
  int status;
} Result;

/* The sample with a view, so that there is something for every format. */
static EntenteDocument *
new_document (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteRecord *record = entente_document_get_record (document);
  EntenteRecord *view = entente_record_new_part (record, ENTENTE_DOCUMENT_VIEWS);

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_ID, "all");
  entente_record_add_record (record, ENTENTE_DOCUMENT_VIEWS, view);
  return document;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  EntenteDocument *document = new_document ();
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-command-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->good = g_build_filename (fixture->folder, "good.entente.json", NULL);
  fixture->bad = g_build_filename (fixture->folder, "bad.json", NULL);
  g_file_set_contents (fixture->good, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->bad, "{", -1, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->good);
  g_unlink (fixture->bad);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->good);
  g_free (fixture->bad);
}

static Result
run (const char *first, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  Result result = { NULL, NULL, -1 };
  gsize out_length, err_length;
  FILE *out = open_memstream (&result.out, &out_length);
  FILE *err = open_memstream (&result.err, &err_length);
  va_list others;

  g_ptr_array_add (arguments, (gpointer) "entente");
  va_start (others, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (others, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (others);
  g_ptr_array_add (arguments, NULL);

  if (!entente_command_line_run ((const char *const *) arguments->pdata, out, err, &result.status))
    g_assert_cmpint (result.status, ==, -1);
  fclose (out);
  fclose (err);
  return result;
}

/* Checks the status and the beginning of each output. An output that is expected to be NULL must be
 * empty. */
static void
check (Result      result,
       int         status,
       const char *out,
       const char *err)
{
  if (result.status != status || (out != NULL && !g_str_has_prefix (result.out, out)))
    g_test_message ("out: %s\nerr: %s", result.out, result.err);
  g_assert_cmpint (result.status, ==, status);
  if (out == NULL)
    g_assert_cmpstr (result.out, ==, "");
  else
    g_assert_true (g_str_has_prefix (result.out, out));
  /* A picture may tell how many words have no room in it. */
  if (err == NULL)
    g_assert_true (*result.err == '\0' || strstr (result.err, " word") != NULL);
  else
    g_assert_true (g_str_has_prefix (result.err, err));
  free (result.out);
  free (result.err);
}

static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  check (run (NULL), -1, NULL, NULL);
  check (run (fixture->good, NULL), -1, NULL, NULL);
  check (run (fixture->good, fixture->bad, NULL), -1, NULL, NULL);
  check (run ("--", "--check", NULL), -1, NULL, NULL);
  check (run ("--gapplication-service", NULL), -1, NULL, NULL);
}

static void
test_usage (Fixture       *fixture,
            gconstpointer  data)
{
  check (run ("--version", NULL), 0, "entente " ENTENTE_VERSION "\n", NULL);
  check (run ("--help", NULL), 0, "Usage:\n", NULL);
  check (run ("-h", NULL), 0, "Usage:", NULL);
  check (run ("--bogus", NULL), 2, NULL, "entente: Unknown option --bogus\nentente: Try “entente --help”\n");
  check (run ("-x", fixture->good, NULL), 2, NULL, "entente: ");
  check (run ("--show", NULL), 2, NULL, "entente: ");
  check (run ("--check", NULL), 2, NULL, "entente: A FILE must be given\n");
  check (run ("--show=kim", NULL), 2, NULL, "entente: A FILE must be given\n");
  check (run ("--find=kim", NULL), 2, NULL, "entente: A FILE must be given\n");
  check (run ("--summary", NULL), 2, NULL, "entente: A FILE must be given\n");
  check (run ("--show=kim", fixture->good, fixture->good, NULL), 2, NULL, "entente: Only one FILE can be given\n");
  check (run ("--show=kim", "--find=kim", fixture->good, NULL), 2, NULL,
         "entente: Only one command can be given at a time\n");
}

static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *nobody = g_strdup_printf ("entente: %s: No item has the id “⟦U+001B⟧[2J”\n", fixture->good);
  g_autofree char *bad = g_strdup_printf ("entente: %s: ", fixture->bad);

  check (run ("--show=shoigu", fixture->good, NULL), 0, "Sergei Shoigu\n", NULL);
  check (run ("--show", "honor", fixture->good, NULL), 0, "“I am sure", NULL);
  check (run ("--show=\x1b[2J", fixture->good, NULL), 1, NULL, nobody);
  check (run ("--show=", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--show=\xff", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--show=shoigu", fixture->bad, NULL), 2, NULL, bad);
  check (run ("--show=shoigu", fixture->folder, NULL), 2, NULL, "entente: ");
  check (run ("--show=shoigu", "/nowhere/at/all", NULL), 2, NULL, "entente: /nowhere/at/all: ");
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  check (run ("--find=쇼이구", fixture->good, NULL), 0, "actor\tshoigu\t세르게이 쇼이구\n", NULL);
  check (run ("--find=SURE honor", fixture->good, NULL), 0,
         "statement\thonor\tI am sure that we will honor these events\n", NULL);
  check (run ("--find=kcna", fixture->good, NULL), 0, "source\tphoto\tPhoto released by KCNA\n", NULL);
  check (run ("--find=reports on", fixture->good, NULL), 0, "relation\treports\tTASS reports on Sergei Shoigu\n", NULL);
  check (run ("--find=kind:person kim", fixture->good, NULL), 0, "actor\tkim\tKim Jong-un\n", NULL);
  check (run ("--find=since:foo", fixture->good, NULL), 1, NULL,
         "entente: “foo” is not a date. Write a year, a month or a day: 2024, 2024-05 or 2024-05-17.\n");
  check (run ("--find=nobody", fixture->good, NULL), 1, NULL, NULL);
  check (run ("--find=", fixture->good, NULL), 1, NULL, NULL);
  check (run ("--find=\xff", fixture->good, NULL), 1, NULL, NULL);
  check (run ("--find=kim", fixture->bad, NULL), 2, NULL, "entente: ");
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  check (run ("--summary", fixture->good, NULL), 0, "Untitled\n\nActors (4)\n", NULL);
  check (run ("--summary", fixture->bad, NULL), 2, NULL, "entente: ");
}

static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  check (run ("--path=kim,tass", fixture->good, NULL), 0, "How Kim Jong-un and TASS are connected\n", NULL);
  check (run ("--path=sergei shoigu, 김정은", fixture->good, NULL), 0, "How Sergei Shoigu and Kim Jong-un are", NULL);
  check (run ("--path=kim,tass", "--directed", fixture->good, NULL), 1,
         "Kim Jong-un and TASS are not connected.\n\nLooked over 3 relations: met, reports on. Only the way", NULL);
  check (run ("--path=kim,joongang", fixture->good, NULL), 1, "Kim Jong-un and Korea JoongAng Daily are not", NULL);
  check (run ("--path=kim,nobody", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--path=kim,kim", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--path=kim", fixture->good, NULL), 2, NULL, "entente: --path takes two actors");
  check (run ("--path=\xff,kim", fixture->good, NULL), 2, NULL, "entente: --path takes two actors");
  check (run ("--directed", "--summary", fixture->good, NULL), 2, NULL, "entente: That choice is for --path alone");
  check (run ("--path=kim,tass", fixture->bad, NULL), 2, NULL, "entente: ");
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *bad = g_strdup_printf ("%s:1:2: error: ", fixture->bad);
  g_autofree char *good = g_strdup_printf ("%s:", fixture->good);

  check (run ("--check", fixture->good, NULL), 0, good, NULL); /* the sample cites a source that is not there */
  check (run ("--check", fixture->bad, NULL), 2, bad, NULL);
  check (run ("--check", fixture->folder, NULL), 3, NULL, "entente: ");
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *out = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autofree char *option = g_strdup_printf ("--export=%s", out);
  g_autofree char *text = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autofree char *unknown = g_strdup_printf ("--export=%s", text);

  check (run ("--export=-", fixture->good, NULL), 0, "<?xml", NULL);
  check (run ("--export=-", "--format=pdf", "--theme=print", fixture->good, NULL), 0, "%PDF", NULL);
  check (run ("--export=-", "--layout=circo", "--select=kim,reports", fixture->good, NULL), 0, "<?xml", NULL);
  check (run (option, fixture->good, NULL), 0, NULL, NULL);
  g_assert_cmpint (g_unlink (out), ==, 0);

  check (run (unknown, fixture->good, NULL), 2, NULL, "entente: ");
  check (run ("--export=-", "--select=kim,nobody", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--export=-", "--select=honor", fixture->good, NULL), 1, NULL, "entente: ");
  check (run ("--export=-", "--theme=pink", fixture->good, NULL), 2, NULL, "entente: The theme can be");
  check (run ("--export=-", "--layout=best", fixture->good, NULL), 2, NULL, "entente: The layout can be");
  check (run ("--export=-", "--scale=2", fixture->good, NULL), 2, NULL, "entente: --scale means nothing");
  check (run ("--export=-", "--format=.png", "--scale=-2", fixture->good, NULL), 2, NULL, "entente: The scale can");
  check (run ("--export=-", "--format=.png", "--scale=nan", fixture->good, NULL), 2, NULL, "entente: The scale can");
  check (run ("--export=-", "--format=png", "--width=200", fixture->good, NULL), 0, "\x89PNG", NULL);
  check (run ("--export=-", "--format=png", "--width=-3", fixture->good, NULL), 2, NULL, "entente: The width can");
  check (run ("--export=-", "--format=png", "--width=9", "--scale=2", fixture->good, NULL), 2, NULL,
         "entente: Only one");
  check (run ("--export=-", "--format=pdf", "--page=A4", fixture->good, NULL), 0, "%PDF", NULL);
  check (run ("--export=-", "--format=pdf", "--page=a9", fixture->good, NULL), 2, NULL, "entente: The page can");
  check (run ("--export=-", "--page=a4", fixture->good, NULL), 2, NULL, "entente: --page means nothing");
  check (run ("--export=-", "--size=120mm", fixture->good, NULL), 0, "<?xml", NULL);
  check (run ("--export=-", "--size=12x9cm", fixture->good, NULL), 0, "<?xml", NULL);
  check (run ("--export=-", "--size=0x200mm", fixture->good, NULL), 2, NULL, "entente: The size is a width such as");
  check (run ("--export=-", "--size=120mmm", fixture->good, NULL), 2, NULL, "entente: The size is a width such as");
  check (run ("--export=-", "--size=nan", fixture->good, NULL), 2, NULL, "entente: The size is a width such as");
  check (run ("--export=-", "--size=1e9mm", fixture->good, NULL), 2, NULL, "entente: The size is a width such as");
  check (run ("--export=-", "--size=120mm", "--footnotes", fixture->good, NULL), 2, NULL, "entente: With --size");
  check (run ("--export=-", "--format=csv", "--size=120mm", fixture->good, NULL), 2, NULL,
         "entente: --size means nothing");
  check (run ("--export=-", "--brief", fixture->good, NULL), 2, NULL, "entente: --brief means nothing");
  check (run ("--export=-", "--format=md", "--brief", fixture->good, NULL), 0, "# ", NULL);
  check (run ("--export=-", "--transparent", "--adaptive", "--text-as-shapes", "--no-title", "--no-legend",
              fixture->good, NULL), 0, "<?xml", NULL);
  check (run ("--export=-", "--theme=dark", "--adaptive", fixture->good, NULL), 2, NULL, "entente: An adaptive");
  check (run ("--export=-", "--format=csv", fixture->good, NULL), 0, "\xef\xbb\xbfid,text,", NULL);
  check (run ("--export=-", "--format=csv", "--select=kim", fixture->good, NULL), 2, NULL, "entente: --select means");
  check (run ("--export=-", "--format=csv", "--separator=semicolon", "--guard-formulas", fixture->good, NULL), 0,
         "\xef\xbb\xbfid;text;", NULL);
  check (run ("--export=-", "--format=csv", "--separator=colon", fixture->good, NULL), 2, NULL, "entente: The sep");
  check (run ("--export=-", "--separator=tab", fixture->good, NULL), 2, NULL, "entente: --separator means");
  check (run ("--export=-", "--guard-formulas", fixture->good, NULL), 2, NULL, "entente: --guard-formulas means");
  check (run ("--theme=dark", fixture->good, NULL), 2, NULL, "entente: That choice is for --export alone");
  check (run ("--export=-", fixture->bad, NULL), 2, NULL, "entente: ");
}

/* An export never overwrites the file that is read, even by another name. */
static void
test_export_onto_itself (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *linked = g_build_filename (fixture->folder, "linked.svg", NULL);
  g_autofree char *hard = g_build_filename (fixture->folder, "hard.svg", NULL);
  g_autofree char *onto_linked = g_strdup_printf ("--export=%s", linked);
  g_autofree char *onto_hard = g_strdup_printf ("--export=%s", hard);
  g_autofree char *onto_same = g_strdup_printf ("--export=%s", fixture->good);
  g_autofree char *uri = g_filename_to_uri (fixture->good, NULL, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (fixture->good, &before, NULL, NULL));
  g_assert_cmpint (symlink (fixture->good, linked), ==, 0);
  g_assert_cmpint (link (fixture->good, hard), ==, 0);
  check (run (onto_linked, fixture->good, NULL), 2, NULL, "entente: ");
  check (run (onto_hard, fixture->good, NULL), 2, NULL, "entente: ");
  check (run (onto_hard, uri, NULL), 2, NULL, "entente: ");
  check (run (onto_same, "--format=svg", fixture->good, NULL), 2, NULL, "entente: ");
  check (run (onto_linked, linked, NULL), 2, NULL, "entente: ");
  g_assert_true (g_file_get_contents (fixture->good, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_file_test (linked, G_FILE_TEST_IS_SYMLINK));
  g_unlink (linked);
  g_unlink (hard);
}

/* A document is exported in the same way as it is saved. Links and modes stay, and only regular files
 * are replaced. */
static void
test_export_document (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *old = g_build_filename (fixture->folder, "old.entente.json", NULL);
  g_autofree char *linked = g_build_filename (fixture->folder, "linked.entente.json", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.entente.json", NULL);
  g_autofree char *to_linked = g_strdup_printf ("--export=%s", linked);
  g_autofree char *to_pipe = g_strdup_printf ("--export=%s", pipe);
  g_autofree char *to_nowhere = g_strdup_printf ("--export=%s/x.entente.json", old);
  Result printed = run ("--export=-", "--format=entente.json", fixture->good, NULL);
  g_autofree char *text = NULL;
  GStatBuf info;

  g_assert_cmpint (printed.status, ==, 0);
  g_assert_true (g_file_set_contents_full (old, "old", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_assert_cmpint (symlink ("old.entente.json", linked), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check (run (to_linked, fixture->good, NULL), 0, NULL, NULL);
  check (run (to_pipe, fixture->good, NULL), 2, NULL, "entente: ");
  check (run (to_nowhere, fixture->good, NULL), 2, NULL, "entente: ");

  g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, printed.out);
  g_assert_true (g_file_test (linked, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_lstat (old, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_lstat (pipe, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
  free (printed.out);
  free (printed.err);
  g_unlink (linked);
  g_unlink (pipe);
  g_unlink (old);
}

static char *
name_in (Fixture    *fixture,
         const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* What is where a kind of export goes: the mode that it is to keep, and whether the export succeeds. */
static void
check_export_to (Fixture    *fixture,
                 const char *name,
                 int         mode,
                 int         status)
{
  g_autofree char *path = name_in (fixture, name), *text = NULL;
  g_autofree char *option = g_strdup_printf ("--export=%s", path);
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
  check (run (option, fixture->good, NULL), status, NULL, status != 0 ? "entente: " : NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_str_equal (text, "old"), ==, status != 0);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, mode);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Every format that is written into a file is written in the one way that keeps what stands there. */
static void
test_export_keeps (Fixture       *fixture,
                   gconstpointer  data)
{
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      g_autofree char *name = g_strconcat ("old", entente_export_format_get_suffix (format), NULL);

      check_export_to (fixture, name, 0600, 0);
      check_export_to (fixture, name, 0444, 2);
    }
}

/* A link stays, also to a file that is not there yet, and the name may look like a URI. */
static void
test_export_through_link (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *link = name_in (fixture, "Draft: 1.csv"), *target = name_in (fixture, "target");
  g_autofree char *option = g_strdup_printf ("--export=%s", link), *text = NULL;

  g_assert_cmpint (symlink ("target", link), ==, 0);
  check (run (option, fixture->good, NULL), 0, NULL, NULL);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\ufeffid,text"));
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_unlink (target), ==, 0);
}

/* The file that a killed export left behind goes with the next one, and no message names it. */
static void
test_export_leftover (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "out.csv", -1);
  g_autofree char *name = g_strdup_printf (".entente-%.16s.tmp", hash);
  g_autofree char *leftover = name_in (fixture, name), *path = name_in (fixture, "out.csv");
  g_autofree char *folder = name_in (fixture, "gone/out.csv");
  g_autofree char *option = g_strdup_printf ("--export=%s", path);
  g_autofree char *to_nowhere = g_strdup_printf ("--export=%s", folder);
  Result refused = run (to_nowhere, fixture->good, NULL);

  g_assert_cmpint (refused.status, ==, 2);
  g_assert_null (strstr (refused.err, ".tmp"));
  g_assert_true (g_file_set_contents (leftover, "half", -1, NULL));
  check (run (option, fixture->good, NULL), 0, NULL, NULL);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (path), ==, 0);
  free (refused.out);
  free (refused.err);
}

/* A document of a newer version can be looked at and drawn, but not written in this version's format. */
static void
test_export_newer (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *newer = name_in (fixture, "newer.json"), *out = name_in (fixture, "out.entente.json");
  g_autofree char *option = g_strdup_printf ("--export=%s", out);

  g_assert_true (g_file_set_contents (newer, "{\"format\": \"entente\", \"version\": 2, \"actors\": "
                                             "[{\"id\": \"a\", \"name\": \"A\"}]}", -1, NULL));
  check (run (option, newer, NULL), 2, NULL, "entente: ");
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  check (run ("--export=-", "--format=entente.json", newer, NULL), 2, NULL, "entente: ");
  check (run ("--export=-", newer, NULL), 0, "<?xml", NULL);
  g_assert_cmpint (g_unlink (newer), ==, 0);
}

/* An export of nothing says so, and is no error. */
static void
test_export_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *empty = name_in (fixture, "empty.json");

  g_assert_true (g_file_set_contents (empty, "{\"actors\": [], \"relations\": []}", -1, NULL));
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      g_autofree char *option = g_strconcat ("--format=", entente_export_format_get_suffix (format), NULL);
      Result result = run ("--export=-", option, empty, NULL);

      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpint (strlen (result.err) > 0, ==, format != ENTENTE_EXPORT_FORMAT_ENTENTE);
      g_assert_null (strstr (result.err, ".tmp"));
      free (result.out);
      free (result.err);
    }
  check (run ("--export=-", "--format=csv", empty, NULL), 0, "\xef\xbb\xbfid,", "entente: ");
  check (run ("--export=-", fixture->good, NULL), 0, "<?xml", NULL);
  g_assert_cmpint (g_unlink (empty), ==, 0);
}

/* Text is complete in a locale that supports only ASCII. */
static void
test_locale (Fixture       *fixture,
             gconstpointer  data)
{
  setlocale (LC_ALL, "C");
  check (run ("--find=쇼이구", fixture->good, NULL), 0, "actor\tshoigu\t세르게이 쇼이구\n", NULL);
  check (run ("--show=shoigu", fixture->good, NULL), 0, "Sergei Shoigu\nAlso called: Сергей Шойгу\n", NULL);
  setlocale (LC_ALL, "");
}

/* A full disk is an error. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  const char *arguments[] = { "entente", "--show=shoigu", fixture->good, NULL };
  FILE *full = fopen ("/dev/full", "w");
  char *message = NULL;
  gsize length;
  FILE *err = open_memstream (&message, &length);
  int status;

  if (full == NULL)
    {
      g_test_skip ("There is no /dev/full here");
      fclose (err);
      free (message);
      return;
    }
  g_assert_true (entente_command_line_run (arguments, full, err, &status));
  fclose (full);
  fclose (err);
  g_assert_cmpint (status, ==, 2);
  g_assert_cmpstr (message, ==, "entente: The output could not be written\n");
  free (message);
}

#define ADD(name) g_test_add ("/command-line/" #name, Fixture, NULL, set_up, test_##name, tear_down)

static void
check_holds (Result      result,
             const char *text)
{
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, text));
  free (result.out);
  free (result.err);
}

/* Names are those of the file, unless another language is asked for; its other names are told then too. */
static void
test_names_in (Fixture       *fixture,
               gconstpointer  data)
{
  EntenteDocument *document = sample_document_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "names.entente.json", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  sample_add_alias (document, "kim", "김 위원장", "ko");
  bytes = entente_json_write (document, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  check (run ("--show=kim", path, NULL), 0, "Kim Jong-un\n", NULL);
  check (run ("--show=kim", "--names-in=ko", path, NULL), 0, "김 위원장\n", NULL);
  check_holds (run ("--show=kim", "--names-in=ko", path, NULL), "Kim Jong-un");
  check (run ("--show=met", "--names-in=ko_KR.UTF-8", path, NULL), 0, "Sergei Shoigu met 김 위원장\n", NULL);
  check_holds (run ("--export=-", "--format=.html", "--names-in=ko", path, NULL), "김 위원장");
  check (run ("--find=위원장 met", "--names-in=ko", path, NULL), 0, "relation\tmet\t", NULL);
  check (run ("--names-in=ko", path, NULL), 2, NULL, "entente: --names-in is for");
  check (run ("--check", "--names-in=ko", path, NULL), 2, NULL, "entente: --names-in is for");
  check (run ("--show=kim", "--names-in=한국어", path, NULL), 2, NULL, "entente: --names-in takes a language");
  g_unlink (path);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD (window);
  ADD (usage);
  ADD (show);
  ADD (find);
  ADD (names_in);
  ADD (summary);
  ADD (path);
  ADD (check);
  ADD (export);
  ADD (export_onto_itself);
  ADD (export_document);
  ADD (export_keeps);
  ADD (export_through_link);
  ADD (export_leftover);
  ADD (export_newer);
  ADD (export_nothing);
  ADD (locale);
  ADD (full);
  return g_test_run ();
}
