/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-writer.h"

#include "entente-journal-base.h"
#include "entente-json.h"
#include "entente-log.h"
#include "entente-save-error.h"
#include "entente-step-json.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A step is on its way to the system, which keeps it even if this process is killed, before the
 * next one is taken: so at most the last is lost. It is brought to the disk a second later at most,
 * for the case that the power fails. */

typedef enum {
  JOB_START,
  JOB_APPEND,
  JOB_NOTE_TARGET,
  JOB_REMOVE,
  JOB_END,
} JobKind;

typedef struct {
  JobKind kind;
  EntenteJournalHead *head;
  GPtrArray *steps;
  EntenteDocument *snapshot;
  char *target;
} Job;

/* A copy of the file that is to be written. */
typedef struct {
  EntenteJournalWriter *self;
  guint number;
  GFile *location;
  char *hash;
} BaseJob;

struct _EntenteJournalWriter {
  char *folder;
  GThread *thread;
  GMutex mutex;
  GCond changed;
  GQueue jobs;      /* of Job, with those below under the mutex */
  guint n_undone;   /* jobs that were not yet done */
  gboolean needs_base; /* what is being done is to write a copy of the document first */
  gboolean has_base;   /* one is written in a thread of its own */
  gboolean base_ended; /* that thread has */
  gboolean lacks_base; /* the file was another already */
  char *trouble;    /* nullable: why the journal is not complete */

  GThread *base;       /* nullable: writes a copy; with those below of the thread alone */
  guint base_number;   /* of that copy */
  BaseJob *next_base;  /* nullable: the copy that is to be written after that */
  guint number;        /* of the copy that belongs to the journal */
  gboolean is_removed; /* but for what that thread still writes */
  int lock, fd;     /* -1: not open */
  gint64 sync_time; /* when to bring it to the disk; 0: all is there */
};

/* The longest that a step waits for the one before it, in microseconds: a disk that takes longer
 * than that must not stop the work. */
#define MAX_WAIT G_USEC_PER_SEC
#define SYNC_DELAY G_USEC_PER_SEC

/* How often the lock of the folder is tried, and the pause between, in microseconds. */
#define N_TRIES 20
#define PAUSE 5000

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->head, entente_journal_head_free);
  g_clear_pointer (&job->steps, g_ptr_array_unref);
  g_clear_object (&job->snapshot);
  g_free (job->target);
  g_free (job);
}

static void
set_flag (EntenteJournalWriter *self,
          gboolean             *flag,
          gboolean              value)
{
  g_mutex_lock (&self->mutex);
  *flag = value;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static char *
get_path (EntenteJournalWriter *self,
          const char           *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
set_trouble (EntenteJournalWriter *self,
             const char           *trouble)
{
  g_mutex_lock (&self->mutex);
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_mutex_unlock (&self->mutex);
}

/* The words of the error are those for saving, which speak of a file that the user knows. */
static const char *
describe_error (const GError *error)
{
  if (g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_NO_SPACE))
    return _("The disk is full");
  if (g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_PERMISSION) ||
      g_error_matches (error, ENTENTE_SAVE_ERROR, ENTENTE_SAVE_ERROR_READ_ONLY))
    return _("The folder of the journals is write-protected");
  return _("The folder of the journals can’t be written to");
}

/* Whether the lock is ours, and the one that others will find: who looks for journals just now may take
 * it, and remove a folder in which there is nothing yet. */
static gboolean
take_lock (EntenteJournalWriter *self,
           const char           *path)
{
  GStatBuf held, found;

  return flock (self->lock, LOCK_EX | LOCK_NB) == 0 && fstat (self->lock, &held) == 0
         && g_stat (path, &found) == 0 && held.st_dev == found.st_dev && held.st_ino == found.st_ino;
}

static gboolean
open_folder (EntenteJournalWriter *self,
             GError              **error)
{
  g_autofree char *path = get_path (self, ENTENTE_JOURNAL_LOCK);

  if (self->lock >= 0 && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  for (int i = 0; i < N_TRIES; i++)
    {
      if (self->lock >= 0)
        g_close (self->lock, NULL);
      self->lock = -1;
      if (i > 0)
        g_usleep (PAUSE);
      if (g_mkdir_with_parents (self->folder, 0700) < 0)
        return entente_save_error_set_errno (error, errno);
      self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      if (self->lock >= 0 && take_lock (self, path))
        return TRUE;
    }
  return entente_save_error_set_errno (error, errno);
}

static gboolean
append_step (int          fd,
             EntenteStep *step,
             GError     **error)
{
  g_autoptr (GBytes) entry = entente_step_json_write (step);

  return entente_log_append (fd, entry, error);
}

static gboolean
write_snapshot (EntenteJournalWriter *self,
                const Job            *job,
                GError              **error)
{
  g_autoptr (GBytes) json = entente_json_write (job->snapshot);

  return entente_journal_base_write (self->folder, job->head->base, job->steps->len, json, error);
}

static void
base_job_free (BaseJob *job)
{
  g_object_unref (job->location);
  g_free (job->hash);
  g_free (job);
}

static gpointer
base_thread (gpointer data)
{
  BaseJob *job = data;
  g_autoptr (GError) error = NULL;
  gboolean is_copied;

  is_copied = entente_journal_base_copy_file (job->self->folder, job->number, job->location, job->hash, &error);
  if (!is_copied)
    g_info ("The journal is without a copy of the file: %s", error->message);
  set_flag (job->self, &job->self->base_ended, TRUE);
  base_job_free (job);
  return GINT_TO_POINTER (is_copied);
}

static void
start_base (EntenteJournalWriter *self,
            BaseJob              *job)
{
  set_flag (self, &self->base_ended, FALSE);
  set_flag (self, &self->has_base, TRUE);
  self->base_number = job->number;
  self->base = g_thread_new ("journal-base", base_thread, job);
}

/* The steps do not wait for the copy, and of several copies only the last is of any use. */
static void
write_base_beside (EntenteJournalWriter *self,
                   const Job            *job)
{
  BaseJob *base_job;

  g_clear_pointer (&self->next_base, base_job_free);
  if (job->head->uri == NULL)
    return;
  base_job = g_new0 (BaseJob, 1);
  base_job->self = self;
  base_job->number = job->head->base;
  base_job->location = g_file_new_for_uri (job->head->uri);
  base_job->hash = g_strdup (job->head->hash);
  if (self->base != NULL)
    self->next_base = base_job;
  else
    start_base (self, base_job);
}

/* Writes the new journal beside the old one, if there is one, and then puts it in its place. */
static gboolean
start (EntenteJournalWriter *self,
       const Job            *job,
       GError              **error)
{
  g_autofree char *path = get_path (self, ENTENTE_JOURNAL_FILE);
  g_autofree char *new_path = get_path (self, ENTENTE_JOURNAL_NEW_FILE);
  g_autoptr (GBytes) head = entente_journal_head_write (job->head);

  self->is_removed = FALSE;
  self->number = job->head->base;
  set_flag (self, &self->lacks_base, FALSE);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = -1;
  if (!open_folder (self, error) ||
      (!job->head->from_file &&
       !write_snapshot (self, job, error)))
    return FALSE;

  self->fd = g_open (new_path, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return entente_save_error_set_errno (error, errno);
  if (!entente_log_append (self->fd, head, error))
    return FALSE;
  for (guint i = 0; i < job->steps->len; i++)
    if (!append_step (self->fd, job->steps->pdata[i], error))
      return FALSE;
  if (rename (new_path, path) < 0)
    return entente_save_error_set_errno (error, errno);
  entente_journal_base_remove_others (self->folder, job->head->base);
  if (job->head->from_file)
    write_base_beside (self, job);
  return TRUE;
}

static void
remove_all (EntenteJournalWriter *self)
{
  if (self->lock >= 0)
    {
      entente_journal_remove_files (self->folder);
      g_close (self->lock, NULL);
    }
  self->lock = -1;
  self->is_removed = FALSE;
}

/* Without the journal itself nothing is found any more; the rest goes when nobody writes to it. */
static void
remove_journal (EntenteJournalWriter *self)
{
  g_autofree char *path = get_path (self, ENTENTE_JOURNAL_FILE);

  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = -1;
  self->sync_time = 0;
  g_clear_pointer (&self->next_base, base_job_free);
  self->is_removed = self->base != NULL;
  if (self->is_removed)
    g_unlink (path);
  else
    remove_all (self);
}

static gboolean
note_target (EntenteJournalWriter *self,
             const char           *target,
             GError              **error)
{
  g_autofree char *path = get_path (self, ENTENTE_JOURNAL_TARGET);

  return open_folder (self, error)
         && g_file_set_contents_full (path, target, -1, G_FILE_SET_CONTENTS_NONE, 0600, error);
}

/* Waits for the copy that is being written, and sees to what had to wait for that. A copy that a later save
 * came before is missed by nobody. */
static void
end_base (EntenteJournalWriter *self)
{
  gboolean is_copied = GPOINTER_TO_INT (g_thread_join (g_steal_pointer (&self->base)));

  if (!is_copied && self->base_number == self->number && !self->is_removed)
    set_flag (self, &self->lacks_base, TRUE);
  if (self->next_base != NULL)
    {
      start_base (self, g_steal_pointer (&self->next_base));
      return;
    }
  if (self->is_removed)
    remove_all (self);
  else
    entente_journal_base_remove_others (self->folder, self->number);
  set_flag (self, &self->has_base, FALSE);
}

static void
do_job (EntenteJournalWriter *self,
        const Job            *job)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = TRUE;

  set_flag (self, &self->needs_base, job->kind == JOB_START && !job->head->from_file);
  if (job->kind == JOB_START)
    is_done = start (self, job, &error);
  else if (job->kind == JOB_APPEND && self->fd >= 0)
    is_done = append_step (self->fd, job->steps->pdata[0], &error);
  else if (job->kind == JOB_NOTE_TARGET)
    note_target (self, job->target, NULL);
  else if (job->kind == JOB_REMOVE)
    remove_journal (self);

  if (job->kind == JOB_START || job->kind == JOB_REMOVE)
    set_trouble (self, NULL);
  if (self->fd >= 0 && self->sync_time == 0)
    self->sync_time = g_get_monotonic_time () + SYNC_DELAY;
  if (is_done)
    return;

  /* Without this step those after it lead nowhere, so that none is written until the next start. */
  set_trouble (self, describe_error (error));
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = -1;
  self->sync_time = 0;
}

static void
sync_when_due (EntenteJournalWriter *self)
{
  if (self->sync_time == 0 || g_get_monotonic_time () < self->sync_time)
    return;
  self->sync_time = 0;
  if (self->fd >= 0 && fdatasync (self->fd) < 0 && errno != EINVAL)
    set_trouble (self, g_strerror (errno));
}

/* Returns NULL if there is something else to see to. */
static Job *
wait_for_job (EntenteJournalWriter *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  while ((job = g_queue_pop_head (&self->jobs)) == NULL)
    if (self->base != NULL && self->base_ended)
      break;
    else if (self->sync_time == 0)
      g_cond_wait (&self->changed, &self->mutex);
    else if (!g_cond_wait_until (&self->changed, &self->mutex, self->sync_time))
      break;
  g_mutex_unlock (&self->mutex);
  return job;
}

static gpointer
writer_thread (gpointer data)
{
  EntenteJournalWriter *self = data;
  gboolean is_over = FALSE;

  while (!is_over)
    {
      Job *job = wait_for_job (self);

      if (job != NULL)
        {
          is_over = job->kind == JOB_END;
          do_job (self, job);
          job_free (job);
          g_mutex_lock (&self->mutex);
          self->n_undone--;
          g_cond_broadcast (&self->changed);
          g_mutex_unlock (&self->mutex);
        }
      else if (self->base != NULL && self->base_ended)
        end_base (self);
      sync_when_due (self);
    }
  return NULL;
}

static Job *
new_job (JobKind kind)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->steps = g_ptr_array_new_with_free_func (g_object_unref);
  return job;
}

static void
push (EntenteJournalWriter *self,
      Job                  *job)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->jobs, job);
  self->n_undone++;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* To write a copy of a large document takes longer than a user may wait. */
static void
wait_until_done (EntenteJournalWriter *self,
                 gint64                end)
{
  g_mutex_lock (&self->mutex);
  while (self->n_undone > 0 && !self->needs_base)
    if (!g_cond_wait_until (&self->changed, &self->mutex, end))
      break;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_journal_writer_new:
 * @folder: the folder of this journal, which need not be there
 * @lock: (transfer full): a descriptor that holds the lock of that folder, or -1
 *
 * Nothing is written before it is started.
 *
 * Returns: (transfer full): what writes the journal
 */
EntenteJournalWriter *
entente_journal_writer_new (const char *folder,
                            int         lock)
{
  EntenteJournalWriter *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (EntenteJournalWriter, 1);
  self->folder = g_strdup (folder);
  self->lock = lock;
  self->fd = -1;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->jobs);
  self->thread = g_thread_new ("journal", writer_thread, self);
  return self;
}

/**
 * entente_journal_writer_free:
 * @self: (nullable) (transfer full): what writes a journal
 *
 * Waits until all is written. The files stay.
 */
void
entente_journal_writer_free (EntenteJournalWriter *self)
{
  if (self == NULL)
    return;

  push (self, new_job (JOB_END));
  g_thread_join (self->thread);
  while (self->base != NULL)
    end_base (self);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->trouble);
  g_free (self->folder);
  g_free (self);
}

/**
 * entente_journal_writer_start:
 * @self: what writes a journal
 * @head: (transfer full): what the journal is of
 * @steps: (element-type EntenteStep): the steps that were made already
 * @snapshot: (nullable): a copy of the document as it is after them, which nobody changes; not needed
 *   where they begin with what is in a file, or with nothing
 *
 * Begins the journal anew.
 */
void
entente_journal_writer_start (EntenteJournalWriter *self,
                              EntenteJournalHead   *head,
                              GPtrArray            *steps,
                              EntenteDocument      *snapshot)
{
  Job *job;

  g_return_if_fail (self != NULL && head != NULL && steps != NULL);
  g_return_if_fail (head->from_file || ENTENTE_IS_DOCUMENT (snapshot));

  job = new_job (JOB_START);
  job->head = head;
  g_set_object (&job->snapshot, snapshot);
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (job->steps, g_object_ref (steps->pdata[i]));
  push (self, job);
}

/**
 * entente_journal_writer_append:
 * @self: what writes a journal
 * @step: a step that was made
 *
 * Waits for what was asked for before, which is hardly ever for any time at all.
 */
void
entente_journal_writer_append (EntenteJournalWriter *self,
                               EntenteStep          *step)
{
  Job *job;

  g_return_if_fail (self != NULL && ENTENTE_IS_STEP (step));

  wait_until_done (self, g_get_monotonic_time () + MAX_WAIT);
  job = new_job (JOB_APPEND);
  g_ptr_array_add (job->steps, g_object_ref (step));
  push (self, job);
}

/**
 * entente_journal_writer_note_target:
 * @self: what writes a journal
 * @target: (nullable): another file than that of the document, which is going to be saved to
 *
 * Waits for what was asked for before, so that what is left of a save that is cut short can be found.
 */
void
entente_journal_writer_note_target (EntenteJournalWriter *self,
                                    GFile                *target)
{
  Job *job;

  g_return_if_fail (self != NULL);

  if (target != NULL)
    {
      job = new_job (JOB_NOTE_TARGET);
      job->target = g_file_get_uri (target);
      push (self, job);
    }
  wait_until_done (self, g_get_monotonic_time () + MAX_WAIT);
}

/**
 * entente_journal_writer_remove:
 * @self: what writes a journal
 *
 * Removes the files. It can be started again.
 */
void
entente_journal_writer_remove (EntenteJournalWriter *self)
{
  g_return_if_fail (self != NULL);

  push (self, new_job (JOB_REMOVE));
}

/**
 * entente_journal_writer_flush:
 * @self: what writes a journal
 *
 * Waits until all that was asked for is done.
 */
void
entente_journal_writer_flush (EntenteJournalWriter *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  while (self->n_undone > 0 || self->has_base)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_journal_writer_dup_trouble:
 * @self: what writes a journal
 *
 * Returns: (transfer full) (nullable): why the journal is not complete, in the user's language
 */
char *
entente_journal_writer_dup_trouble (EntenteJournalWriter *self)
{
  char *trouble;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  trouble = g_strdup (self->trouble);
  g_mutex_unlock (&self->mutex);
  return trouble;
}

/**
 * entente_journal_writer_lacks_copy:
 * @self: what writes a journal
 *
 * Returns: whether it is to be started anew with a copy of the document, because what the steps begin
 *   with is in no file any more
 */
gboolean
entente_journal_writer_lacks_copy (EntenteJournalWriter *self)
{
  gboolean lacks;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  lacks = self->lacks_base;
  g_mutex_unlock (&self->mutex);
  return lacks;
}

/**
 * entente_journal_remove_files:
 * @folder: the folder of one journal
 *
 * Removes all files of it and the folder; the journal itself first, so that nothing is found any
 * more.
 */
void
entente_journal_remove_files (const char *folder)
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
