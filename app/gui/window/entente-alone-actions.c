/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-alone-actions.h"

#include <glib/gi18n.h>

/* Arranging takes longer than this before the bar is shown, in milliseconds. */
#define BAR_DELAY 500

struct _EntenteAloneActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteTransition *transition;
  GtkRevealer *bar;
  GtkLabel *label;         /* in the bar */

  /* owned */
  EntenteToasts *toasts;
  EntenteCanvas *canvas;
  guint bar_source;        /* until the bar is shown */

  /* what was seen before the focus was arranged alone */
  gboolean has_look;
  EntenteVec center;
  double scale;
  gboolean returning;      /* to it, as soon as there is a scene in the places of the document */
};

G_DEFINE_FINAL_TYPE (EntenteAloneActions, entente_alone_actions, ENTENTE_TYPE_ACTIONS)

static EntenteViewState *
get_state (gpointer self)
{
  return entente_session_get_view_state (entente_actions_get_session (self));
}

static EntenteFocus *
get_focus (gpointer self)
{
  return entente_viewpoint_get_focus (entente_view_state_get_viewpoint (get_state (self)));
}

static void
set_alone (gpointer self,
           gboolean alone)
{
  EntenteFocus *focus = get_focus (self);
  g_autoptr (EntenteFocus) other = focus != NULL ? entente_focus_new_alone (focus, alone) : NULL;

  if (other != NULL)
    entente_view_state_set_focus (get_state (self), other);
}

static void
change_alone (GSimpleAction *action,
              GVariant      *state,
              gpointer       self)
{
  set_alone (self, g_variant_get_boolean (state));
}

static const GActionEntry entries[] = {
  { "arrange-alone", NULL, NULL, "false", change_alone },
};

static gboolean
bar_cb (gpointer data)
{
  EntenteAloneActions *self = data;

  self->bar_source = 0;
  gtk_revealer_set_reveal_child (self->bar, TRUE);
  return G_SOURCE_REMOVE;
}

static void
begin_waiting (EntenteAloneActions *self)
{
  guint n = entente_scene_get_n_cards (entente_session_get_scene (entente_actions_get_session (self)));
  g_autofree char *text = g_strdup_printf (ngettext ("Arranging %u actor…", "Arranging %u actors…", n), n);

  gtk_label_set_label (self->label, text);
  if (self->bar_source == 0)
    self->bar_source = g_timeout_add (BAR_DELAY, bar_cb, self);
}

static void
end_waiting (EntenteAloneActions *self)
{
  g_clear_handle_id (&self->bar_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->bar, FALSE);
}

static void
keep_look (EntenteAloneActions *self)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);

  entente_viewport_get_center (viewport, &self->center);
  self->scale = entente_viewport_get_scale (viewport);
  self->has_look = TRUE;
}

static void
alone_cb (EntenteAloneActions *self)
{
  EntenteAloneState *alone = entente_view_state_get_alone (get_state (self));
  gboolean searching = entente_alone_state_is_searching (alone);

  entente_actions_enable (self, "stop-arranging", searching);
  if (searching)
    {
      begin_waiting (self);
      return;
    }
  end_waiting (self);
  if (entente_alone_state_get_places (alone) == NULL)
    return;
  if (!entente_view_state_is_alone (get_state (self)))
    keep_look (self);
  entente_transition_await (self->transition, TRUE);
}

static void
failed_cb (EntenteAloneActions *self)
{
  entente_toasts_add (self->toasts, _("The focus could not be arranged. Nothing was moved."), NULL, NULL);
  if (!entente_view_state_is_alone (get_state (self)))
    set_alone (self, FALSE);
}

static void
viewpoint_cb (EntenteAloneActions *self)
{
  EntenteAloneState *alone = entente_view_state_get_alone (get_state (self));

  entente_actions_update (ENTENTE_ACTIONS (self));
  if (!entente_view_state_is_alone (get_state (self)) || entente_alone_state_get_places (alone) != NULL)
    return;
  entente_transition_await (self->transition, FALSE);
  self->returning = TRUE;
}

/* The transition has seen the scene before, so that the cards begin to move where they were seen last. A scene may
 * still come when the window has been closed. */
static void
scene_cb (EntenteAloneActions *self)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteViewState *state = session != NULL ? entente_session_get_view_state (session) : NULL;

  if (!self->returning || state == NULL || entente_view_state_is_alone (state))
    return;
  self->returning = FALSE;
  if (self->has_look)
    entente_viewport_look_at (entente_canvas_get_viewport (self->canvas), &self->center, self->scale);
  self->has_look = FALSE;
}

static void
entente_alone_actions_begin (EntenteActions *actions)
{
  EntenteAloneActions *self = ENTENTE_ALONE_ACTIONS (actions);
  EntenteAloneState *alone = entente_view_state_get_alone (get_state (self));

  end_waiting (self);
  self->has_look = FALSE;
  self->returning = FALSE;
  g_signal_connect_object (get_state (self), "viewpoint-changed", G_CALLBACK (viewpoint_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (alone, "changed", G_CALLBACK (alone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (alone, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_alone_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));
  EntenteFocus *focus = shown ? get_focus (self) : NULL;

  entente_actions_enable (self, "arrange-alone", focus != NULL);
  entente_actions_check (self, "arrange-alone", focus != NULL && entente_focus_is_alone (focus));
}

static void
entente_alone_actions_dispose (GObject *object)
{
  EntenteAloneActions *self = ENTENTE_ALONE_ACTIONS (object);

  g_clear_handle_id (&self->bar_source, g_source_remove);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (entente_alone_actions_parent_class)->dispose (object);
}

static void
entente_alone_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ALONE_ACTIONS (object)->toasts);

  G_OBJECT_CLASS (entente_alone_actions_parent_class)->finalize (object);
}

static void
entente_alone_actions_class_init (EntenteAloneActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_alone_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_alone_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_alone_actions_begin;
  actions_class->update = entente_alone_actions_update;
}

static void
entente_alone_actions_init (EntenteAloneActions *self)
{
}

/**
 * entente_alone_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts
 * @transition: moves the cards to their new places
 * @bar: what is shown over the canvas while it takes a while
 * @label: the label in @bar
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteAloneActions *
entente_alone_actions_new (EntenteOpenDocument  *document,
                           GtkApplicationWindow *window,
                           EntenteToasts        *toasts,
                           EntenteTransition    *transition,
                           GtkRevealer          *bar,
                           GtkLabel             *label)
{
  EntenteAloneActions *self = g_object_new (ENTENTE_TYPE_ALONE_ACTIONS, "document", document, "window", window, NULL);

  self->toasts = g_object_ref (toasts);
  self->transition = transition;
  self->bar = bar;
  self->label = label;
  g_object_get (transition, "canvas", &self->canvas, NULL);
  g_signal_connect_object (self->canvas, "notify::scene", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_alone_actions_is_alone:
 * @self: the actions
 *
 * Returns: whether the focus is arranged alone, or is being
 */
gboolean
entente_alone_actions_is_alone (EntenteAloneActions *self)
{
  EntenteFocus *focus;

  g_return_val_if_fail (ENTENTE_IS_ALONE_ACTIONS (self), FALSE);

  focus = get_state (self) != NULL ? get_focus (self) : NULL;
  return focus != NULL && entente_focus_is_alone (focus);
}

/**
 * entente_alone_actions_arrange:
 * @self: the actions, while the focus is arranged alone
 * @engine: the engine to use
 *
 * Arranges what the focus shows in another way.
 */
void
entente_alone_actions_arrange (EntenteAloneActions *self,
                               EntenteEngine        engine)
{
  g_return_if_fail (ENTENTE_IS_ALONE_ACTIONS (self) && entente_alone_actions_is_alone (self));

  entente_alone_state_search_anew (entente_view_state_get_alone (get_state (self)), engine,
                                   entente_scene_get_unfolded (
                                     entente_session_get_scene (entente_actions_get_session (self))));
}

/**
 * entente_alone_actions_stop:
 * @self: the actions
 *
 * Stops arranging. What was seen before stays.
 *
 * Returns: whether it was being arranged
 */
gboolean
entente_alone_actions_stop (EntenteAloneActions *self)
{
  EntenteViewState *state;

  g_return_val_if_fail (ENTENTE_IS_ALONE_ACTIONS (self), FALSE);

  state = get_state (self);
  if (state == NULL || !entente_alone_state_is_searching (entente_view_state_get_alone (state)))
    return FALSE;
  entente_alone_state_stop (entente_view_state_get_alone (state));
  if (!entente_view_state_is_alone (state))
    set_alone (self, FALSE);
  return TRUE;
}
