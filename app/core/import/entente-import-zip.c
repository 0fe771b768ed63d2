/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-zip.h"

#include "entente-import-format.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

/* Zips of strangers: what they unpack to is bounded altogether, and by how well it is packed. */

#define MAX_ENTRIES 20000
#define MAX_RATIO 200
#define FREE_SIZE (1024 * 1024) /* so much may be packed as well as it likes */

static void
entry_free (gpointer data)
{
  EntenteImportZipEntry *entry = data;

  g_free (entry->name);
  g_bytes_unref (entry->bytes);
  g_free (entry);
}

static gboolean
is_zip (EntenteImportInput *input)
{
  return entente_import_input_starts_with (input, "PK\x03\x04", 4);
}

static struct archive *
open_archive (EntenteImportInput *input)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (entente_import_input_get_bytes (input), &size);
  struct archive *archive = archive_read_new ();

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

static gboolean
is_wanted (const char *name,
           const char *prefix,
           const char *suffix)
{
  return name != NULL && g_utf8_validate (name, -1, NULL) && g_str_has_suffix (name, suffix) &&
         g_ascii_strncasecmp (name, prefix, strlen (prefix)) == 0;
}

static const char *
get_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL ? name : archive_entry_pathname (entry);
}

/**
 * entente_import_zip_has:
 * @input: an input
 * @prefix: how a name begins, in any case
 * @suffix: how it ends
 *
 * Returns: whether it is a zip with a file of such a name
 */
gboolean
entente_import_zip_has (EntenteImportInput *input,
                        const char         *prefix,
                        const char         *suffix)
{
  struct archive *archive;
  struct archive_entry *entry;
  gboolean found = FALSE;

  g_return_val_if_fail (input != NULL && prefix != NULL && suffix != NULL, FALSE);

  archive = is_zip (input) ? open_archive (input) : NULL;
  if (archive == NULL)
    return FALSE;
  for (guint n = 0; !found && n < MAX_ENTRIES && archive_read_next_header (archive, &entry) == ARCHIVE_OK; n++)
    found = is_wanted (get_name (entry), prefix, suffix);
  archive_read_free (archive);
  return found;
}

static gboolean
fail_large (GError **error)
{
  g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_TOO_LARGE,
                       _("What the file unpacks to is too much."));
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("The file is damaged."));
  return FALSE;
}

/* Adds to the total what was unpacked. */
static gboolean
read_entry (struct archive      *archive,
            const char          *name,
            GPtrArray           *entries,
            gsize               *total,
            gsize                limit,
            GCancellable        *cancellable,
            GError             **error)
{
  /* With room for a byte, so that the data of an empty file are not NULL. */
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (1);
  EntenteImportZipEntry *entry;

  for (;;)
    {
      guint8 buffer[65536];
      la_ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n = archive_read_data (archive, buffer, sizeof buffer);
      if (n < 0)
        return fail_damaged (error);
      if (n == 0)
        break;
      *total += n;
      if (*total > limit)
        return fail_large (error);
      g_byte_array_append (bytes, buffer, n);
    }
  entry = g_new0 (EntenteImportZipEntry, 1);
  entry->name = g_strdup (name);
  entry->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_ptr_array_add (entries, entry);
  return TRUE;
}

static gboolean
read_entries (struct archive  *archive,
              const char      *prefix,
              const char      *suffix,
              gsize            limit,
              GPtrArray       *entries,
              GCancellable    *cancellable,
              GError         **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  int result = ARCHIVE_OK;

  for (guint n = 0; (result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK; n++)
    {
      g_autofree char *name = g_strdup (get_name (entry));

      if (n >= MAX_ENTRIES)
        return fail_large (error);
      if (is_wanted (name, prefix, suffix) &&
          !read_entry (archive, name, entries, &total, limit, cancellable, error))
        return FALSE;
    }
  return result == ARCHIVE_EOF || fail_damaged (error);
}

/**
 * entente_import_zip_read:
 * @input: an input that is a zip
 * @prefix: how a name begins, in any case
 * @suffix: how it ends
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type EntenteImportZipEntry): all files with such a name
 */
GPtrArray *
entente_import_zip_read (EntenteImportInput  *input,
                         const char          *prefix,
                         const char          *suffix,
                         GCancellable        *cancellable,
                         GError             **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  struct archive *archive;
  gsize size = g_bytes_get_size (entente_import_input_get_bytes (input));
  gsize limit = MIN (ENTENTE_IMPORT_MAX_SIZE, FREE_SIZE + size * MAX_RATIO);
  gboolean done;

  if (!entente_import_input_starts_with (input, "PK", 2))
    {
      g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID,
                           _("It is not a zip file, which this format is."));
      return NULL;
    }
  archive = open_archive (input);
  if (archive == NULL)
    {
      fail_damaged (error);
      return NULL;
    }
  entries = g_ptr_array_new_with_free_func (entry_free);
  done = read_entries (archive, prefix, suffix, limit, entries, cancellable, error);
  archive_read_free (archive);
  return done ? g_steal_pointer (&entries) : NULL;
}
