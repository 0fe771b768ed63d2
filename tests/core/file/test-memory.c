/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-memory.h"

#include "entente-file.h"
#include "entente-memory-group.h"
#include "sample-folder.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
actors_new (guint n_actors)
{
  GString *text = g_string_new ("{\"format\": \"entente\", \"version\": 1, \"actors\": [");

  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (text, "%s\n{\"id\": \"a%u\", \"kind\": \"person\", \"name\": \"Actor %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append (text, "\n]}\n");
  return g_string_free_to_bytes (text);
}

/* An actor here has three names and values, and two brackets: eight tokens, of which each takes more than a hundred bytes. */
static void
test_estimate (void)
{
  const guint n_actors = 100000;
  g_autoptr (GBytes) file = actors_new (n_actors);
  guint64 estimate = entente_memory_estimate (file);

  g_assert_cmpuint (estimate, >, n_actors * 8 * 100);
  g_assert_cmpuint (estimate, <, n_actors * 8 * 200);
}

/* Long texts take hardly more than their length. */
static void
test_estimate_text (void)
{
  const gsize length = 20000000;
  g_autofree char *words = g_strnfill (length, 'x');
  g_autoptr (GBytes) file = g_bytes_new_take (g_strconcat ("{\"summary\": \"", words, "\"}", NULL), length + 15);
  guint64 estimate = entente_memory_estimate (file);

  g_assert_cmpuint (estimate, >=, length);
  g_assert_cmpuint (estimate, <, 2 * length);
}

static void
test_check (void)
{
  g_autoptr (GBytes) small = actors_new (10), large = actors_new (100000);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_memory_check (small, 1, &error));
  g_assert_true (entente_memory_check (large, ENTENTE_MEMORY_ALL, &error));
  g_assert_true (entente_memory_check (large, entente_memory_estimate (large), &error));
  g_assert_no_error (error);
  g_assert_false (entente_memory_check (large, entente_memory_estimate (large) - 1, &error));
  g_assert_error (error, ENTENTE_MEMORY_ERROR, ENTENTE_MEMORY_ERROR_TOO_LITTLE);
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The group of the session is in one of all sessions, which is in the first of all. */
static void
test_groups (void)
{
  g_autofree char *root = g_dir_make_tmp ("entente-groups-XXXXXX", NULL);
  g_autofree char *outer = g_build_filename (root, "sessions.slice", NULL);
  g_autofree char *inner = g_build_filename (outer, "session.scope", NULL);
  const char *groups = "5:cpu:/elsewhere\n0::/sessions.slice/session.scope\n";

  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, ENTENTE_MEMORY_ALL);
  g_assert_no_errno (g_mkdir_with_parents (inner, 0700));
  write_file (inner, "memory.max", "max\n");
  write_file (inner, "memory.current", "900\n");
  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, ENTENTE_MEMORY_ALL);
  write_file (inner, "memory.max", "1000\n");
  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, 100);
  write_file (inner, "memory.stat", "anon 7\ninactive_file 300\nactive_file 200\n");
  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, 400);

  /* The tightest counts, even one that is passed. */
  write_file (outer, "memory.max", "5000\n");
  write_file (outer, "memory.current", "4900\n");
  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, 100);
  write_file (outer, "memory.current", "5100\n");
  g_assert_cmpuint (entente_memory_group_get_free (groups, root), ==, 0);

  g_assert_cmpuint (entente_memory_group_get_free ("0::/\n", root), ==, ENTENTE_MEMORY_ALL);
  g_assert_cmpuint (entente_memory_group_get_free ("4:memory:/sessions.slice\n", root), ==, ENTENTE_MEMORY_ALL);
  g_assert_cmpuint (entente_memory_group_get_free ("", root), ==, ENTENTE_MEMORY_ALL);
  sample_remove_tree (root);
}

static void
test_free (void)
{
  g_assert_cmpuint (entente_memory_get_free (), >, 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static EntenteFile *
load (GFile    *location,
      guint64   memory,
      GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  entente_file_load_async (location, memory, NULL, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return entente_file_load_finish (result, error);
}

static void
test_load (void)
{
  g_autoptr (GBytes) bytes = actors_new (100000);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "entente-memory-XXXXXX", NULL);
  int fd = g_mkstemp (path);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_replace_contents (location, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (load (location, 1000000, &error));
  g_assert_error (error, ENTENTE_MEMORY_ERROR, ENTENTE_MEMORY_ERROR_TOO_LITTLE);
  g_clear_error (&error);
  file = load (location, ENTENTE_MEMORY_ALL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory/estimate", test_estimate);
  g_test_add_func ("/memory/estimate-text", test_estimate_text);
  g_test_add_func ("/memory/check", test_check);
  g_test_add_func ("/memory/groups", test_groups);
  g_test_add_func ("/memory/free", test_free);
  g_test_add_func ("/memory/load", test_load);

  return g_test_run ();
}
