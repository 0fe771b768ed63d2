/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-open-task.h"

#include "entente-window-owner.h"

struct _EntenteOpenTask
{
  GObject parent_instance;

  /* owned */
  EntenteSession *session;
  GCancellable *cancellable; /* of what is being opened; NULL if nothing is */
  guint delay_source;        /* until "slow" */
};

enum { SLOW, OPENED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteOpenTask, entente_open_task, G_TYPE_OBJECT)

/* What is being opened. */
typedef struct {
  EntenteOpenTask *open_task;
  EntenteRecovery *recovery; /* nullable: what is being restored */
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->open_task);
  g_clear_object (&loading->recovery);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

/* The window may be gone by now. The program is not. */
static void
give_back (EntenteRecovery *recovery)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    entente_recovery_list_give_back (entente_window_owner_get_recovery_list (ENTENTE_WINDOW_OWNER (application)),
                                     recovery);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Loading) loading = data;
  EntenteOpenTask *self = loading->open_task;
  g_autoptr (GError) error = NULL;
  gboolean current = self->cancellable == g_task_get_cancellable (G_TASK (result));
  gboolean loaded = entente_session_open_finish (ENTENTE_SESSION (source), result, &error);

  if (loading->recovery != NULL && (!loaded || !current))
    give_back (loading->recovery);
  /* Given up, because the window is gone or opens something else. */
  if (!current)
    return;

  g_clear_object (&self->cancellable);
  if (loaded)
    {
      g_signal_emit (self, signals[OPENED], 0, loading->recovery);
      /* It was not restored completely, so that the user decides what becomes of it. */
      if (loading->recovery != NULL && entente_recovery_is_damaged (loading->recovery))
        give_back (loading->recovery);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
delay_cb (gpointer data)
{
  EntenteOpenTask *self = data;

  self->delay_source = 0;
  g_signal_emit (self, signals[SLOW], 0);
  return G_SOURCE_REMOVE;
}

static void
entente_open_task_dispose (GObject *object)
{
  EntenteOpenTask *self = ENTENTE_OPEN_TASK (object);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  entente_open_task_cancel (self);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_open_task_parent_class)->dispose (object);
}

static void
entente_open_task_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_OPEN_TASK (object)->session);

  G_OBJECT_CLASS (entente_open_task_parent_class)->finalize (object);
}

static void
entente_open_task_class_init (EntenteOpenTaskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = entente_open_task_dispose;
  object_class->finalize = entente_open_task_finalize;

  signals[SLOW] = g_signal_new ("slow", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  ENTENTE_TYPE_RECOVERY);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
entente_open_task_init (EntenteOpenTask *self)
{
}

/**
 * entente_open_task_new:
 * @session: the session of a window
 *
 * Returns: (transfer full): what opens documents there
 */
EntenteOpenTask *
entente_open_task_new (EntenteSession *session)
{
  EntenteOpenTask *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_OPEN_TASK, NULL);
  self->session = g_object_ref (session);
  return self;
}

/**
 * entente_open_task_start:
 * @self: what opens documents
 * @loader: what is to be opened
 * @recovery: (nullable): what is to be restored by @loader; goes back to the program's list if that fails, or if it
 *   is damaged
 * @delay: after how many milliseconds "slow" is emitted, unless one is running already
 *
 * Gives up what was being opened before.
 */
void
entente_open_task_start (EntenteOpenTask *self,
                         EntenteLoader   *loader,
                         EntenteRecovery *recovery,
                         guint            delay)
{
  Loading *loading;

  g_return_if_fail (ENTENTE_IS_OPEN_TASK (self) && ENTENTE_IS_LOADER (loader));

  loading = g_new (Loading, 1);
  loading->open_task = g_object_ref (self);
  loading->recovery = recovery != NULL ? g_object_ref (recovery) : NULL;
  entente_open_task_cancel (self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->delay_source == 0)
    self->delay_source = g_timeout_add (delay, delay_cb, self);
  entente_session_open_async (self->session, loader, self->cancellable, loaded_cb, loading);
}

/**
 * entente_open_task_end_delay:
 * @self: what opens documents
 *
 * The window shows another page. "slow" is not emitted any more for what is being opened.
 */
void
entente_open_task_end_delay (EntenteOpenTask *self)
{
  g_return_if_fail (ENTENTE_IS_OPEN_TASK (self));

  g_clear_handle_id (&self->delay_source, g_source_remove);
}

/**
 * entente_open_task_cancel:
 * @self: what opens documents
 *
 * Cancels what is being opened, if something is.
 */
void
entente_open_task_cancel (EntenteOpenTask *self)
{
  g_return_if_fail (ENTENTE_IS_OPEN_TASK (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
