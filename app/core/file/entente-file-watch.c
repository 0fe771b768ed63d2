/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-watch.h"

#include "entente-file.h"
#include "entente-task-thread.h"

#include <stdlib.h>

/* A watch on a file that notices when another program changes it. The signals of the system are only hints:
 * they come too early, several times, or not at all. So another thread reads the file and compares the hash
 * of its contents. Modification times are not compared, because they can be equal. */

struct _EntenteFileWatch
{
  GObject parent_instance;

  GFile *location;
  GPtrArray *monitors; /* of GFileMonitor: of the name, and of the target of a symbolic link */
  char *known;         /* the hash of the known contents */
  EntenteFileState state;
  char *hash;          /* nullable: of the contents that were reported last */
  char *trouble;       /* nullable: why the file cannot be read */

  guint source;             /* the timeout before the next check */
  gboolean checking;
  gboolean check_again;     /* the file changed during a check or a pause */
  gboolean is_second_check; /* the last check found a state that may be temporary */
  gboolean paused;
  gboolean stopped;
};

/* The result of one check. */
typedef struct {
  EntenteFileState state;
  char *hash;    /* nullable: there is no file, or it cannot be read */
  char *trouble; /* nullable */
  gboolean busy; /* another program is writing the file */
} CheckResult;

/* The input of a check, so that the thread uses nothing of the object. */
typedef struct {
  GFile *location;
  char *known;
} CheckData;

/* The delay between the first sign of a change and the check, and the delay before a second check of a
 * state that may be temporary, in milliseconds. */
#define CHECK_DELAY 150
#define RECHECK_DELAY 500

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFileWatch, entente_file_watch, G_TYPE_OBJECT)

static void schedule_check (EntenteFileWatch *self, guint delay);

static void
check_result_free (gpointer data)
{
  CheckResult *found = data;

  g_free (found->hash);
  g_free (found->trouble);
  g_free (found);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CheckResult, check_result_free)

static void
check_data_free (gpointer data)
{
  CheckData *check = data;

  g_object_unref (check->location);
  g_free (check->known);
  g_free (check);
}

static void
read_contents (CheckResult  *found,
               GBytes       *bytes,
               const char   *known,
               GCancellable *cancellable)
{
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  found->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (found->hash, known) == 0)
    return;
  document = entente_json_read (bytes, cancellable, NULL, &error);
  found->state = document != NULL ? ENTENTE_FILE_CHANGED : ENTENTE_FILE_BROKEN;
  found->trouble = error != NULL ? g_strdup (error->message) : NULL;
}

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const CheckData *check = data;
  CheckResult *found = g_new0 (CheckResult, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  found->hash = entente_file_hash (check->location, cancellable);
  if (g_strcmp0 (found->hash, check->known) == 0)
    {
      g_task_return_pointer (task, found, check_result_free);
      return;
    }
  g_clear_pointer (&found->hash, g_free);
  bytes = entente_file_read (check->location, cancellable, &error);
  if (bytes != NULL)
    read_contents (found, bytes, check->known, cancellable);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    found->state = ENTENTE_FILE_GONE;
  else
    {
      found->state = ENTENTE_FILE_BROKEN;
      found->trouble = g_strdup (error->message);
      found->busy = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY);
    }
  g_task_return_pointer (task, found, check_result_free);
}

static void
update_state (EntenteFileWatch *self,
              CheckResult      *found)
{
  gboolean is_news = found->state != self->state || g_strcmp0 (found->hash, self->hash) != 0 ||
                     g_strcmp0 (found->trouble, self->trouble) != 0;

  self->state = found->state;
  g_free (self->hash);
  self->hash = g_steal_pointer (&found->hash);
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&found->trouble);
  if (is_news)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Waits for a program that writes in place, or that removes the old file before it writes the new one. */
static gboolean
may_be_temporary (EntenteFileWatch  *self,
                  const CheckResult *found)
{
  if (found->busy)
    return TRUE;
  return (found->state == ENTENTE_FILE_BROKEN || found->state == ENTENTE_FILE_GONE) && !self->is_second_check;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteFileWatch) self = data;
  g_autoptr (CheckResult) found = g_task_propagate_pointer (G_TASK (result), NULL);

  self->checking = FALSE;
  if (self->stopped)
    return;
  if (self->paused || self->check_again)
    {
      self->check_again = self->paused;
      if (!self->paused)
        schedule_check (self, CHECK_DELAY);
      return;
    }
  if (may_be_temporary (self, found))
    {
      self->is_second_check = !found->busy;
      schedule_check (self, RECHECK_DELAY);
      return;
    }
  self->is_second_check = FALSE;
  update_state (self, found);
}

static gboolean
check_cb (gpointer data)
{
  EntenteFileWatch *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, checked_cb, g_object_ref (self));
  CheckData *check = g_new (CheckData, 1);

  self->source = 0;
  self->checking = TRUE;
  self->check_again = FALSE;
  check->location = g_object_ref (self->location);
  check->known = g_strdup (self->known);
  g_task_set_source_tag (task, check_cb);
  g_task_set_task_data (task, check, check_data_free);
  entente_task_run_in_thread (task, check_thread);
  return G_SOURCE_REMOVE;
}

static void
schedule_check (EntenteFileWatch *self,
                guint             delay)
{
  if (self->stopped)
    return;
  if (self->checking || self->paused)
    self->check_again = TRUE;
  else if (self->source == 0)
    self->source = g_timeout_add (delay, check_cb, self);
}

static void
monitored_cb (EntenteFileWatch *self)
{
  schedule_check (self, CHECK_DELAY);
}

static void
add_monitor (EntenteFileWatch *self,
             GFile            *file)
{
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (monitored_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->monitors, monitor);
}

/* The monitor of a symbolic link reports nothing about its target, so that both are monitored. */
static void
add_monitors (EntenteFileWatch *self)
{
  const char *path = g_file_peek_path (self->location);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autoptr (GFile) end = real != NULL ? g_file_new_for_path (real) : NULL;

  add_monitor (self, self->location);
  if (end != NULL && !g_file_equal (end, self->location))
    add_monitor (self, end);
  free (real);
}

static void
entente_file_watch_finalize (GObject *object)
{
  EntenteFileWatch *self = ENTENTE_FILE_WATCH (object);

  entente_file_watch_stop (self);
  g_clear_pointer (&self->monitors, g_ptr_array_unref);
  g_clear_object (&self->location);
  g_clear_pointer (&self->known, g_free);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (entente_file_watch_parent_class)->finalize (object);
}

static void
entente_file_watch_class_init (EntenteFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_file_watch_finalize;

  /**
   * EntenteFileWatch::changed:
   * @self: a watch
   *
   * The state of the file differs from the one at the last emission, or the file has the known contents
   * again.
   */
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_file_watch_init (EntenteFileWatch *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * entente_file_watch_new:
 * @location: where the file is
 * @hash: the SHA-256, in hexadecimal, of its contents when it was read or written
 *
 * Starts a check at once, for changes since then.
 *
 * Returns: (transfer full): a watch, to be stopped before it is unreferenced
 */
EntenteFileWatch *
entente_file_watch_new (GFile      *location,
                        const char *hash)
{
  EntenteFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (location) && hash != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_FILE_WATCH, NULL);
  self->location = g_object_ref (location);
  self->known = g_strdup (hash);
  self->hash = g_strdup (hash);
  add_monitors (self);
  schedule_check (self, CHECK_DELAY);
  return self;
}

/**
 * entente_file_watch_check:
 * @self: a watch
 *
 * Schedules a check. This finds changes that the system does not report, as when a parent folder was moved.
 */
void
entente_file_watch_check (EntenteFileWatch *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  schedule_check (self, CHECK_DELAY);
}

/**
 * entente_file_watch_pause:
 * @self: a watch
 *
 * Emits nothing until the watch is resumed, because the program itself is writing the file.
 */
void
entente_file_watch_pause (EntenteFileWatch *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  self->paused = TRUE;
  if (self->source != 0)
    self->check_again = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * entente_file_watch_resume:
 * @self: a watch, paused or not
 * @hash: (nullable): the SHA-256 of the known contents from now on; %NULL to keep the present one
 */
void
entente_file_watch_resume (EntenteFileWatch *self,
                           const char       *hash)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  self->paused = FALSE;
  if (hash != NULL && g_strcmp0 (hash, self->known) != 0)
    {
      g_free (self->known);
      self->known = g_strdup (hash);
      self->check_again = TRUE;
    }
  if (hash != NULL)
    {
      g_free (self->hash);
      self->hash = g_strdup (hash);
      self->state = ENTENTE_FILE_SAME;
      g_clear_pointer (&self->trouble, g_free);
    }
  if (self->check_again)
    schedule_check (self, CHECK_DELAY);
}

/**
 * entente_file_watch_stop:
 * @self: a watch
 *
 * Ends the watch; nothing is emitted any more.
 */
void
entente_file_watch_stop (EntenteFileWatch *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_set_size (self->monitors, 0);
}

EntenteFileState
entente_file_watch_get_state (EntenteFileWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE_WATCH (self), ENTENTE_FILE_GONE);

  return self->state;
}

/**
 * entente_file_watch_get_trouble:
 * @self: a watch
 *
 * Returns: (nullable): why the file cannot be read, in the user's language
 */
const char *
entente_file_watch_get_trouble (EntenteFileWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE_WATCH (self), NULL);

  return self->trouble;
}
