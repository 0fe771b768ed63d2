/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-save.h"

#include "entente-json.h"
#include "entente-replacement.h"
#include "entente-task-thread.h"

#include <glib/gstdio.h>

/* Saving of a document. The bytes are first read back as a document, because a program that cannot load
 * what it saves has lost it. The file on the disk is compared with the opened one by contents, because
 * times can be equal. The version that is replaced is kept as a backup first. */

typedef struct {
  EntenteDocument *document;
  GFile *location;
  char *expected;
  EntenteSaveFlags flags;
  EntenteBackups *backups;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->document);
  g_clear_object (&job->location);
  g_clear_pointer (&job->expected, g_free);
  g_clear_pointer (&job->backups, entente_backups_unref);
  g_free (job);
}

/* The temporary file of a killed process may be the only copy of a version. */
static gboolean
clean_up (EntenteReplacement *replacement,
          GFile              *location,
          EntenteBackups     *backups,
          GError            **error)
{
  g_autoptr (GError) own_error = NULL;
  int fd = entente_replacement_open_leftover (replacement, &own_error);

  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  if (fd < 0)
    return TRUE;
  if (backups != NULL && !entente_backups_keep (backups, location, fd, &own_error))
    g_info ("What was left over of an earlier save is not kept: %s", own_error->message);
  entente_replacement_drop_leftover (replacement);
  g_close (fd, NULL);
  return TRUE;
}

/* A version of another program must not be lost, even if the user replaces it. For one of an earlier save,
 * a failed backup is only logged. */
static gboolean
keep_old (EntenteReplacement *replacement,
          GFile              *location,
          gboolean            is_foreign,
          EntenteBackups     *backups,
          GError            **error)
{
  g_autoptr (GError) own_error = NULL;
  int fd = entente_replacement_get_fd (replacement);

  if (fd < 0 || backups == NULL || entente_backups_keep (backups, location, fd, &own_error))
    return TRUE;
  if (is_foreign)
    g_propagate_error (error, g_steal_pointer (&own_error));
  else
    g_info ("There is no backup of the version before: %s", own_error->message);
  return !is_foreign;
}

static gboolean
save (GFile            *location,
      GBytes           *bytes,
      const char       *expected,
      EntenteSaveFlags  flags,
      EntenteBackups   *backups,
      GError          **error)
{
  g_autofree char *path = g_file_get_path (location);
  g_autoptr (EntenteReplacement) replacement = NULL;
  const char *current;
  gboolean is_foreign;

  if (path == NULL)
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_LOCAL);
  replacement = entente_replacement_new (path, error);
  if (replacement == NULL || !clean_up (replacement, location, backups, error))
    return FALSE;
  if (entente_replacement_has_contents (replacement, bytes))
    return TRUE;
  if (!entente_replacement_compute_hash (replacement, &current, error))
    return FALSE;
  is_foreign = current != NULL && g_strcmp0 (current, expected) != 0;
  if (is_foreign && !(flags & ENTENTE_SAVE_OVERWRITE))
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  return keep_old (replacement, location, is_foreign, backups, error)
         && entente_replacement_run (replacement, bytes, error);
}

static GBytes *
write_verified (EntenteDocument *document,
                GError         **error)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, error), again = NULL;
  g_autoptr (EntenteDocument) copy = NULL;

  if (bytes == NULL)
    return NULL;
  copy = entente_json_read (bytes, NULL, NULL, NULL);
  if (copy != NULL)
    again = entente_json_write (copy, NULL);
  if (again != NULL && g_bytes_equal (bytes, again))
    return g_steal_pointer (&bytes);
  entente_save_error_set (error, ENTENTE_SAVE_ERROR_UNFAITHFUL);
  return NULL;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  char *hash;

  if (g_task_return_error_if_cancelled (task))
    return;
  hash = entente_save_document (job->document, job->location, job->expected, job->flags,
                                job->backups, &error);
  /* This thread is the only owner of the copy; freeing a large document takes two frames. */
  g_clear_object (&job->document);
  if (hash != NULL)
    g_task_return_pointer (task, hash, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * entente_save_bytes:
 * @location: the file, which need not exist
 * @bytes: the new contents
 * @expected: (nullable): the SHA-256, in hexadecimal, of the file when it was opened or last saved; %NULL
 *   if no file is expected
 * @flags: see #EntenteSaveFlags
 * @backups: (nullable): the store that keeps the previous version
 * @error: return location for an error of %ENTENTE_SAVE_ERROR, in the user's language, with the reason and
 *   the remedy
 *
 * Saves a file. At any moment the old or the new version is there as a whole; on an error, it is the old
 * one. If the file on the disk is not the expected one, nothing is written, and the error is
 * %ENTENTE_SAVE_ERROR_CHANGED_ON_DISK, unless @flags allow it. This blocks until the disk is done.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the new contents
 */
char *
entente_save_bytes (GFile           *location,
                    GBytes          *bytes,
                    const char      *expected,
                    EntenteSaveFlags flags,
                    EntenteBackups  *backups,
                    GError         **error)
{
  g_return_val_if_fail (G_IS_FILE (location) && bytes != NULL, NULL);

  if (!save (location, bytes, expected, flags, backups, error))
    return NULL;
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * entente_save_export:
 * @location: the file, which need not exist
 * @bytes: the new contents
 * @flags: see #EntenteSaveFlags
 * @error: return location for an error of %ENTENTE_SAVE_ERROR, like that of entente_save_bytes()
 *
 * Saves a file that is written anew each time, so that nobody keeps its SHA-256: no file is expected. To compute one of
 * a large picture would take a good part of the time of the export.
 *
 * Returns: whether it was saved
 */
gboolean
entente_save_export (GFile            *location,
                     GBytes           *bytes,
                     EntenteSaveFlags  flags,
                     GError          **error)
{
  g_return_val_if_fail (G_IS_FILE (location) && bytes != NULL, FALSE);

  return save (location, bytes, NULL, flags, NULL, error);
}

/**
 * entente_save_document:
 * @document: a document that no other thread changes meanwhile
 * @location: the file, which need not exist
 * @expected: (nullable): see entente_save_bytes()
 * @flags: likewise
 * @backups: (nullable): likewise
 * @error: likewise
 *
 * Saves a document in the native format, after checking that it can be read back.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the new contents
 */
char *
entente_save_document (EntenteDocument *document,
                       GFile           *location,
                       const char      *expected,
                       EntenteSaveFlags flags,
                       EntenteBackups  *backups,
                       GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  bytes = write_verified (document, error);
  if (bytes == NULL)
    return NULL;
  return entente_save_bytes (location, bytes, expected, flags, backups, error);
}

/**
 * entente_save_document_async:
 * @document: a document. A copy is saved, so that it may change as soon as this returns.
 * @location: the file, which need not exist
 * @expected: (nullable): see entente_save_bytes()
 * @flags: likewise
 * @backups: (nullable): likewise
 * @cancellable: (nullable): cancels the saving before it begins
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Saves a document in another thread.
 */
void
entente_save_document_async (EntenteDocument    *document,
                             GFile              *location,
                             const char         *expected,
                             EntenteSaveFlags    flags,
                             EntenteBackups     *backups,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (document) && G_IS_FILE (location));

  job = g_new0 (Job, 1);
  job->document = entente_document_copy (document);
  job->location = g_object_ref (location);
  job->expected = g_strdup (expected);
  job->flags = flags;
  job->backups = backups != NULL ? entente_backups_ref (backups) : NULL;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_save_document_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  entente_task_run_in_thread (task, save_thread);
}

/**
 * entente_save_document_finish:
 * @result: the result that @callback received
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the new contents
 */
char *
entente_save_document_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_save_keep_other:
 * @location: a file that another program has written
 * @backups: the store that keeps it
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Backs up the file, so that it can be replaced.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the backup, to be passed as the expected one when the
 *   file is saved; an empty string if there is no file
 */
char *
entente_save_keep_other (GFile          *location,
                         EntenteBackups *backups,
                         GError        **error)
{
  g_autofree char *path = NULL;
  g_autoptr (EntenteReplacement) replacement = NULL;
  const char *hash;
  int fd;

  g_return_val_if_fail (G_IS_FILE (location) && backups != NULL, NULL);

  path = g_file_get_path (location);
  if (path == NULL)
    {
      entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_LOCAL);
      return NULL;
    }
  replacement = entente_replacement_new (path, error);
  if (replacement == NULL)
    return NULL;
  fd = entente_replacement_get_fd (replacement);
  if (fd < 0)
    return g_strdup ("");
  if (!entente_replacement_compute_hash (replacement, &hash, error)
      || !entente_backups_keep (backups, location, fd, error))
    return NULL;
  return g_strdup (hash);
}

/**
 * entente_save_clean_up:
 * @location: a file that was being saved when the program was killed
 * @backups: (nullable): the store that keeps the contents of the temporary file
 *
 * Removes its temporary file, if there is one.
 */
void
entente_save_clean_up (GFile          *location,
                       EntenteBackups *backups)
{
  g_autofree char *path = NULL;
  g_autoptr (EntenteReplacement) replacement = NULL;

  g_return_if_fail (G_IS_FILE (location));

  path = g_file_get_path (location);
  replacement = path != NULL ? entente_replacement_new (path, NULL) : NULL;
  if (replacement != NULL)
    clean_up (replacement, location, backups, NULL);
}
