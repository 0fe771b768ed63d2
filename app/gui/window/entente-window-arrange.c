/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-arrange-task.h"

#include <glib/gi18n.h>

/* Arranging: the only thing that moves actors other than the hand of the user, and only when asked. It
 * goes on beside everything else, shows that it does when it takes a while, and can be given up. */

/* It takes longer than this before it is shown, in milliseconds. */
#define PATIENCE 500

static gboolean
can_arrange (EntenteWindow *self)
{
  return entente_window_has_document (self) && entente_session_is_editable (self->session);
}

/* The actors among what is selected; fewer than two cannot be arranged. */
static GPtrArray *
list_selected_actors (EntenteWindow *self)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selection->len; i++)
    if (entente_item_get_kind (selection->pdata[i]) == ENTENTE_ITEM_ACTOR)
      g_ptr_array_add (actors, g_object_ref (selection->pdata[i]));
  return actors->len >= 2 ? g_steal_pointer (&actors) : NULL;
}

static gboolean
is_partly (EntenteWindow *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self), "arrange-selection");

  return g_variant_get_boolean (state);
}

static void
end (EntenteWindow *self)
{
  g_clear_object (&self->arranging);
  g_clear_handle_id (&self->arrange_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->arrange_bar, FALSE);
  entente_window_enable (self, "stop-arranging", FALSE);
}

static void
stop (EntenteWindow *self)
{
  if (self->arranging == NULL)
    return;
  g_cancellable_cancel (self->arranging);
  end (self);
}

static void
trouble_cb (EntenteWindow *self,
            const char    *response)
{
  if (g_str_equal (response, "auto"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.arrange", "s", "auto");
}

/* The error says what and why, and what can be done. */
static void
show_trouble (EntenteWindow *self,
              const GError  *error,
              EntenteEngine  engine)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Actors Were Not Arranged"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", C_("button", "_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  if (engine != ENTENTE_ENGINE_AUTO && (error->code == ENTENTE_ARRANGE_ERROR_TIMED_OUT ||
                                        error->code == ENTENTE_ARRANGE_ERROR_FAILED))
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "auto", C_("button", "_Arrange Automatically"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "auto", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "auto");
    }
  g_signal_connect_object (dialog, "response", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
apply (EntenteWindow      *self,
       EntenteArrangeTask *arrange_task)
{
  EntenteHistory *history = entente_session_get_history (self->session);
  EntenteState before = entente_history_get_state (history);
  g_autoptr (EntenteDraft) draft =
    entente_arrange_task_make_draft (arrange_task, entente_session_get_document (self->session));

  entente_transition_await (self->transition, entente_arrange_task_is_whole (arrange_task));
  if (!entente_history_apply (history, draft) || entente_history_get_state (history) == before)
    entente_window_add_toast (self, _("Every actor is in that place already"), NULL, NULL);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArrangeTask) arrange_task = entente_arrange_task_run_finish (result, &error);

  /* It was given up, or the document is another. */
  if (self->arranging == NULL || self->arranging != g_task_get_cancellable (G_TASK (result)))
    return;

  end (self);
  if (arrange_task != NULL)
    apply (self, arrange_task);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_trouble (self, error, self->arrange_engine);
}

static gboolean
patience_cb (gpointer data)
{
  EntenteWindow *self = data;

  self->arrange_source = 0;
  gtk_revealer_set_reveal_child (self->arrange_bar, TRUE);
  return G_SOURCE_REMOVE;
}

static void
show_what (EntenteWindow   *self,
           const GPtrArray *chosen)
{
  guint n = chosen != NULL ? chosen->len
                           : entente_document_get_n_items (entente_session_get_document (self->session),
                                                           ENTENTE_ITEM_ACTOR);
  g_autofree char *text = g_strdup_printf (ngettext ("Arranging %u actor…", "Arranging %u actors…", n), n);

  gtk_label_set_label (self->arrange_label, text);
}

static void
arrange_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GPtrArray) chosen = is_partly (self) ? list_selected_actors (self) : NULL;

  if (!entente_engine_from_name (g_variant_get_string (parameter, NULL), &self->arrange_engine))
    return;
  stop (self);
  show_what (self, chosen);
  self->arranging = g_cancellable_new ();
  self->arrange_source = g_timeout_add (PATIENCE, patience_cb, self);
  entente_window_enable (self, "stop-arranging", TRUE);
  entente_arrange_task_run_async (entente_session_get_document (self->session), self->arrange_engine, chosen,
                                  self->arranging, arranged_cb, g_object_ref (self));
}

static void
stop_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  stop (data);
}

static const GActionEntry entries[] = {
  { "arrange", arrange_action, "s" },
  { "arrange-selection", NULL, NULL, "false" },
  { "stop-arranging", stop_action },
};

static void
update (EntenteWindow *self)
{
  gboolean editable = can_arrange (self);
  g_autoptr (GPtrArray) chosen = editable ? list_selected_actors (self) : NULL;

  entente_window_enable (self, "arrange", editable);
  entente_window_enable (self, "arrange-selection", chosen != NULL);
  if (chosen == NULL)
    entente_window_check (self, "arrange-selection", FALSE);
  gtk_widget_set_sensitive (self->arrange_button, editable);
}

static void
steps_cb (EntenteWindow *self)
{
  self->step_is_new = TRUE;
}

/* What was moved glides back. Where the user moves something by hand, it is there already. */
static void
applied_cb (EntenteWindow *self,
            EntenteStep   *step)
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
document_cb (EntenteWindow *self)
{
  EntenteHistory *history = entente_session_get_history (self->session);

  stop (self);
  if (history == NULL)
    return;
  self->step_is_new = FALSE;
  g_signal_connect_object (history, "items-changed", G_CALLBACK (steps_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_window_add_arrange_actions:
 * @self: a window
 *
 * Adds the actions that arrange the graph.
 */
void
entente_window_add_arrange_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  entente_arrange_popover_fill_menu (self->arrange_menu);
  entente_window_enable (self, "stop-arranging", FALSE);
  g_signal_connect_object (self->session, "notify::document", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * entente_window_update_arrange_actions:
 * @self: a window
 *
 * Enables what can be arranged now.
 */
void
entente_window_update_arrange_actions (EntenteWindow *self)
{
  update (self);
}

/**
 * entente_window_stop_arranging:
 * @self: a window that goes away
 *
 * Gives up what is being arranged.
 */
void
entente_window_stop_arranging (EntenteWindow *self)
{
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  g_clear_object (&self->arranging);
  g_clear_handle_id (&self->arrange_source, g_source_remove);
}
