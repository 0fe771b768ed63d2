/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-folder.h"

#include "entente-json-scan.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>

/* No journal of a day's work is larger, even on the largest file. */
#define MAX_SIZE (4 * (gint64) ENTENTE_JSON_MAX_SIZE)

/**
 * entente_journal_folder_lock:
 * @folder: the folder of a journal
 *
 * Takes the lock of a folder. A living process holds the lock of its own folder.
 *
 * Returns: a descriptor, to be closed; -1 if another process has the lock
 */
int
entente_journal_folder_lock (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ENTENTE_JOURNAL_LOCK, NULL);
  int lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (lock < 0 || flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  g_close (lock, NULL);
  return -1;
}

/**
 * entente_journal_folder_has:
 * @folder: the folder of a journal
 * @name: the name of a file
 * @time: (out) (optional): when it was changed, in seconds since 1970
 *
 * Returns: whether the file is there, whatever it is
 */
gboolean
entente_journal_folder_has (const char *folder,
                            const char *name,
                            gint64     *time)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  if (g_lstat (path, &info) < 0)
    return FALSE;
  if (time != NULL)
    *time = info.st_mtime;
  return TRUE;
}

/**
 * entente_journal_folder_read:
 * @folder: the folder of a journal
 * @name: the name of a file
 *
 * Returns: (transfer full) (nullable): the contents of the file; %NULL if it is not there, or cannot be read
 */
GBytes *
entente_journal_folder_read (const char *folder,
                             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *data = NULL;
  GStatBuf info;
  gsize length;

  if (g_lstat (path, &info) < 0 || !S_ISREG (info.st_mode) || info.st_size > MAX_SIZE ||
      !g_file_get_contents (path, &data, &length, NULL))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/**
 * entente_journal_folder_remove:
 * @folder: the folder of a journal
 *
 * Removes its files and the folder. The journal itself is removed first, so that it is not found any more.
 */
void
entente_journal_folder_remove (const char *folder)
{
  g_autofree char *journal = g_build_filename (folder, ENTENTE_JOURNAL_FILE, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_unlink (journal);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}
