/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-sample.h"

#include "entente-json.h"

#include <archive.h>
#include <archive_entry.h>
#include <sqlite3.h>
#include <string.h>

/* What a reader makes of a file, to the letter. The files are in tests/data/import, and what they become is in
 * tests/golden/import. A folder is a file of a format that is packed; a file of SQL is a database. */

static GBytes *
pack_database (const char *path)
{
  g_autofree char *sql = NULL;
  sqlite3 *database = NULL;
  sqlite3_int64 size;
  unsigned char *data;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (database));
  data = sqlite3_serialize (database, "main", &size, 0);
  g_assert_nonnull (data);
  sqlite3_close (database);
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
pack_file (struct archive *archive,
           const char     *path,
           const char     *name)
{
  g_autofree char *text = NULL;
  gsize length;
  struct archive_entry *entry = archive_entry_new ();

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, text, length), ==, length);
  archive_entry_free (entry);
}

static void
pack_below (struct archive *archive,
            const char     *path,
            const char     *prefix)
{
  g_autoptr (GPtrArray) names = list_folder (path);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *below = g_build_filename (path, names->pdata[i], NULL);
      g_autofree char *name = g_strconcat (prefix, names->pdata[i], NULL);
      g_autofree char *deeper = g_strconcat (name, "/", NULL);

      if (g_file_test (below, G_FILE_TEST_IS_DIR))
        pack_below (archive, below, deeper);
      else
        pack_file (archive, below, name);
    }
}

static GBytes *
pack_folder (const char *path)
{
  struct archive *archive = archive_write_new ();
  gsize room = 1 << 20, used = 0;
  char *zip = g_malloc (room);

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, zip, room, &used), ==, ARCHIVE_OK);
  pack_below (archive, path, "");
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new_take (zip, used);
}

static GBytes *
load (const char *path)
{
  char *text;
  gsize length;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return pack_folder (path);
  if (g_str_has_suffix (path, ".sql"))
    return pack_database (path);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* The items as a file of Entente would have them, under their provisional ids. */
static void
tell_items (EntenteImport *import,
            GString       *text)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = NULL;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *item = entente_import_get_nth (import, kind, i);
        g_autoptr (EntenteItem) own = NULL;
        EntenteRecord *record = entente_record_copy (item->record);

        entente_record_set_text (record, 0, item->id);
        own = entente_item_new_for_record (kind, record);
        g_assert_true (entente_document_insert (document, own, i));
      }
  json = entente_json_write (document, &error);
  g_assert_no_error (error);
  g_string_append_len (text, g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

/* What of the items is in no member. */
static void
tell_keys (EntenteImport *import,
           GString       *text)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *item = entente_import_get_nth (import, kind, i);
        char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

        if (item->key != NULL)
          g_string_append_printf (text, "%s is “%s”\n", item->id, item->key);
        if (!item->is_described)
          g_string_append_printf (text, "%s is only named\n", item->id);
        if (item->has_position)
          g_string_append_printf (text, "%s stands at %s, %s\n", item->id,
                                  g_ascii_formatd (x, sizeof x, "%.6g", item->x),
                                  g_ascii_formatd (y, sizeof y, "%.6g", item->y));
      }
}

static void
tell_report (EntenteImport *import,
             GString       *text)
{
  EntenteImportReport *report = entente_import_get_report (import);

  for (guint i = 0; i < entente_import_report_get_n (report); i++)
    {
      g_autofree char *message = entente_import_report_dup_message (report, i);
      gboolean is_kept = entente_import_report_get_outcome (report, i) == ENTENTE_IMPORT_KEPT;

      g_string_append_printf (text, "%s: %s\n", is_kept ? "kept" : "left out", message);
      for (guint n = 0; n < entente_import_report_get_n_places (report, i); n++)
        {
          const EntenteImportPlace *place = entente_import_report_get_place (report, i, n);

          g_string_append_printf (text, "  line %u: %s\n", place->line, place->text != NULL ? place->text : "");
        }
    }
}

static char *
tell (EntenteImport *import,
      const char    *format)
{
  GString *text = g_string_new (format);

  g_string_append_printf (text, ": %s\n", entente_import_get_summary (import));
  tell_keys (import, text);
  tell_report (import, text);
  tell_items (import, text);
  return g_string_free (text, FALSE);
}

static void
assert_golden (const char *file_name,
               const char *text)
{
  g_autofree char *name = g_strconcat (file_name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "import", name, NULL);
  g_autofree char *golden = NULL;

  /* To accept a change: run this test with ENTENTE_WRITE_GOLDEN=1, and look at the difference. */
  if (g_getenv ("ENTENTE_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

/* Returns the name of the format. */
static const char *
check_file (const char *path,
            const char *file_name)
{
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autofree char *text = NULL;
  const char *format = NULL;

  g_test_message ("%s", file_name);
  import = import_sample_read (file_name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &format, &error);
  g_assert_no_error (error);
  text = tell (import, format);
  assert_golden (file_name, text);
  import_sample_check_in_document (import, file_name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), format);
  return format;
}

/* Each format has a file at least. */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", NULL);
  g_autoptr (GPtrArray) names = list_folder (path);
  g_autoptr (GHashTable) formats = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, names->pdata[i], NULL);

      g_hash_table_add (formats, (gpointer) check_file (file, names->pdata[i]));
    }
  for (guint i = 0; i < entente_import_get_n_formats (); i++)
    g_assert_true (g_hash_table_contains (formats, entente_import_get_nth_format (i)->name));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-golden/golden", test_golden);
  return g_test_run ();
}
