/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-navigation-actions.h"

#include "entente-settings.h"

/* The numbers of the mouse buttons for back and forward. */
#define BACK_BUTTON 8
#define FORWARD_BUTTON 9

struct _EntenteNavigationActions
{
  EntenteActions parent_instance;

  /* borrowed */
  GtkWidget *canvas;
};

G_DEFINE_FINAL_TYPE (EntenteNavigationActions, entente_navigation_actions, ENTENTE_TYPE_ACTIONS)

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  entente_session_step (entente_actions_get_session (self), -1);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  entente_session_step (entente_actions_get_session (self), 1);
}

/* The actions of the canvas have the same names. */
static void
zoom_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  g_autofree char *name = g_strconcat ("canvas.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (ENTENTE_NAVIGATION_ACTIONS (self)->canvas, name, NULL);
}

static const GActionEntry entries[] = {
  { "back", back_action },
  { "forward", forward_action },
  { "zoom-in", zoom_action },
  { "zoom-out", zoom_action },
  { "zoom-normal", zoom_action },
  { "zoom-fit", zoom_action },
  { "zoom-selection", zoom_action },
};

static void
pressed_cb (GtkGestureSingle         *gesture,
            int                       n_press,
            double                    x,
            double                    y,
            EntenteNavigationActions *self)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button != BACK_BUTTON && button != FORWARD_BUTTON)
    return;
  entente_session_step (entente_actions_get_session (self), button == BACK_BUTTON ? -1 : 1);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
entente_navigation_actions_constructed (GObject *object)
{
  GtkGesture *buttons = gtk_gesture_click_new ();
  EntenteSession *session;

  G_OBJECT_CLASS (entente_navigation_actions_parent_class)->constructed (object);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (buttons), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (buttons), GTK_PHASE_CAPTURE);
  g_signal_connect_object (buttons, "pressed", G_CALLBACK (pressed_cb), object, 0);
  gtk_widget_add_controller (GTK_WIDGET (entente_actions_get_window (object)), GTK_EVENT_CONTROLLER (buttons));

  session = entente_actions_get_session (object);
  g_signal_connect_object (session, "notify::can-go-back", G_CALLBACK (entente_actions_update), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::can-go-forward", G_CALLBACK (entente_actions_update), object,
                           G_CONNECT_SWAPPED);
}

static void
entente_navigation_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));
  EntenteSession *session = entente_actions_get_session (self);

  entente_actions_enable (self, "back", shown && entente_session_can_step (session, -1));
  entente_actions_enable (self, "forward", shown && entente_session_can_step (session, 1));
  entente_actions_enable (self, "zoom-in", shown);
  entente_actions_enable (self, "zoom-out", shown);
  entente_actions_enable (self, "zoom-normal", shown);
  entente_actions_enable (self, "zoom-fit", shown);
  entente_actions_enable (self, "zoom-selection", shown && entente_session_get_selection (session)->len > 0);
}

static void
entente_navigation_actions_class_init (EntenteNavigationActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_navigation_actions_constructed;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_navigation_actions_update;
  actions_class->follows_selection = TRUE;
}

static void
entente_navigation_actions_init (EntenteNavigationActions *self)
{
}

/**
 * entente_navigation_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @canvas: its canvas, with actions that zoom
 * @settings: (nullable): the preferences of the user
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteNavigationActions *
entente_navigation_actions_new (EntenteOpenDocument  *document,
                                GtkApplicationWindow *window,
                                GtkWidget            *canvas,
                                GSettings            *settings)
{
  EntenteNavigationActions *self = g_object_new (ENTENTE_TYPE_NAVIGATION_ACTIONS, "document", document,
                                                 "window", window, NULL);

  self->canvas = canvas;
  if (settings != NULL)
    g_settings_bind (settings, ENTENTE_SETTING_WHEEL_ZOOMS, canvas, "wheel-zooms", G_SETTINGS_BIND_GET);
  return self;
}
