/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-save.h"

#include "entente-file.h"
#include "random-document.h"

#include <glib/gstdio.h>

/* Whole documents are saved and opened: they must be exactly the same. */

/* The number of random documents; ENTENTE_TEST_DOCUMENTS sets another number. */
#define N_DOCUMENTS 2000

typedef struct {
  char *folder;
  GFile *location;
} Fixture;

/* Uses a file system in memory if there is one: thousands of files need not survive a power failure. */
static char *
make_folder (void)
{
  g_autofree char *folder = g_strdup ("/dev/shm/entente-documents-XXXXXX");

  return g_mkdtemp (folder) != NULL ? g_steal_pointer (&folder) : g_dir_make_tmp ("entente-documents-XXXXXX", NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = make_folder ();
  path = g_build_filename (fixture->folder, "saved.entente.json", NULL);
  fixture->location = g_file_new_for_path (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_file_delete (fixture->location, NULL, NULL);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_assert_finalize_object (fixture->location);
}

static GBytes *
read_all (GFile *location)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (location, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static EntenteFile *
load (GFile *location)
{
  g_autoptr (GError) error = NULL;
  EntenteFile *file = entente_file_load (location, NULL, &error);

  g_assert_no_error (error);
  return file;
}

/* Saves to a new file, so that no earlier file matters. */
static GBytes *
save (Fixture         *fixture,
      EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  g_file_delete (fixture->location, NULL, NULL);
  hash = entente_save_document (document, fixture->location, NULL, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (hash);
  return read_all (fixture->location);
}

static GBytes *
save_and_load (Fixture *fixture)
{
  g_autoptr (EntenteFile) file = load (fixture->location);

  return save (fixture, entente_file_get_document (file));
}

/* Samples that are not in the form that Entente writes. */
static gboolean
is_by_hand (const char *name)
{
  static const char *const names[] = { "smallest.entente.json", NULL };

  return g_strv_contains (names, name);
}

static void
test_samples (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) location = g_file_new_for_path (path);
      g_autoptr (GBytes) before = NULL, after = NULL, again = NULL;
      g_autoptr (EntenteFile) file = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      before = read_all (location);
      file = load (location);
      after = save (fixture, entente_file_get_document (file));
      if (!g_bytes_equal (before, after) && !is_by_hand (name))
        g_error ("%s is not the same once it is saved", name);
      g_assert_true (g_bytes_equal (before, after) != is_by_hand (name));
      n++;

      /* A file of another program is the same from the first save on. */
      again = save_and_load (fixture);
      g_assert_true (g_bytes_equal (after, again));
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  const char *wish = g_getenv ("ENTENTE_TEST_DOCUMENTS");
  guint n_documents = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : N_DOCUMENTS;

  for (guint32 seed = 0; seed < n_documents; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (EntenteDocument) document = random_document_new (random, seed % 20);
      g_autoptr (GBytes) before = save (fixture, document), after = NULL;
      g_autoptr (EntenteFile) file = load (fixture->location);

      random_document_assert_equal (document, entente_file_get_document (file));
      after = save (fixture, entente_file_get_document (file));
      g_assert_true (g_bytes_equal (before, after));
    }
}

#define ADD(name, func) g_test_add ("/save-documents/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("samples", test_samples);
  ADD ("random", test_random);

  return g_test_run ();
}
