/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-navigator.h"

#include <adwaita.h>
#include <math.h>

/* While the user drags, the grabbed place of the scene stays under the pointer, whatever else happens meanwhile. When
 * the user zooms, the place under the pointer stays where it is. The end of an animated move is computed on a copy of
 * the viewport, the goal. So several key presses in a row add up. */

#define MOVE_MS 180

/* How quickly a fling slows down, as in GTK's scrolled windows, and the speed at which it ends, in logical pixels a
 * second. */
#define FRICTION 4.0
#define MIN_FLING_SPEED 12.0

/* The factor for a notch of a wheel, and for a pixel of a touchpad. */
#define ZOOM_OF_NOTCH 1.2
#define ZOOM_OF_PIXEL 1.01

struct _EntenteNavigator
{
  GObject parent_instance;

  /* owned */
  EntenteViewport *viewport;
  EntenteViewport *goal; /* where an animated move leads */
  AdwAnimation *animation;

  /* borrowed */
  GtkWidget *widget;
  GtkGesture *drag;

  EntenteVec start;       /* the place in the middle when the animated move began */
  double start_scale;

  EntenteNavigatorGuard guard;
  gpointer guard_data;

  gboolean wheel_zooms;   /* without a key; else it scrolls */
  gboolean refused;       /* the press is for something else */
  gboolean dragging;
  EntenteVec grabbed;     /* the place in the scene where the drag began */
  double grabbed_x, grabbed_y;
  double pointer_x, pointer_y;
  double pinch;
  double pinch_x, pinch_y;

  guint fling_tick;
  gint64 fling_time;
  double fling_x, fling_y; /* logical pixels a second */
};

G_DEFINE_FINAL_TYPE (EntenteNavigator, entente_navigator, G_TYPE_OBJECT)

static gboolean
stop_fling (EntenteNavigator *self)
{
  if (self->fling_tick == 0)
    return FALSE;

  gtk_widget_remove_tick_callback (self->widget, self->fling_tick);
  self->fling_tick = 0;

  return TRUE;
}

static gboolean
fling_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  EntenteNavigator *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->fling_time != 0 ? (now - self->fling_time) / 1e6 : 0;
  EntenteVec before, after;

  entente_viewport_get_center (self->viewport, &before);
  entente_viewport_pan (self->viewport, self->fling_x * seconds, self->fling_y * seconds);
  entente_viewport_get_center (self->viewport, &after);
  self->fling_x *= exp (-FRICTION * seconds);
  self->fling_y *= exp (-FRICTION * seconds);

  if (hypot (self->fling_x, self->fling_y) < MIN_FLING_SPEED ||
      (self->fling_time != 0 && before.x == after.x && before.y == after.y))
    {
      self->fling_tick = 0;
      return G_SOURCE_REMOVE;
    }
  self->fling_time = now;

  return G_SOURCE_CONTINUE;
}

static void
fling (EntenteNavigator *self,
       double            x,
       double            y)
{
  stop_fling (self);
  if (!adw_get_enable_animations (self->widget))
    return;

  self->fling_x = x;
  self->fling_y = y;
  self->fling_time = 0;
  self->fling_tick = gtk_widget_add_tick_callback (self->widget, fling_cb, self, NULL);
}

/* The centre moves in proportion to the reciprocal of the scale. So a zoom about a point keeps that point still all the
 * way. */
static void
move_cb (double   t,
         gpointer data)
{
  EntenteNavigator *self = data;
  double end_scale = entente_viewport_get_scale (self->goal);
  double scale = self->start_scale * pow (end_scale / self->start_scale, t);
  EntenteVec end, center;
  double part = t;

  if (fabs (end_scale / self->start_scale - 1) > 1e-6)
    part = (1 / scale - 1 / self->start_scale) / (1 / end_scale - 1 / self->start_scale);

  entente_viewport_get_center (self->goal, &end);
  center.x = self->start.x + (end.x - self->start.x) * part;
  center.y = self->start.y + (end.y - self->start.y) * part;
  entente_viewport_look_at (self->viewport, t == 1 ? &end : &center, t == 1 ? end_scale : scale);
}

static gboolean
is_moving (EntenteNavigator *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

static gboolean
stop_move (EntenteNavigator *self)
{
  if (!is_moving (self))
    return FALSE;

  adw_animation_pause (self->animation);

  return TRUE;
}

/* The next step begins where the view will be after the steps before. */
static void
begin_move (EntenteNavigator *self)
{
  stop_fling (self);
  if (!is_moving (self))
    {
      g_clear_object (&self->goal);
      self->goal = entente_viewport_copy (self->viewport);
    }
  entente_viewport_set_size (self->goal, entente_viewport_get_width (self->viewport),
                             entente_viewport_get_height (self->viewport));
}

static void
end_move (EntenteNavigator *self)
{
  entente_viewport_get_center (self->viewport, &self->start);
  self->start_scale = entente_viewport_get_scale (self->viewport);
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

static void
drag_begin_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               EntenteNavigator *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  self->refused = button > GDK_BUTTON_MIDDLE ||
                  (self->guard != NULL && self->guard (GTK_GESTURE (gesture), x, y, self->guard_data));
  if (self->refused)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->grabbed = entente_viewport_to_scene (self->viewport, x, y);
  self->grabbed_x = x;
  self->grabbed_y = y;
}

static void
drag_update_cb (GtkGestureDrag   *gesture,
                double            dx,
                double            dy,
                EntenteNavigator *self)
{
  EntenteVec now;

  if (self->refused || (!self->dragging && !gtk_drag_check_threshold (self->widget, 0, 0, dx, dy)))
    return;

  if (!self->dragging)
    {
      self->dragging = TRUE;
      entente_navigator_stop (self);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->widget, "grabbing");
    }

  now = entente_viewport_from_scene (self->viewport, self->grabbed.x, self->grabbed.y);
  entente_viewport_pan (self->viewport, now.x - (self->grabbed_x + dx), now.y - (self->grabbed_y + dy));
}

static void
drag_end_cb (GtkGestureDrag   *gesture,
             double            dx,
             double            dy,
             EntenteNavigator *self)
{
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  gtk_widget_set_cursor (self->widget, NULL);
}

static void
swipe_cb (GtkGestureSwipe  *gesture,
          double            x,
          double            y,
          EntenteNavigator *self)
{
  if (self->dragging)
    fling (self, -x, -y);
}

static double
get_notch (EntenteNavigator *self)
{
  return pow (entente_viewport_get_height (self->viewport), 2.0 / 3.0);
}

/* Two fingers on a touchpad scroll, whatever a wheel does. With Shift a wheel scrolls to the sides. */
static gboolean
is_zoom (EntenteNavigator *self,
         GdkModifierType   state,
         gboolean          notches,
         double            dx)
{
  if (state & GDK_CONTROL_MASK)
    return TRUE;
  return self->wheel_zooms && notches && dx == 0 && !(state & GDK_SHIFT_MASK);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           EntenteNavigator         *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean notches = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  entente_navigator_stop (self);
  if (is_zoom (self, state, notches, dx))
    {
      entente_viewport_zoom_at (self->viewport, pow (notches ? ZOOM_OF_NOTCH : ZOOM_OF_PIXEL, -dy),
                                self->pointer_x, self->pointer_y);
      return GDK_EVENT_STOP;
    }

  if ((state & GDK_SHIFT_MASK) && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (notches)
    {
      dx *= get_notch (self);
      dy *= get_notch (self);
    }
  entente_viewport_pan (self->viewport, dx, dy);

  return GDK_EVENT_STOP;
}

static void
decelerate_cb (GtkEventControllerScroll *controller,
               double                    x,
               double                    y,
               EntenteNavigator         *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean notches = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double unit = notches ? get_notch (self) : 1;

  if (!is_zoom (self, state, notches, x))
    fling (self, x * unit, y * unit);
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                EntenteNavigator *self)
{
  entente_navigator_stop (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch = 1;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &self->pinch_y);
}

/* The place between the fingers stays between them. */
static void
pinch_cb (GtkGestureZoom   *gesture,
          double            scale,
          EntenteNavigator *self)
{
  double x = self->pinch_x, y = self->pinch_y;

  if (scale <= 0)
    return;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  entente_viewport_pan (self->viewport, self->pinch_x - x, self->pinch_y - y);
  entente_viewport_zoom_at (self->viewport, scale / self->pinch, x, y);
  self->pinch = scale;
  self->pinch_x = x;
  self->pinch_y = y;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           EntenteNavigator         *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
add_drag (EntenteNavigator *self)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), 0);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, 0);
  /* This handler must run after the swipe, which asks whether there was a drag. */
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);

  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (swipe, self->drag);
}

static void
add_scroll (EntenteNavigator *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self, 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, 0);
  gtk_widget_add_controller (self->widget, scroll);
  gtk_widget_add_controller (self->widget, motion);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (pinch));
}

static void
entente_navigator_dispose (GObject *object)
{
  EntenteNavigator *self = ENTENTE_NAVIGATOR (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  if (self->widget != NULL)
    stop_fling (self);
  self->widget = NULL;
  g_clear_object (&self->goal);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_navigator_parent_class)->dispose (object);
}

static void
entente_navigator_class_init (EntenteNavigatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_navigator_dispose;
}

static void
entente_navigator_init (EntenteNavigator *self)
{
  self->wheel_zooms = TRUE;
}

/**
 * entente_navigator_new:
 * @widget: the widget that shows the view
 * @viewport: the view
 *
 * Returns: (transfer full): a navigator that obeys the pointer on the widget
 */
EntenteNavigator *
entente_navigator_new (GtkWidget       *widget,
                       EntenteViewport *viewport)
{
  EntenteNavigator *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENTENTE_TYPE_NAVIGATOR, NULL);
  self->widget = widget;
  self->viewport = g_object_ref (viewport);
  self->animation = adw_timed_animation_new (widget, 0, 1, MOVE_MS,
                                             adw_callback_animation_target_new (move_cb, self, NULL));
  add_drag (self);
  add_scroll (self);

  return self;
}

/**
 * entente_navigator_set_wheel_zooms:
 * @self: a navigator
 * @zooms: whether the wheel of a mouse zooms; else it scrolls, and zooms with Ctrl; at first it zooms
 */
void
entente_navigator_set_wheel_zooms (EntenteNavigator *self,
                                   gboolean          zooms)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));

  self->wheel_zooms = zooms;
}

gboolean
entente_navigator_get_wheel_zooms (EntenteNavigator *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAVIGATOR (self), FALSE);

  return self->wheel_zooms;
}

/**
 * entente_navigator_set_guard:
 * @self: a navigator
 * @guard: (scope forever) (nullable): asked at each press of a button whether it is for something else
 * @data: for @guard; must outlive the navigator
 */
void
entente_navigator_set_guard (EntenteNavigator      *self,
                             EntenteNavigatorGuard  guard,
                             gpointer               data)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));

  self->guard = guard;
  self->guard_data = data;
}

/**
 * entente_navigator_is_dragging:
 * @self: a navigator
 *
 * Returns: whether the user has grabbed the scene
 */
gboolean
entente_navigator_is_dragging (EntenteNavigator *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAVIGATOR (self), FALSE);

  return self->dragging;
}

/**
 * entente_navigator_stop:
 * @self: a navigator
 *
 * Stops the view where it is.
 *
 * Returns: whether the view was moving
 */
gboolean
entente_navigator_stop (EntenteNavigator *self)
{
  gboolean flung, moved;

  g_return_val_if_fail (ENTENTE_IS_NAVIGATOR (self), FALSE);

  flung = stop_fling (self);
  moved = stop_move (self);

  return flung || moved;
}

/**
 * entente_navigator_pan:
 * @self: a navigator
 * @dx: how far the view goes to the right, in logical pixels
 * @dy: how far it goes down
 */
void
entente_navigator_pan (EntenteNavigator *self,
                       double            dx,
                       double            dy)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));

  begin_move (self);
  entente_viewport_pan (self->goal, dx, dy);
  end_move (self);
}

/**
 * entente_navigator_zoom:
 * @self: a navigator
 * @factor: how many times larger the scene is to be seen, about the middle of the view
 */
void
entente_navigator_zoom (EntenteNavigator *self,
                        double            factor)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));
  g_return_if_fail (factor > 0);

  begin_move (self);
  entente_viewport_zoom_at (self->goal, factor, entente_viewport_get_width (self->goal) / 2,
                            entente_viewport_get_height (self->goal) / 2);
  end_move (self);
}

/**
 * entente_navigator_zoom_to:
 * @self: a navigator
 * @scale: how large the scene is to be seen, in logical pixels a point
 */
void
entente_navigator_zoom_to (EntenteNavigator *self,
                           double            scale)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));
  g_return_if_fail (scale > 0);

  begin_move (self);
  entente_viewport_zoom_at (self->goal, scale / entente_viewport_get_scale (self->goal),
                            entente_viewport_get_width (self->goal) / 2,
                            entente_viewport_get_height (self->goal) / 2);
  end_move (self);
}

/**
 * entente_navigator_get_goal:
 * @self: a navigator
 *
 * Returns: (transfer none): the view as it is to be when the viewport has stopped moving
 */
EntenteViewport *
entente_navigator_get_goal (EntenteNavigator *self)
{
  g_return_val_if_fail (ENTENTE_IS_NAVIGATOR (self), NULL);

  return self->goal != NULL && is_moving (self) ? self->goal : self->viewport;
}

/**
 * entente_navigator_look_at:
 * @self: a navigator
 * @center: the place in the scene to have in the middle, in points
 * @scale: how large it is to be seen, in logical pixels a point
 */
void
entente_navigator_look_at (EntenteNavigator *self,
                           const EntenteVec *center,
                           double            scale)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));
  g_return_if_fail (center != NULL && scale > 0);

  begin_move (self);
  entente_viewport_look_at (self->goal, center, scale);
  end_move (self);
}

/**
 * entente_navigator_show_box:
 * @self: a navigator
 * @box: a part of the scene, in points
 * @margin: the room to leave about it, in logical pixels
 */
void
entente_navigator_show_box (EntenteNavigator *self,
                            const EntenteBox *box,
                            double            margin)
{
  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));
  g_return_if_fail (box != NULL);

  begin_move (self);
  entente_viewport_show_box (self->goal, box, margin);
  end_move (self);
}

/**
 * entente_navigator_show_close:
 * @self: a navigator
 * @box: a part of the scene, in points
 * @scale: how large it is to be seen, in logical pixels a point
 *
 * Goes to a part of the scene and has it in the middle.
 */
void
entente_navigator_show_close (EntenteNavigator *self,
                              const EntenteBox *box,
                              double            scale)
{
  EntenteVec center;

  g_return_if_fail (ENTENTE_IS_NAVIGATOR (self));
  g_return_if_fail (box != NULL);
  g_return_if_fail (scale > 0);

  center = (EntenteVec) { box->x + box->width / 2, box->y + box->height / 2 };
  entente_navigator_look_at (self, &center, scale);
}
