/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

/* What is done by holding the main button down and moving, unless it grabs the map: then it is the
 * navigator's. What it is to be is decided at the press, and begins when it can't be a click any more.
 * A finger always grabs the map. */

/* At the edges of the canvas, in logical pixels, the view moves: so fast at most, in these a second. */
#define EDGE 32.0
#define EDGE_SPEED 900.0

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static EntenteHandTask
choose_task (EntenteCanvas *self,
             GtkGesture    *gesture,
             double         x,
             double         y)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint index;

  if (self->scene == NULL || button > GDK_BUTTON_PRIMARY || is_finger (gesture))
    return ENTENTE_HAND_NONE;

  if (entente_canvas_find_handle (self, x, y, &index))
    return ENTENTE_HAND_CONNECT;
  if (entente_canvas_pick (self, x, y, &index) != ENTENTE_PART_CARD)
    return state & GDK_SHIFT_MASK ? ENTENTE_HAND_BAND : ENTENTE_HAND_NONE;

  return entente_canvas_can_move (self) ? ENTENTE_HAND_MOVE : ENTENTE_HAND_NONE;
}

static gboolean
guard_cb (GtkGesture *gesture,
          double      x,
          double      y,
          gpointer    data)
{
  return choose_task (data, gesture, x, y) != ENTENTE_HAND_NONE;
}

static void
begin (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;

  /* There may be a new scene since the press. */
  if (hand->task != ENTENTE_HAND_BAND &&
      entente_canvas_pick (self, hand->start_x, hand->start_y, &hand->card) != ENTENTE_PART_CARD)
    {
      hand->task = ENTENTE_HAND_NONE;
      return;
    }

  hand->moving = TRUE;
  self->keep_fitting = FALSE;
  gtk_gesture_set_state (hand->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  entente_canvas_forget_pointer (self);
  switch (hand->task)
    {
    case ENTENTE_HAND_MOVE:
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      entente_canvas_begin_move (self);
      break;
    case ENTENTE_HAND_CONNECT:
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
      entente_canvas_begin_connect (self);
      break;
    case ENTENTE_HAND_BAND:
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
      break;
    case ENTENTE_HAND_NONE:
    default:
      break;
    }
}

static void
update (EntenteCanvas *self)
{
  switch (self->hand.task)
    {
    case ENTENTE_HAND_MOVE:
      entente_canvas_update_move (self);
      break;
    case ENTENTE_HAND_BAND:
      entente_canvas_update_band (self);
      break;
    case ENTENTE_HAND_CONNECT:
      entente_canvas_update_connect (self);
      break;
    case ENTENTE_HAND_NONE:
    default:
      break;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_scrolling (EntenteCanvas *self)
{
  if (self->hand.tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->hand.tick);
  self->hand.tick = 0;
}

/* Keeping only what the task has done, or not even that. */
static void
end (EntenteCanvas *self,
     gboolean       keep)
{
  EntenteHand *hand = &self->hand;
  EntenteHandTask task = hand->task;
  gboolean moving = hand->moving;

  stop_scrolling (self);
  hand->task = ENTENTE_HAND_NONE;
  hand->moving = FALSE;
  if (!moving)
    return;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  switch (task)
    {
    case ENTENTE_HAND_MOVE:
      entente_canvas_end_move (self, keep);
      break;
    case ENTENTE_HAND_BAND:
      entente_canvas_end_band (self, keep);
      break;
    case ENTENTE_HAND_CONNECT:
      entente_canvas_end_connect (self, keep);
      break;
    case ENTENTE_HAND_NONE:
    default:
      break;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How far the hand is into the edge, from -1 to 1. */
static double
get_depth (double at,
           double length)
{
  double edge = MIN (EDGE, length / 4);

  if (at < edge)
    return MAX ((at - edge) / edge, -1);
  if (at > length - edge)
    return MIN ((at - (length - edge)) / edge, 1);

  return 0;
}

static gboolean
is_at_edge (EntenteCanvas *self,
            double        *across,
            double        *down)
{
  *across = get_depth (self->hand.x, entente_viewport_get_width (self->viewport));
  *down = get_depth (self->hand.y, entente_viewport_get_height (self->viewport));

  return *across != 0 || *down != 0;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  EntenteCanvas *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->hand.tick_time != 0 ? MIN ((now - self->hand.tick_time) / 1e6, 0.1) : 0;
  double across, down;

  self->hand.tick_time = now;
  if (!is_at_edge (self, &across, &down))
    {
      self->hand.tick = 0;
      return G_SOURCE_REMOVE;
    }

  entente_viewport_pan (self->viewport, across * EDGE_SPEED * seconds, down * EDGE_SPEED * seconds);
  update (self);

  return G_SOURCE_CONTINUE;
}

static void
begin_scrolling (EntenteCanvas *self)
{
  double across, down;

  if (self->hand.tick != 0 || !is_at_edge (self, &across, &down))
    return;

  self->hand.tick_time = 0;
  self->hand.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, self, NULL);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               EntenteCanvas  *self)
{
  EntenteHand *hand = &self->hand;

  hand->task = choose_task (self, GTK_GESTURE (gesture), x, y);
  hand->moving = FALSE;
  hand->grabbed = entente_viewport_to_scene (self->viewport, x, y);
  hand->start_x = hand->x = x;
  hand->start_y = hand->y = y;
  if (hand->task == ENTENTE_HAND_NONE)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                EntenteCanvas  *self)
{
  EntenteHand *hand = &self->hand;

  if (hand->task == ENTENTE_HAND_NONE)
    return;

  hand->x = hand->start_x + dx;
  hand->y = hand->start_y + dy;
  hand->state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (!hand->moving && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy))
    return;

  if (!hand->moving)
    begin (self);
  if (!hand->moving)
    return;
  update (self);
  begin_scrolling (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             EntenteCanvas  *self)
{
  end (self, TRUE);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           EntenteCanvas    *self)
{
  end (self, FALSE);
}

/* What the files of the canvas share */

void
entente_canvas_add_hand (EntenteCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->hand.gesture = drag;
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  entente_navigator_set_guard (self->navigator, guard_cb, self);
}

void
entente_canvas_clear_hand (EntenteCanvas *self)
{
  stop_scrolling (self);
  self->hand.task = ENTENTE_HAND_NONE;
  g_clear_pointer (&self->hand.actors, g_ptr_array_unref);
  g_clear_pointer (&self->hand.starts, g_array_unref);
  g_clear_pointer (&self->hand.caught, entente_emphasis_unref);
  g_clear_object (&self->hand.source);
}

/**
 * entente_canvas_is_handling:
 * @self: a canvas
 *
 * Returns: whether the hand is at work
 */
gboolean
entente_canvas_is_handling (EntenteCanvas *self)
{
  return self->hand.moving;
}

/* Everything is again as it was when the hand began. */
gboolean
entente_canvas_cancel_hand (EntenteCanvas *self)
{
  if (!self->hand.moving)
    return FALSE;

  end (self, FALSE);
  gtk_gesture_set_state (self->hand.gesture, GTK_EVENT_SEQUENCE_DENIED);

  return TRUE;
}

/* The scene is a new one. */
void
entente_canvas_resume_hand (EntenteCanvas *self)
{
  g_clear_pointer (&self->hand.caught, entente_emphasis_unref);
  if (self->hand.moving)
    update (self);
}

void
entente_canvas_snapshot_hand (EntenteCanvas *self,
                              GtkSnapshot   *snapshot)
{
  if (!self->hand.moving)
    return;

  switch (self->hand.task)
    {
    case ENTENTE_HAND_MOVE:
      entente_canvas_snapshot_guides (self, snapshot);
      break;
    case ENTENTE_HAND_BAND:
      entente_canvas_snapshot_band (self, snapshot);
      break;
    case ENTENTE_HAND_CONNECT:
      entente_canvas_snapshot_connection (self, snapshot);
      break;
    case ENTENTE_HAND_NONE:
    default:
      break;
    }
}
