/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-location.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct {
  char *folder;
  GPtrArray *made; /* paths, in the order of creation */
} Fixture;

static char *
path_of (Fixture    *fixture,
         const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_ptr_array_add (fixture->made, path);
  return path;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-location-XXXXXX", NULL);
  fixture->made = g_ptr_array_new_with_free_func (g_free);
  g_assert_cmpint (g_mkdir (path_of (fixture, "real"), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path_of (fixture, "real/there"), "x", 1, NULL));
  g_assert_true (g_file_set_contents (path_of (fixture, "real/other"), "x", 1, NULL));
  g_assert_cmpint (link (g_ptr_array_index (fixture->made, 1), path_of (fixture, "hard")), ==, 0);
  g_assert_cmpint (symlink ("real", path_of (fixture, "folder")), ==, 0);
  g_assert_cmpint (symlink ("folder/there", path_of (fixture, "link")), ==, 0);
  g_assert_cmpint (symlink ("../link", path_of (fixture, "real/link-to-link")), ==, 0);
  g_assert_cmpint (symlink ("folder/gone", path_of (fixture, "link-to-gone")), ==, 0);
  g_assert_cmpint (symlink ("circle", path_of (fixture, "circle")), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = fixture->made->len; i > 0; i--)
    g_assert_cmpint (g_remove (fixture->made->pdata[i - 1]), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_ptr_array_unref (fixture->made);
  g_free (fixture->folder);
}

static gboolean
is_same (Fixture    *fixture,
         const char *one,
         const char *other)
{
  g_autoptr (GFile) first = g_file_new_build_filename (fixture->folder, one, NULL);
  g_autoptr (GFile) second = g_file_new_build_filename (fixture->folder, other, NULL);
  gboolean same = entente_location_is_same (first, second);

  g_assert_cmpint (entente_location_is_same (second, first), ==, same);
  return same;
}

static void
test_there (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (is_same (fixture, "real/there", "real/there"));
  g_assert_true (is_same (fixture, "real/there", "folder/../real/there"));
  g_assert_true (is_same (fixture, "real/there", "folder/there"));
  g_assert_true (is_same (fixture, "real/there", "link"));
  g_assert_true (is_same (fixture, "folder/there", "folder/link-to-link"));
  g_assert_true (is_same (fixture, "real/there", "hard"));
  g_assert_false (is_same (fixture, "real/there", "real/other"));
  g_assert_false (is_same (fixture, "link", "real/other"));
}

/* Missing files would be created in the same place. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (is_same (fixture, "real/gone", "folder/gone"));
  g_assert_true (is_same (fixture, "real/gone", "link-to-gone"));
  g_assert_true (is_same (fixture, "nowhere/at/all", "nowhere/else/../at/all"));
  g_assert_false (is_same (fixture, "real/gone", "gone"));
  g_assert_false (is_same (fixture, "real/gone", "real/there"));
  g_assert_false (is_same (fixture, "circle", "real/there"));
  g_assert_true (is_same (fixture, "circle", "circle"));
}

/* The end of a chain, whether or not it is there. */
static void
test_resolve (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "folder/link-to-link", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "link-to-gone", NULL);
  g_autofree char *circle = g_build_filename (fixture->folder, "circle", NULL);
  g_autofree char *real = realpath (fixture->folder, NULL);
  g_autofree char *there = g_build_filename (real, "real/there", NULL);
  g_autofree char *missing = g_build_filename (real, "real/gone", NULL);
  g_autofree char *end = entente_location_resolve (link), *other_end = entente_location_resolve (gone);

  g_assert_cmpstr (end, ==, there);
  g_assert_cmpstr (other_end, ==, missing);
  g_assert_null (entente_location_resolve (circle));
}

static void
test_descriptor (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "real/there", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "descriptor", NULL);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  g_autofree char *own = g_strdup_printf ("/proc/self/fd/%d", fd);

  g_assert_cmpint (symlink (own, link), ==, 0);
  g_assert_cmpint (entente_location_find_descriptor (own), ==, fd);
  g_assert_cmpint (entente_location_find_descriptor (link), ==, fd);
  g_assert_null (entente_location_resolve (link));
  g_assert_cmpint (entente_location_find_descriptor (path), ==, -1);
  g_assert_cmpint (entente_location_find_descriptor ("/proc/self/exe"), ==, -1);
  g_assert_cmpint (entente_location_find_descriptor ("/proc/self/fd"), ==, -1);
  g_assert_cmpint (entente_location_find_descriptor ("/nowhere/at/all"), ==, -1);
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_close (fd, NULL);
}

static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) there = g_file_new_for_uri ("resource:///there");
  g_autoptr (GFile) again = g_file_new_for_uri ("resource:///there");
  g_autoptr (GFile) path = g_file_new_for_path ("/there");

  g_assert_true (entente_location_is_same (there, again));
  g_assert_false (entente_location_is_same (there, path));
}

#define ADD(name) g_test_add ("/location/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (there);
  ADD (gone);
  ADD (resolve);
  ADD (descriptor);
  ADD (elsewhere);
  return g_test_run ();
}
