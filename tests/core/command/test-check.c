/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-check.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Runs a check in the folder of the files. Returns the output, followed by the verdict. */
static char *
check (const char *const *paths)
{
  char *out = NULL, *err = NULL, *all;
  size_t length;
  FILE *out_file = open_memstream (&out, &length), *err_file = open_memstream (&err, &length);
  EntenteVerdict verdict = entente_check (paths, out_file, err_file);

  fclose (out_file);
  fclose (err_file);
  all = g_strdup_printf ("%s%sexit %d\n", out, err, verdict);
  free (out);
  free (err);
  return all;
}

static char *
check_one (const char *path)
{
  const char *paths[] = { path, NULL };

  return check (paths);
}

/* NAME.expected contains all diagnostics of NAME.json. */
static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".json"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = check_one (name);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_worst (void)
{
  const char *good_and_bad[] = { "plain.json", "empty.json", "outermost-list.json", "plain.json",
                                 NULL };
  const char *with_missing[] = { "empty.json", "no-such-file.json", "plain.json", NULL };
  const char *nothing[] = { NULL };
  g_autofree char *all = check (good_and_bad), *missing = check (with_missing);
  g_autofree char *none = check (nothing);

  g_assert_true (g_str_has_suffix (all, "\nexit 2\n"));
  g_assert_nonnull (strstr (all, "outermost-list.json:1:1: error: "));
  g_assert_true (g_str_has_suffix (missing, "\nexit 3\n"));
  g_assert_nonnull (strstr (missing, "\nentente: no-such-file.json: There is no such file\n"));
  g_assert_nonnull (strstr (missing, "plain.json:1:1: warning: "));
  g_assert_cmpstr (none, ==, "exit 0\n");
}

/* The example has no diagnostics. Its article is not stored. */
static void
test_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                 "shoigu-visit.entente.json", NULL);
  g_autofree char *found = check_one (path);

  g_assert_true (g_str_has_prefix (found, path));
  g_assert_cmpstr (found + strlen (path), ==, ": note: 55 statements give words of their sources: 0 verbatim, "
                                              "0 altered, 0 missing, 55 with no text stored\nexit 0\n");
}

static void
test_good (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *found = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      found = check_one (file);
      g_assert_true (g_str_has_suffix (found, "exit 0\n"));
      g_assert_null (strstr (found, ": error: "));
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "bad", NULL);
  folder = g_dir_open (path, 0, NULL);
  if (folder == NULL || g_chdir (path) != 0)
    g_error ("There is no %s", path);

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *test = g_strconcat ("/check/bad/", name, NULL);

        g_ptr_array_add (names, g_strdup (name));
        g_test_add_data_func (test, names->pdata[names->len - 1], test_file);
      }
  g_test_add_func ("/check/worst", test_worst);
  g_test_add_func ("/check/good", test_good);
  g_test_add_func ("/check/example", test_example);
  return g_test_run ();
}
