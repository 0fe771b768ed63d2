/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-actions.h"

#include "entente-alone-actions.h"
#include "entente-arrange-task.h"
#include "entente-question.h"

#include <glib/gi18n.h>

/* Arranging takes longer than this before the bar is shown, in milliseconds. */
#define BAR_DELAY 500

struct _EntenteArrangeActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteTransition *transition;
  GtkWidget *button;
  GtkRevealer *bar;
  GtkLabel *label; /* in the bar */

  /* owned */
  EntenteToasts *toasts;
  EntenteAloneActions *alone;
  GCancellable *cancellable; /* of what is being arranged; NULL if nothing is */
  EntenteEngine engine;      /* by which it is arranged */
  guint bar_source;          /* until the bar is shown */

  gboolean step_is_new;      /* not one that is undone or redone */
};

G_DEFINE_FINAL_TYPE (EntenteArrangeActions, entente_arrange_actions, ENTENTE_TYPE_ACTIONS)

/* The actors among what is selected, or NULL. Fewer than two cannot be arranged. */
static GPtrArray *
list_selected_actors (EntenteArrangeActions *self)
{
  const GPtrArray *selection = entente_session_get_selection (entente_actions_get_session (self));
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selection->len; i++)
    if (entente_item_get_kind (selection->pdata[i]) == ENTENTE_ITEM_ACTOR)
      g_ptr_array_add (actors, g_object_ref (selection->pdata[i]));
  return actors->len >= 2 ? g_steal_pointer (&actors) : NULL;
}

static gboolean
is_for_selection (EntenteArrangeActions *self)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (entente_actions_get_window (self)), "arrange-selection");

  return g_variant_get_boolean (state);
}

static void
end (EntenteArrangeActions *self)
{
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->bar_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->bar, FALSE);
  entente_actions_enable (self, "stop-arranging", FALSE);
}

static void
stop (EntenteArrangeActions *self)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  end (self);
}

static void
trouble_answered_cb (EntenteArrangeActions *self,
                     const char            *answer)
{
  if (g_str_equal (answer, "auto"))
    gtk_widget_activate_action (GTK_WIDGET (entente_actions_get_window (self)), "win.arrange", "s", "auto");
}

/* The error says what has happened, why, and what can be done. */
static void
show_trouble (EntenteArrangeActions *self,
              const GError          *error)
{
  AdwMessageDialog *question = entente_question_new (entente_actions_get_window (self),
                                                     _("The Actors Were Not Arranged"), error->message,
                                                     "close", C_("button", "_Close"));
  gboolean other_engine = self->engine != ENTENTE_ENGINE_AUTO && (error->code == ENTENTE_ARRANGE_ERROR_TIMED_OUT ||
                                                                  error->code == ENTENTE_ARRANGE_ERROR_FAILED);

  if (other_engine)
    entente_question_add (question, "auto", C_("button", "_Arrange Automatically"), ADW_RESPONSE_SUGGESTED);
  entente_question_ask (question, other_engine ? "auto" : NULL, G_CALLBACK (trouble_answered_cb), self);
}

static void
apply (EntenteArrangeActions *self,
       EntenteArrangeTask    *arrange_task)
{
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));
  EntenteHistory *history = entente_actions_get_history (self);
  EntenteState before = entente_history_get_state (history);
  g_autoptr (EntenteDraft) draft = entente_arrange_task_make_draft (arrange_task, document);

  entente_transition_await (self->transition, entente_arrange_task_is_whole (arrange_task));
  if (!entente_history_apply (history, draft) || entente_history_get_state (history) == before)
    entente_toasts_add (self->toasts, _("Every actor is in that place already"), NULL, NULL);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteArrangeActions) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArrangeTask) arrange_task = entente_arrange_task_run_finish (result, &error);

  /* The user has cancelled it, or the document is another one, or the window is gone. */
  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;

  end (self);
  if (arrange_task != NULL)
    apply (self, arrange_task);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (self, error);
}

static gboolean
bar_cb (gpointer data)
{
  EntenteArrangeActions *self = data;

  self->bar_source = 0;
  gtk_revealer_set_reveal_child (self->bar, TRUE);
  return G_SOURCE_REMOVE;
}

static void
describe (EntenteArrangeActions *self,
          const GPtrArray       *chosen)
{
  EntenteDocument *document = entente_open_document_get_document (entente_actions_get_document (self));
  guint n = chosen != NULL ? chosen->len : entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR);
  g_autofree char *text = g_strdup_printf (ngettext ("Arranging %u actor…", "Arranging %u actors…", n), n);

  gtk_label_set_label (self->label, text);
}

static void
arrange_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteArrangeActions *self = data;
  g_autoptr (GPtrArray) chosen = is_for_selection (self) ? list_selected_actors (self) : NULL;

  if (!entente_engine_from_name (g_variant_get_string (parameter, NULL), &self->engine))
    return;
  stop (self);
  if (entente_alone_actions_is_alone (self->alone))
    {
      entente_alone_actions_arrange (self->alone, self->engine);
      return;
    }
  describe (self, chosen);
  self->cancellable = g_cancellable_new ();
  self->bar_source = g_timeout_add (BAR_DELAY, bar_cb, self);
  entente_actions_enable (self, "stop-arranging", TRUE);
  entente_arrange_task_run_async (entente_open_document_get_document (entente_actions_get_document (self)),
                                  self->engine, chosen, self->cancellable, arranged_cb, g_object_ref (self));
}

static void
stop_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  if (!entente_alone_actions_stop (ENTENTE_ARRANGE_ACTIONS (self)->alone))
    stop (self);
}

static const GActionEntry entries[] = {
  { "arrange", arrange_action, "s" },
  { "arrange-selection", NULL, NULL, "false" },
  { "stop-arranging", stop_action },
};

/* A step that is done is put on the list before it is applied; one that is undone or redone is there already. */
static void
steps_cb (EntenteArrangeActions *self)
{
  self->step_is_new = TRUE;
}

/* Cards that are moved back by undoing do so in a transition. Those that the user moves by hand are in their
 * new place already. */
static void
applied_cb (EntenteArrangeActions *self,
            EntenteStep           *step)
{
  guint n_changes, n_moves;
  const char *engine;

  entente_step_get_changes (step, &n_changes);
  entente_step_get_moves (step, &n_moves);
  if (!self->step_is_new && n_changes == 0 && n_moves > 0)
    entente_transition_await (self->transition, entente_step_get_engine (step, &engine));
  self->step_is_new = FALSE;
}

static void
document_cb (EntenteArrangeActions *self)
{
  EntenteHistory *history = entente_actions_get_history (self);

  stop (self);
  if (history == NULL)
    return;
  self->step_is_new = FALSE;
  g_signal_connect_object (entente_session_get_view_state (entente_actions_get_session (self)), "viewpoint-changed",
                           G_CALLBACK (entente_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "items-changed", G_CALLBACK (steps_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_arrange_actions_begin (EntenteActions *actions)
{
  entente_actions_begin (ENTENTE_ACTIONS (ENTENTE_ARRANGE_ACTIONS (actions)->alone));
}

static void
entente_arrange_actions_update (EntenteActions *actions)
{
  EntenteArrangeActions *self = ENTENTE_ARRANGE_ACTIONS (actions);
  gboolean editable = entente_open_document_is_editable (entente_actions_get_document (self));
  gboolean is_alone = entente_alone_actions_is_alone (self->alone);
  g_autoptr (GPtrArray) chosen = editable && !is_alone ? list_selected_actors (self) : NULL;

  entente_actions_update (ENTENTE_ACTIONS (self->alone));
  entente_actions_enable (self, "arrange", editable || is_alone);
  entente_actions_enable (self, "arrange-selection", chosen != NULL);
  if (chosen == NULL)
    entente_actions_check (self, "arrange-selection", FALSE);
  gtk_widget_set_sensitive (self->button, editable || is_alone);
}

static void
entente_arrange_actions_dispose (GObject *object)
{
  EntenteArrangeActions *self = ENTENTE_ARRANGE_ACTIONS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->bar_source, g_source_remove);

  G_OBJECT_CLASS (entente_arrange_actions_parent_class)->dispose (object);
}

static void
entente_arrange_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ARRANGE_ACTIONS (object)->toasts);
  g_clear_object (&ENTENTE_ARRANGE_ACTIONS (object)->alone);

  G_OBJECT_CLASS (entente_arrange_actions_parent_class)->finalize (object);
}

static void
entente_arrange_actions_class_init (EntenteArrangeActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_arrange_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_arrange_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->begin = entente_arrange_actions_begin;
  actions_class->update = entente_arrange_actions_update;
}

static void
entente_arrange_actions_init (EntenteArrangeActions *self)
{
}

/**
 * entente_arrange_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 * @transition: moves the cards to their new places
 * @button: the button that offers to arrange
 * @bar: what is shown over the canvas while it takes a while
 * @label: the label in @bar
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteArrangeActions *
entente_arrange_actions_new (EntenteOpenDocument  *document,
                             GtkApplicationWindow *window,
                             EntenteToasts        *toasts,
                             EntenteTransition    *transition,
                             GtkWidget            *button,
                             GtkRevealer          *bar,
                             GtkLabel             *label)
{
  EntenteArrangeActions *self = g_object_new (ENTENTE_TYPE_ARRANGE_ACTIONS, "document", document, "window", window,
                                              NULL);

  self->toasts = g_object_ref (toasts);
  self->transition = transition;
  self->button = button;
  self->bar = bar;
  self->label = label;
  self->alone = entente_alone_actions_new (document, window, toasts, transition, bar, label);
  entente_actions_enable (self, "stop-arranging", FALSE);
  g_signal_connect_object (entente_open_document_get_session (document), "notify::document", G_CALLBACK (document_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}
