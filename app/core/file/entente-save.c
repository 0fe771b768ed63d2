/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-save.h"

#include "entente-json.h"
#include "entente-replacement.h"

#include <glib/gstdio.h>

/* Saving. What is to be written is read back as a document first, because a program that saves what
 * it cannot load has lost it. What is on the disk is compared by its contents with what was opened,
 * because times can be the same. And what it takes the place of is kept as a backup before. */

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

/* What another process left when it was killed may be a version that is nowhere else. */
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

/* A version that another program wrote must not be lost, even if the user wants another there; for
 * that of an earlier save it is enough to try. */
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

static GBytes *
write_faithfully (EntenteDocument *document,
                  GError         **error)
{
  g_autoptr (GBytes) bytes = entente_json_write (document), again = NULL;
  g_autoptr (EntenteDocument) copy = entente_json_read (bytes, NULL, NULL, NULL);

  if (copy != NULL)
    again = entente_json_write (copy);
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
  /* The copy is nobody else's, and to free that of a large document takes two frames. */
  g_clear_object (&job->document);
  if (hash != NULL)
    g_task_return_pointer (task, hash, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * entente_save_bytes:
 * @location: where the file is or is to be
 * @bytes: what is to be in it
 * @expected: (nullable): the SHA-256, in hexadecimal, of what the file held when it was opened or
 *   last saved; %NULL if there is to be no file yet
 * @flags: see there
 * @backups: (nullable): where the version before is kept
 * @error: return location for an error of %ENTENTE_SAVE_ERROR, in the user's language, that says
 *   why and what can be done
 *
 * Saves a file: at any moment there is the old or the new version, whole, and on an error it is the
 * old one. If what is there now is not what was expected, nothing is written, and the error is
 * %ENTENTE_SAVE_ERROR_CHANGED_ON_DISK, unless @flags allow it. Takes as long as the disk takes.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is in the file now
 */
char *
entente_save_bytes (GFile           *location,
                    GBytes          *bytes,
                    const char      *expected,
                    EntenteSaveFlags flags,
                    EntenteBackups  *backups,
                    GError         **error)
{
  g_autofree char *path = NULL, *hash = NULL;
  g_autoptr (EntenteReplacement) replacement = NULL;
  const char *current;
  gboolean is_foreign;

  g_return_val_if_fail (G_IS_FILE (location) && bytes != NULL, NULL);

  path = g_file_get_path (location);
  if (path == NULL)
    {
      entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_LOCAL);
      return NULL;
    }
  replacement = entente_replacement_new (path, error);
  if (replacement == NULL || !clean_up (replacement, location, backups, error))
    return NULL;

  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  current = entente_replacement_get_hash (replacement);
  if (g_strcmp0 (current, hash) == 0)
    return g_steal_pointer (&hash);
  is_foreign = current != NULL && g_strcmp0 (current, expected) != 0;
  if (is_foreign && !(flags & ENTENTE_SAVE_OVERWRITE))
    {
      entente_save_error_set (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
      return NULL;
    }
  if (!keep_old (replacement, location, is_foreign, backups, error) ||
      !entente_replacement_run (replacement, bytes, error))
    return NULL;
  return g_steal_pointer (&hash);
}

/**
 * entente_save_document:
 * @document: a document that no other thread changes meanwhile
 * @location: where the file is or is to be
 * @expected: (nullable): see entente_save_bytes()
 * @flags: likewise
 * @backups: (nullable): likewise
 * @error: likewise
 *
 * Saves a document in the native format, once it is sure that it can be read back.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is in the file now
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

  bytes = write_faithfully (document, error);
  if (bytes == NULL)
    return NULL;
  return entente_save_bytes (location, bytes, expected, flags, backups, error);
}

/**
 * entente_save_document_async:
 * @document: a document, which may change as soon as this returns: a copy is saved
 * @location: where the file is or is to be
 * @expected: (nullable): see entente_save_bytes()
 * @flags: likewise
 * @backups: (nullable): likewise
 * @cancellable: (nullable): with it the saving can be given up as long as it has not begun
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
  g_task_run_in_thread (task, save_thread);
}

/**
 * entente_save_document_finish:
 * @result: what @callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is in the file now
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
 * @backups: where it is kept
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Keeps what is there now, so that it can be replaced.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is kept, to be expected when it is saved; an
 *   empty string if there is no file
 */
char *
entente_save_keep_other (GFile          *location,
                         EntenteBackups *backups,
                         GError        **error)
{
  g_autofree char *path = NULL;
  g_autoptr (EntenteReplacement) replacement = NULL;
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
  if (!entente_backups_keep (backups, location, fd, error))
    return NULL;
  return g_strdup (entente_replacement_get_hash (replacement));
}

/**
 * entente_save_clean_up:
 * @location: where a file is that was being saved when the program was killed
 * @backups: (nullable): where what is left over is kept
 *
 * Removes what is left over beside it, if anything.
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
