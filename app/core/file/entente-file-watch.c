/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file-watch.h"

#include "entente-file.h"

#include <stdlib.h>

/* Notices when another program changes a file. What the system tells of it is a hint, no more: it comes
 * too early, or several times, or not at all. So the file is read, in another thread, and what it holds
 * decides, by its hash; times are not looked at, because they can be the same. */

struct _EntenteFileWatch
{
  GObject parent_instance;

  GFile *location;
  GPtrArray *monitors; /* of GFileMonitor: of the name, and of what a symbolic link leads to */
  char *known;         /* the hash of what is no news */
  EntenteFileState state;
  char *hash;          /* nullable: of what the file held when it was last told of */
  char *trouble;       /* nullable: why it cannot be read */

  guint source;        /* until the next look */
  gboolean looking;
  gboolean again;      /* something happened during the look, or while paused */
  gboolean doubted;    /* the last look found what may be gone in a moment */
  gboolean paused;
  gboolean stopped;
};

/* What one look found. */
typedef struct {
  EntenteFileState state;
  char *hash;    /* nullable: there is none, or it cannot be read */
  char *trouble; /* nullable */
  gboolean busy; /* it is being written */
} Look;

/* What is to be looked for: so that nothing of the object is used in another thread. */
typedef struct {
  GFile *location;
  char *known;
} Subject;

/* From the first sign of a change to the look, and to the second look at what may be half written or
 * about to come back, in milliseconds. */
#define PAUSE 150
#define DOUBT 500

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFileWatch, entente_file_watch, G_TYPE_OBJECT)

static void look_later (EntenteFileWatch *self, guint delay);

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->hash);
  g_free (look->trouble);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->location);
  g_free (subject->known);
  g_free (subject);
}

static void
judge (Look         *look,
       GBytes       *bytes,
       const char   *known,
       GCancellable *cancellable)
{
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  look->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (look->hash, known) == 0)
    return;
  document = entente_json_read (bytes, cancellable, NULL, &error);
  look->state = document != NULL ? ENTENTE_FILE_CHANGED : ENTENTE_FILE_BROKEN;
  look->trouble = error != NULL ? g_strdup (error->message) : NULL;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Subject *what = data;
  Look *look = g_new0 (Look, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_file_read (what->location, cancellable, &error);

  if (bytes != NULL)
    judge (look, bytes, what->known, cancellable);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    look->state = ENTENTE_FILE_GONE;
  else
    {
      look->state = ENTENTE_FILE_BROKEN;
      look->trouble = g_strdup (error->message);
      look->busy = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY);
    }
  g_task_return_pointer (task, look, look_free);
}

static void
tell (EntenteFileWatch *self,
      Look             *look)
{
  gboolean is_news = look->state != self->state || g_strcmp0 (look->hash, self->hash) != 0 ||
                     g_strcmp0 (look->trouble, self->trouble) != 0;

  self->state = look->state;
  g_free (self->hash);
  self->hash = g_steal_pointer (&look->hash);
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&look->trouble);
  if (is_news)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* A program that writes in place, or removes the old file before it puts the new one there, is given
 * the time to finish. */
static gboolean
is_doubtful (EntenteFileWatch *self,
             const Look       *look)
{
  if (look->busy)
    return TRUE;
  return (look->state == ENTENTE_FILE_BROKEN || look->state == ENTENTE_FILE_GONE) && !self->doubted;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntenteFileWatch) self = data;
  g_autoptr (Look) look = g_task_propagate_pointer (G_TASK (result), NULL);

  self->looking = FALSE;
  if (self->stopped)
    return;
  if (self->paused || self->again)
    {
      self->again = self->paused;
      if (!self->paused)
        look_later (self, PAUSE);
      return;
    }
  if (is_doubtful (self, look))
    {
      self->doubted = !look->busy;
      look_later (self, DOUBT);
      return;
    }
  self->doubted = FALSE;
  tell (self, look);
}

static gboolean
look_cb (gpointer data)
{
  EntenteFileWatch *self = data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  Subject *what = g_new (Subject, 1);

  self->source = 0;
  self->looking = TRUE;
  self->again = FALSE;
  what->location = g_object_ref (self->location);
  what->known = g_strdup (self->known);
  g_task_set_source_tag (task, look_cb);
  g_task_set_task_data (task, what, subject_free);
  g_task_run_in_thread (task, look_thread);
  return G_SOURCE_REMOVE;
}

static void
look_later (EntenteFileWatch *self,
            guint             delay)
{
  if (self->stopped)
    return;
  if (self->looking || self->paused)
    self->again = TRUE;
  else if (self->source == 0)
    self->source = g_timeout_add (delay, look_cb, self);
}

static void
monitored_cb (EntenteFileWatch *self)
{
  look_later (self, PAUSE);
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

/* What happens to the file is told at its real name alone, what happens to a symbolic link at its own. */
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
   * The file is not as it was when this was last emitted, or holds what is known of it again.
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
 * @hash: the SHA-256, in hexadecimal, of what it held when it was read or written
 *
 * Also looks at once, for what happened since then.
 *
 * Returns: (transfer full): a watch, to be stopped before it is let go
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
  look_later (self, PAUSE);
  return self;
}

/**
 * entente_file_watch_check:
 * @self: a watch
 *
 * Looks soon, because there was an occasion: where the system tells nothing, as when a folder above was
 * moved, this finds out.
 */
void
entente_file_watch_check (EntenteFileWatch *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  look_later (self, PAUSE);
}

/**
 * entente_file_watch_pause:
 * @self: a watch
 *
 * Tells nothing until it is resumed, because the program itself is writing the file.
 */
void
entente_file_watch_pause (EntenteFileWatch *self)
{
  g_return_if_fail (ENTENTE_IS_FILE_WATCH (self));

  self->paused = TRUE;
  if (self->source != 0)
    self->again = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * entente_file_watch_resume:
 * @self: a watch, paused or not
 * @hash: (nullable): the SHA-256 of what is no news from now on; %NULL if that stays as it is
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
      self->again = TRUE;
    }
  if (hash != NULL)
    {
      g_free (self->hash);
      self->hash = g_strdup (hash);
      self->state = ENTENTE_FILE_SAME;
      g_clear_pointer (&self->trouble, g_free);
    }
  if (self->again)
    look_later (self, PAUSE);
}

/**
 * entente_file_watch_stop:
 * @self: a watch
 *
 * Tells nothing any more.
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
 * Returns: (nullable): why the file cannot be read, in words for the user
 */
const char *
entente_file_watch_get_trouble (EntenteFileWatch *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE_WATCH (self), NULL);

  return self->trouble;
}
