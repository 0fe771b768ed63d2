/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-writer.h"

#include "entente-journal-base.h"
#include "entente-journal-folder.h"
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

/* The writer of a journal. A step is passed to the system before the next one is accepted. The system keeps
 * it even if this process is killed, so that at most the last step is lost. A step is synchronised to the
 * disk after one second at most, in case the power fails. */

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

/* A request to write a copy of the file. */
typedef struct {
  EntenteJournalWriter *self;
  EntenteJournalHead *head;
  GFile *location;
} BaseJob;

struct _EntenteJournalWriter {
  char *folder;
  GThread *thread;
  GMutex mutex;
  GCond changed;
  GQueue jobs;         /* of Job; the mutex guards this and the fields up to @trouble */
  guint n_pending;     /* the number of unfinished jobs */
  gboolean needs_base; /* the present job first writes a copy of the document */
  gboolean has_base;   /* a copy is being written in a thread of its own */
  gboolean base_ended; /* this thread has ended */
  gboolean lacks_base; /* the file had changed before it was copied */
  char *trouble;       /* nullable: why the journal is not complete */

  GThread *base;       /* nullable: writes a copy; this and the fields below belong to the writer thread */
  guint base_number;   /* the number of this copy */
  BaseJob *next_base;  /* nullable: the copy to write next */
  guint number;        /* the number of the copy that belongs to the journal */
  char *id;            /* nullable: the identity of the journal */
  guint n_written;     /* the number of its steps */
  gboolean is_removed; /* the journal is removed, except for the copy that is still being written */
  int lock, fd;        /* -1: not open */
  gint64 sync_time;    /* when to synchronise it to the disk; 0: nothing to synchronise */
};

/* The longest time that a step waits for the one before it, in microseconds. A slower disk must not block
 * the user. */
#define MAX_WAIT G_USEC_PER_SEC
#define SYNC_DELAY G_USEC_PER_SEC

/* The most attempts to get the lock of the folder, and the delay between them, in microseconds. */
#define MAX_TRIES 20
#define RETRY_DELAY 5000

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

/* The messages of the error are about saving a file that the user knows, so that the journal has its own. */
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

/* Whether this process holds the lock, and the lock file is still in place. Another process that lists
 * journals may take the lock and remove an empty folder. */
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
  for (int i = 0; i < MAX_TRIES; i++)
    {
      if (self->lock >= 0)
        g_close (self->lock, NULL);
      self->lock = -1;
      if (i > 0)
        g_usleep (RETRY_DELAY);
      if (g_mkdir_with_parents (self->folder, 0700) < 0)
        return entente_save_error_set_errno (error, errno);
      self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      if (self->lock >= 0 && take_lock (self, path))
        return TRUE;
    }
  return entente_save_error_set_errno (error, errno);
}

static gboolean
append_step (EntenteJournalWriter *self,
             EntenteStep          *step,
             GError              **error)
{
  g_autoptr (GBytes) entry = entente_step_json_write (step, error);

  return entry != NULL && entente_log_append (self->fd, self->id, ++self->n_written, entry, error);
}

static gboolean
write_snapshot (EntenteJournalWriter *self,
                const Job            *job,
                GError              **error)
{
  g_autoptr (GBytes) json = entente_json_write (job->snapshot, error);

  return json != NULL && entente_journal_base_write (self->folder, job->head, job->steps->len, json, error);
}

static void
base_job_free (BaseJob *job)
{
  g_object_unref (job->location);
  entente_journal_head_free (job->head);
  g_free (job);
}

static gpointer
base_thread (gpointer data)
{
  BaseJob *job = data;
  g_autoptr (GError) error = NULL;
  gboolean is_copied;

  is_copied = entente_journal_base_copy_file (job->self->folder, job->head, job->location, &error);
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
  self->base_number = job->head->base;
  self->base = g_thread_new ("journal-base", base_thread, job);
}

/* Queues a copy of the file. The steps do not wait for it, and of several copies only the last is needed. */
static void
queue_base (EntenteJournalWriter *self,
            const Job            *job)
{
  BaseJob *base_job;

  g_clear_pointer (&self->next_base, base_job_free);
  if (job->head->uri == NULL)
    return;
  base_job = g_new0 (BaseJob, 1);
  base_job->self = self;
  base_job->head = entente_journal_head_copy (job->head);
  base_job->location = g_file_new_for_uri (job->head->uri);
  if (self->base != NULL)
    self->next_base = base_job;
  else
    start_base (self, base_job);
}

/* Writes the new journal beside the old one, if any, and then replaces the old one. */
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
  g_free (self->id);
  self->id = g_strdup (job->head->id);
  self->n_written = 0;
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
  if (!entente_log_append_head (self->fd, self->id, head, error))
    return FALSE;
  for (guint i = 0; i < job->steps->len; i++)
    if (!append_step (self, job->steps->pdata[i], error))
      return FALSE;
  if (rename (new_path, path) < 0)
    return entente_save_error_set_errno (error, errno);
  entente_journal_base_remove_others (self->folder, job->head->base);
  if (job->head->from_file)
    queue_base (self, job);
  return TRUE;
}

static void
remove_all (EntenteJournalWriter *self)
{
  if (self->lock >= 0)
    {
      entente_journal_folder_remove (self->folder);
      g_close (self->lock, NULL);
    }
  self->lock = -1;
  self->is_removed = FALSE;
}

/* Removes the journal file first, so that it is not found any more. The other files are removed when no
 * thread writes them. */
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
         && g_file_set_contents_full (path, target, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* Waits for the copy that is being written, and continues with the work that depends on it. A copy that a
 * later save has made obsolete is not reported as missing. */
static void
finish_base (EntenteJournalWriter *self)
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
    is_done = append_step (self, job->steps->pdata[0], &error);
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

  /* Without this step, the later ones cannot be replayed. So none is written until the next start. */
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

/* Returns NULL if a copy has ended or a synchronisation is due. */
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
          self->n_pending--;
          g_cond_broadcast (&self->changed);
          g_mutex_unlock (&self->mutex);
        }
      else if (self->base != NULL && self->base_ended)
        finish_base (self);
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
  self->n_pending++;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* Does not wait for a copy of a large document, which takes longer than a user may wait. */
static void
wait_until_done (EntenteJournalWriter *self,
                 gint64                end)
{
  g_mutex_lock (&self->mutex);
  while (self->n_pending > 0 && !self->needs_base)
    if (!g_cond_wait_until (&self->changed, &self->mutex, end))
      break;
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_journal_writer_new:
 * @folder: the folder of this journal, which need not be there
 * @lock: (transfer full): a descriptor that holds the lock of that folder, or -1
 *
 * Makes a writer. It writes nothing before it is started.
 *
 * Returns: (transfer full): the writer
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
 * @self: (nullable) (transfer full): a writer
 *
 * Waits until everything is written, and keeps the files.
 */
void
entente_journal_writer_free (EntenteJournalWriter *self)
{
  if (self == NULL)
    return;

  push (self, new_job (JOB_END));
  g_thread_join (self->thread);
  while (self->base != NULL)
    finish_base (self);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->trouble);
  g_free (self->id);
  g_free (self->folder);
  g_free (self);
}

/**
 * entente_journal_writer_start:
 * @self: a writer
 * @head: (transfer full): the head of the journal
 * @steps: (element-type EntenteStep): the steps so far
 * @snapshot: (nullable): a copy of the document after these steps, which nobody changes; not needed if the
 *   steps begin with a file or an empty document
 *
 * Starts a new journal.
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
 * @self: a writer
 * @step: a step that was made
 *
 * Appends a step. This waits for the earlier jobs, which are mostly done already.
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
 * @self: a writer
 * @target: (nullable): the file to save to, if it is not that of the document
 *
 * Notes the file, so that the remains of an interrupted save can be found. This waits for the earlier jobs.
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
 * @self: a writer
 *
 * Removes the files. The writer can be started again.
 */
void
entente_journal_writer_remove (EntenteJournalWriter *self)
{
  g_return_if_fail (self != NULL);

  push (self, new_job (JOB_REMOVE));
}

/**
 * entente_journal_writer_flush:
 * @self: a writer
 *
 * Waits until all jobs are done.
 */
void
entente_journal_writer_flush (EntenteJournalWriter *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  while (self->n_pending > 0 || self->has_base)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_journal_writer_dup_trouble:
 * @self: a writer
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
 * @self: a writer
 *
 * Returns: whether the journal must be restarted with a copy of the document, because no file has the
 *   document before the steps any more
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
