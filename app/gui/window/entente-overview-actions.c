/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-overview-actions.h"

#include "entente-audit-dialog.h"
#include "entente-disputes-dialog.h"
#include "entente-measures-dialog.h"
#include "entente-voices-dialog.h"

/* Of each kind there is one for each window. It is of the document that the window shows. */

typedef enum {
  OVERVIEW_MEASURES,
  OVERVIEW_AUDIT,
  OVERVIEW_DISPUTES,
  OVERVIEW_VOICES,
  N_OVERVIEWS
} Overview;

static const struct {
  const char *action;
  GtkWindow *(*create) (EntenteSession *session);
} overviews[N_OVERVIEWS] = {
  [OVERVIEW_MEASURES] = { "measures", entente_measures_dialog_new },
  [OVERVIEW_AUDIT] = { "audit", entente_audit_dialog_new },
  [OVERVIEW_DISPUTES] = { "contradictions", entente_disputes_dialog_new },
  [OVERVIEW_VOICES] = { "voices", entente_voices_dialog_new },
};

struct _EntenteOverviewActions
{
  EntenteActions parent_instance;

  GtkWindow *dialogs[N_OVERVIEWS]; /* nullable; weak pointers: they close themselves */
};

G_DEFINE_FINAL_TYPE (EntenteOverviewActions, entente_overview_actions, ENTENTE_TYPE_ACTIONS)

/* The command for two actors keeps the one with more links. */
static void
merge_cb (EntenteOverviewActions *self,
          EntenteItem            *actor,
          EntenteItem            *other)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();

  g_ptr_array_add (actors, actor);
  g_ptr_array_add (actors, other);
  entente_session_select_many (entente_actions_get_session (self), actors);
  gtk_widget_activate_action (GTK_WIDGET (entente_actions_get_window (self)), "win.merge", NULL);
}

static void
present (EntenteOverviewActions *self,
         Overview                overview)
{
  GtkWindow **dialog = &self->dialogs[overview];

  if (*dialog == NULL)
    {
      g_set_weak_pointer (dialog, overviews[overview].create (entente_actions_get_session (self)));
      gtk_window_set_transient_for (*dialog, entente_actions_get_window (self));
      if (overview == OVERVIEW_AUDIT)
        g_signal_connect_object (*dialog, "merge", G_CALLBACK (merge_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (*dialog);
}

static void
measures_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  present (self, OVERVIEW_MEASURES);
}

static void
audit_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  present (self, OVERVIEW_AUDIT);
}

static void
contradictions_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  present (self, OVERVIEW_DISPUTES);
}

static void
voices_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  present (self, OVERVIEW_VOICES);
}

static const GActionEntry entries[] = {
  { "measures", measures_action },
  { "audit", audit_action },
  { "contradictions", contradictions_action },
  { "voices", voices_action },
};

static void
entente_overview_actions_begin (EntenteActions *actions)
{
  EntenteOverviewActions *self = ENTENTE_OVERVIEW_ACTIONS (actions);

  for (guint i = 0; i < N_OVERVIEWS; i++)
    {
      if (self->dialogs[i] != NULL)
        gtk_window_destroy (self->dialogs[i]);
      g_clear_weak_pointer (&self->dialogs[i]);
    }
}

static void
entente_overview_actions_update (EntenteActions *actions)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (actions));

  for (guint i = 0; i < N_OVERVIEWS; i++)
    entente_actions_enable (actions, overviews[i].action, shown);
}

static void
entente_overview_actions_dispose (GObject *object)
{
  for (guint i = 0; i < N_OVERVIEWS; i++)
    g_clear_weak_pointer (&ENTENTE_OVERVIEW_ACTIONS (object)->dialogs[i]);

  G_OBJECT_CLASS (entente_overview_actions_parent_class)->dispose (object);
}

static void
entente_overview_actions_class_init (EntenteOverviewActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_overview_actions_dispose;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_overview_actions_begin;
  actions_class->update = entente_overview_actions_update;
}

static void
entente_overview_actions_init (EntenteOverviewActions *self)
{
}

/**
 * entente_overview_actions_new:
 * @document: what is open in the window
 * @window: the window
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteOverviewActions *
entente_overview_actions_new (EntenteOpenDocument  *document,
                              GtkApplicationWindow *window)
{
  return g_object_new (ENTENTE_TYPE_OVERVIEW_ACTIONS, "document", document, "window", window, NULL);
}
