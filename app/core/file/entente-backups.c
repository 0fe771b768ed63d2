/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-backups.h"

#include "entente-json-scan.h"
#include "entente-replacement.h"
#include "entente-save-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* The store of backups: it keeps the last versions of each file in a folder of its own, named by a hash of
 * the file's location. The name of a version is the time of keeping and a hash of its contents. So the
 * names sort by age, and the same version is not kept twice in a row. The modification time of a version is
 * its original one. */

struct _EntenteBackups {
  char *folder;
  guint max;
};

#define SUFFIX ".entente.json"
#define HASH_LENGTH 16

static void
backups_clear (gpointer data)
{
  EntenteBackups *self = data;

  g_clear_pointer (&self->folder, g_free);
}

static void
backup_free (gpointer data)
{
  EntenteBackup *backup = data;

  g_clear_object (&backup->file);
  g_clear_pointer (&backup->time, g_date_time_unref);
  g_free (backup);
}

static char *
get_folder_for (EntenteBackups *self,
                GFile          *location)
{
  g_autofree char *uri = g_file_get_uri (location);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  hash[2 * HASH_LENGTH] = '\0';
  return g_build_filename (self->folder, hash, NULL);
}

static GBytes *
read_fd (int      fd,
         GError **error)
{
  struct stat info;
  g_autofree char *buffer = NULL;
  gsize length = 0;

  if (fstat (fd, &info) < 0 || info.st_size > ENTENTE_JSON_MAX_SIZE)
    {
      entente_save_error_set_errno (error, EFBIG);
      return NULL;
    }
  buffer = g_malloc ((gsize) info.st_size + 1);
  while (length < (gsize) info.st_size)
    {
      ssize_t n = pread (fd, buffer + length, (gsize) info.st_size - length, (off_t) length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          entente_save_error_set_errno (error, n < 0 ? errno : EIO);
          return NULL;
        }
      length += (gsize) n;
    }
  return g_bytes_new_take (g_steal_pointer (&buffer), length);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Lists the names of the versions in @folder, the oldest first. */
static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
is_latest (const char *folder,
           const char *hash)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autofree char *end = g_strdup_printf ("-%.*s" SUFFIX, HASH_LENGTH, hash);

  return names->len > 0 && g_str_has_suffix (names->pdata[names->len - 1], end);
}

static void
prune (EntenteBackups *self,
       const char     *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i + self->max < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      g_unlink (path);
    }
}

static char *
make_path (const char *folder,
           const char *hash)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.%06dZ-%.*s" SUFFIX, time,
                                           g_date_time_get_microsecond (now), HASH_LENGTH, hash);

  return g_build_filename (folder, name, NULL);
}

static gboolean
write_version (const char *path,
               int         fd,
               GBytes     *bytes,
               GError    **error)
{
  g_autoptr (EntenteReplacement) replacement = entente_replacement_new (path, error);
  struct stat info;

  if (replacement == NULL)
    return FALSE;
  entente_replacement_make_private (replacement);
  if (!entente_replacement_run (replacement, bytes, error))
    return FALSE;
  if (fstat (fd, &info) == 0)
    {
      const struct timespec times[] = { info.st_mtim, info.st_mtim };

      utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW);
    }
  return TRUE;
}

/* Notes the location of the file, for people who look into the folder. */
static void
note_location (const char *folder,
               GFile      *location)
{
  g_autofree char *path = g_build_filename (folder, "location", NULL);
  g_autofree char *name = g_file_get_parse_name (location);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_file_set_contents_full (path, name, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

/**
 * entente_backups_new:
 * @folder: (nullable): where to keep them; %NULL for the usual folder of the user's state
 * @max: the most versions of each file that are kept; at least 1
 *
 * Returns: (transfer full): the store
 */
EntenteBackups *
entente_backups_new (const char *folder,
                     guint       max)
{
  EntenteBackups *self;

  g_return_val_if_fail (max > 0, NULL);

  self = g_atomic_rc_box_new0 (EntenteBackups);
  if (folder != NULL)
    self->folder = g_strdup (folder);
  else
    self->folder = g_build_filename (g_get_user_state_dir (), "entente", "backups", NULL);
  self->max = max;
  return self;
}

EntenteBackups *
entente_backups_ref (EntenteBackups *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_backups_unref (EntenteBackups *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, backups_clear);
}

/**
 * entente_backups_keep:
 * @self: the store
 * @location: where the file is
 * @fd: a version of it, open to be read
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Keeps a version, unless it equals the one kept last. If there are too many, the oldest is removed.
 *
 * Returns: whether the version is in the store
 */
gboolean
entente_backups_keep (EntenteBackups *self,
                      GFile          *location,
                      int             fd,
                      GError        **error)
{
  g_autofree char *folder = NULL, *hash = NULL, *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (location), FALSE);

  bytes = read_fd (fd, error);
  if (bytes == NULL)
    return FALSE;
  folder = get_folder_for (self, location);
  if (g_mkdir_with_parents (folder, 0700) < 0)
    return entente_save_error_set_errno (error, errno);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (is_latest (folder, hash))
    return TRUE;

  note_location (folder, location);
  path = make_path (folder, hash);
  if (!write_version (path, fd, bytes, error))
    return FALSE;
  prune (self, folder);
  return TRUE;
}

static EntenteBackup *
describe (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  EntenteBackup *backup;
  GStatBuf info;

  if (g_lstat (path, &info) < 0 || !S_ISREG (info.st_mode))
    return NULL;
  backup = g_new0 (EntenteBackup, 1);
  backup->file = g_file_new_for_path (path);
  backup->time = g_date_time_new_from_unix_local (info.st_mtime);
  backup->size = info.st_size;
  return backup;
}

/**
 * entente_backups_list:
 * @self: the store
 * @location: where the file is
 *
 * Returns: (transfer full) (element-type EntenteBackup): the versions of it in the store, the latest first
 */
GPtrArray *
entente_backups_list (EntenteBackups *self,
                      GFile          *location)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func (backup_free);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (location), backups);

  folder = get_folder_for (self, location);
  names = list_names (folder);
  for (guint i = names->len; i > 0; i--)
    {
      EntenteBackup *backup = describe (folder, names->pdata[i - 1]);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  return backups;
}

static void
measure_folder (const char         *folder,
                EntenteBackupsSize *size)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  size->n_files += names->len > 0;
  size->n_versions += names->len;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      GStatBuf info;

      if (g_lstat (path, &info) == 0)
        size->bytes += (guint64) info.st_size;
    }
}

/**
 * entente_backups_measure:
 * @self: the store
 * @size: (out): the size of the store, for all files
 */
void
entente_backups_measure (EntenteBackups     *self,
                         EntenteBackupsSize *size)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_if_fail (self != NULL && size != NULL);

  *size = (EntenteBackupsSize) { 0 };
  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (self->folder, name, NULL);

      measure_folder (folder, size);
    }
}

/* Removes only the files that this store has made, whatever else is in the folder. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autofree char *note = g_build_filename (folder, "location", NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      g_unlink (path);
    }
  g_unlink (note);
  g_rmdir (folder);
}

/**
 * entente_backups_clear:
 * @self: the store
 *
 * Removes all versions of all files.
 */
void
entente_backups_clear (EntenteBackups *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_if_fail (self != NULL);

  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (self->folder, name, NULL);

      remove_folder (folder);
    }
}
