/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-auditor.h"

#include "entente-background.h"
#include "entente-query.h"
#include "entente-task-thread.h"

/* The thread has a copy of the document. A change cancels the audit of the document as it was. All who ask about one
 * history share one auditor, so that nothing is audited twice. */

struct _EntenteAuditor
{
  GObject parent_instance;

  EntenteHistory *history;
  EntenteAudit *audit;       /* nullable */
  GCancellable *cancellable; /* nullable: of the thread that audits the document as it is now */
};

enum { PROP_0, PROP_AUDIT, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteAuditor, entente_auditor, G_TYPE_OBJECT)

static GQuark
auditor_quark (void)
{
  return g_quark_from_static_string ("entente-auditor");
}

static void
audit_thread (GTask        *task,
              gpointer      source,
              gpointer      document,
              GCancellable *cancellable)
{
  guint n_items = entente_query_count_items (document);
  EntenteAudit *audit;

  entente_background_wait (n_items, cancellable);
  audit = entente_audit_new (document, cancellable);
  /* The index of the copy is gone before what is not needed any more is given back. */
  g_task_set_task_data (task, NULL, NULL);
  entente_background_end (n_items);
  g_task_return_pointer (task, audit, audit != NULL ? (GDestroyNotify) entente_audit_unref : NULL);
}

static void
audited_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteAuditor *self = ENTENTE_AUDITOR (source);
  g_autoptr (EntenteAudit) audit = g_task_propagate_pointer (G_TASK (result), NULL);

  if (audit == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  self->audit = g_steal_pointer (&audit);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIT]);
}

static void
start (EntenteAuditor *self)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, audited_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, entente_document_copy (entente_auditor_get_document (self)), g_object_unref);
  entente_task_run_in_thread (task, audit_thread);
}

static void
cancel (EntenteAuditor *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
changed_cb (EntenteAuditor *self)
{
  gboolean was_wanted = self->audit != NULL || self->cancellable != NULL;

  cancel (self);
  g_clear_pointer (&self->audit, entente_audit_unref);
  if (was_wanted)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIT]);
}

static void
entente_auditor_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteAuditor *self = ENTENTE_AUDITOR (object);

  switch (property)
    {
    case PROP_AUDIT: g_value_set_pointer (value, self->audit); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_auditor_finalize (GObject *object)
{
  EntenteAuditor *self = ENTENTE_AUDITOR (object);

  cancel (self);
  g_clear_pointer (&self->audit, entente_audit_unref);
  g_object_set_qdata (G_OBJECT (self->history), auditor_quark (), NULL);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_auditor_parent_class)->finalize (object);
}

static void
entente_auditor_class_init (EntenteAuditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_auditor_get_property;
  object_class->finalize = entente_auditor_finalize;

  properties[PROP_AUDIT] = g_param_spec_pointer ("audit", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_auditor_init (EntenteAuditor *self)
{
}

/**
 * entente_auditor_new:
 * @history: the history of a document
 *
 * Returns: (transfer full): the auditor of its document, which is the same for all who hold it
 */
EntenteAuditor *
entente_auditor_new (EntenteHistory *history)
{
  EntenteAuditor *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);

  self = g_object_get_qdata (G_OBJECT (history), auditor_quark ());
  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (ENTENTE_TYPE_AUDITOR, NULL);
  self->history = g_object_ref (history);
  g_object_set_qdata (G_OBJECT (history), auditor_quark (), self);
  g_signal_connect_object (history, "notify::position", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

EntenteDocument *
entente_auditor_get_document (EntenteAuditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDITOR (self), NULL);

  return entente_history_get_document (self->history);
}

/**
 * entente_auditor_ask:
 * @self: an auditor
 *
 * Asks for the audit of the document as it is now. If there is none yet, it is begun.
 *
 * Returns: (transfer none) (nullable): the audit, if it is there
 */
EntenteAudit *
entente_auditor_ask (EntenteAuditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDITOR (self), NULL);

  if (self->audit == NULL && self->cancellable == NULL)
    start (self);
  return self->audit;
}

gboolean
entente_auditor_is_busy (EntenteAuditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_AUDITOR (self), FALSE);

  return self->cancellable != NULL;
}
