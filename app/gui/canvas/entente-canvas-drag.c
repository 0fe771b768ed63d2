/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-drag.h"

#include "entente-canvas-geometry.h"

/* The task is chosen at the press. It begins when the pointer has moved too far for a click. A finger always moves
 * the view. */

/* At the edges of the canvas, in logical pixels, the view moves; at most so fast, in logical pixels a second. */
#define EDGE 32.0
#define EDGE_SPEED 900.0

struct _EntenteCanvasDrag
{
  GObject parent_instance;

  /* owned */
  EntenteCanvasContent *content;
  EntenteCanvasView *view;
  EntenteCanvasPointer *pointer;
  EntenteDragTask *tasks[ENTENTE_N_DRAG_STARTS];

  /* borrowed */
  GtkWidget *widget;
  GtkGesture *gesture;

  EntenteDragTask *task; /* borrowed: one of the tasks, since the press; NULL if the press was not for this */
  EntenteDragStart start;
  gboolean running;      /* the task has begun */
  EntenteDrag drag;
  guint tick;            /* while the view moves because the pointer is at its edge */
  gint64 tick_time;

  gboolean panning;      /* every drag moves the view */
  gboolean panned;       /* since then there was a press */
};

G_DEFINE_FINAL_TYPE (EntenteCanvasDrag, entente_canvas_drag, G_TYPE_OBJECT)

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* Returns whether a press is for one of the tasks. */
static gboolean
choose_start (EntenteCanvasDrag *self,
              GtkGesture        *gesture,
              double             x,
              double             y,
              EntenteDragStart  *start)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  EntenteHit hit;

  self->panned |= self->panning;
  if (entente_canvas_content_get_scene (self->content) == NULL || button > GDK_BUTTON_PRIMARY || is_finger (gesture)
      || self->panning)
    return FALSE;

  hit = entente_canvas_geometry_pick (self->content, x, y);
  if (hit.part == ENTENTE_PART_CARD)
    {
      *start = hit.on_handle ? ENTENTE_DRAG_FROM_HANDLE : ENTENTE_DRAG_FROM_CARD;
      return hit.on_handle || entente_canvas_content_can_move (self->content);
    }
  *start = ENTENTE_DRAG_FROM_GROUND;

  return (state & GDK_SHIFT_MASK) != 0;
}

/* Asked by the navigator, which moves the view by all presses that are for no task. */
static gboolean
guard_cb (GtkGesture *gesture,
          double      x,
          double      y,
          gpointer    data)
{
  EntenteDragStart start;

  return choose_start (data, gesture, x, y, &start);
}

static void
begin (EntenteCanvasDrag *self)
{
  EntenteHit hit = entente_canvas_geometry_pick (self->content, self->drag.start_x, self->drag.start_y);

  /* There may be a new scene since the press. */
  if (self->start != ENTENTE_DRAG_FROM_GROUND && hit.part != ENTENTE_PART_CARD)
    {
      self->task = NULL;
      return;
    }

  self->drag.card = hit.index;
  self->running = TRUE;
  entente_canvas_view_stop_fitting (self->view);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  entente_canvas_pointer_set_dragging (self->pointer, TRUE);
  gtk_widget_set_cursor_from_name (self->widget, entente_drag_task_get_cursor (self->task));
  entente_drag_task_begin (self->task, &self->drag);
}

static void
update (EntenteCanvasDrag *self)
{
  entente_drag_task_update (self->task, &self->drag);
  gtk_widget_queue_draw (self->widget);
}

static void
stop_scrolling (EntenteCanvasDrag *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static void
end (EntenteCanvasDrag *self,
     gboolean           keep)
{
  EntenteDragTask *task = self->task;
  gboolean was_running = self->running;

  stop_scrolling (self);
  self->task = NULL;
  self->running = FALSE;
  if (!was_running)
    return;

  entente_canvas_pointer_set_dragging (self->pointer, FALSE);
  gtk_widget_set_cursor (self->widget, NULL);
  entente_drag_task_end (task, &self->drag, keep);
  gtk_widget_queue_draw (self->widget);
}

/* How far a place is into the edge of a length, from -1 to 1. */
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
is_at_edge (EntenteCanvasDrag *self,
            double            *across,
            double            *down)
{
  EntenteViewport *viewport = entente_canvas_content_get_viewport (self->content);

  *across = get_depth (self->drag.x, entente_viewport_get_width (viewport));
  *down = get_depth (self->drag.y, entente_viewport_get_height (viewport));

  return *across != 0 || *down != 0;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  EntenteCanvasDrag *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->tick_time != 0 ? MIN ((now - self->tick_time) / 1e6, 0.1) : 0;
  double across, down;

  self->tick_time = now;
  if (!is_at_edge (self, &across, &down))
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  entente_viewport_pan (entente_canvas_content_get_viewport (self->content), across * EDGE_SPEED * seconds,
                        down * EDGE_SPEED * seconds);
  update (self);

  return G_SOURCE_CONTINUE;
}

static void
begin_scrolling (EntenteCanvasDrag *self)
{
  double across, down;

  if (self->tick != 0 || !is_at_edge (self, &across, &down))
    return;

  self->tick_time = 0;
  self->tick = gtk_widget_add_tick_callback (self->widget, scroll_cb, self, NULL);
}

static void
drag_begin_cb (GtkGestureDrag    *gesture,
               double             x,
               double             y,
               EntenteCanvasDrag *self)
{
  EntenteDragStart start;

  self->task = NULL;
  self->running = FALSE;
  if (choose_start (self, GTK_GESTURE (gesture), x, y, &start))
    entente_canvas_drag_press (self, start, x, y);
  else
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag    *gesture,
                double             dx,
                double             dy,
                EntenteCanvasDrag *self)
{
  if (self->task == NULL)
    return;

  self->drag.x = self->drag.start_x + dx;
  self->drag.y = self->drag.start_y + dy;
  self->drag.state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (!self->running && !gtk_drag_check_threshold (self->widget, 0, 0, dx, dy))
    return;

  if (!self->running)
    begin (self);
  if (!self->running)
    return;
  update (self);
  begin_scrolling (self);
}

static void
drag_end_cb (GtkGestureDrag    *gesture,
             double             dx,
             double             dy,
             EntenteCanvasDrag *self)
{
  end (self, TRUE);
}

static void
cancel_cb (GtkGesture        *gesture,
           GdkEventSequence  *sequence,
           EntenteCanvasDrag *self)
{
  end (self, FALSE);
}

static void
entente_canvas_drag_dispose (GObject *object)
{
  EntenteCanvasDrag *self = ENTENTE_CANVAS_DRAG (object);

  if (self->view != NULL)
    {
      stop_scrolling (self);
      entente_navigator_set_guard (entente_canvas_view_get_navigator (self->view), NULL, NULL);
    }
  self->task = NULL;
  self->running = FALSE;
  for (guint i = 0; i < ENTENTE_N_DRAG_STARTS; i++)
    g_clear_object (&self->tasks[i]);
  g_clear_object (&self->pointer);
  g_clear_object (&self->view);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (entente_canvas_drag_parent_class)->dispose (object);
}

static void
entente_canvas_drag_class_init (EntenteCanvasDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_canvas_drag_dispose;
}

static void
entente_canvas_drag_init (EntenteCanvasDrag *self)
{
}

/**
 * entente_canvas_drag_new:
 * @widget: the widget that shows the content
 * @content: what it shows
 * @view: what of it is in sight; its navigator moves the view by all drags that are for no task
 * @pointer: told while a task is running
 *
 * Returns: (transfer full): drags without a task
 */
EntenteCanvasDrag *
entente_canvas_drag_new (GtkWidget            *widget,
                         EntenteCanvasContent *content,
                         EntenteCanvasView    *view,
                         EntenteCanvasPointer *pointer)
{
  EntenteCanvasDrag *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_CANVAS_CONTENT (content), NULL);
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (view) && ENTENTE_IS_CANVAS_POINTER (pointer), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_DRAG, NULL);
  self->widget = widget;
  self->content = g_object_ref (content);
  self->view = g_object_ref (view);
  self->pointer = g_object_ref (pointer);
  self->gesture = gtk_gesture_drag_new ();
  g_signal_connect_object (self->gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (self->gesture, "cancel", G_CALLBACK (cancel_cb), self, 0);
  g_signal_connect_object (self->gesture, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->gesture));
  entente_navigator_set_guard (entente_canvas_view_get_navigator (view), guard_cb, self);

  return self;
}

/**
 * entente_canvas_drag_begin_panning:
 * @self: the drags
 *
 * From now on every drag moves the view, wherever it begins.
 */
void
entente_canvas_drag_begin_panning (EntenteCanvasDrag *self)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_DRAG (self));

  self->panned = self->panned && self->panning;
  self->panning = TRUE;
}

/**
 * entente_canvas_drag_end_panning:
 * @self: the drags
 *
 * Returns: whether anything was pressed since entente_canvas_drag_begin_panning()
 */
gboolean
entente_canvas_drag_end_panning (EntenteCanvasDrag *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_DRAG (self), FALSE);

  self->panning = FALSE;
  return self->panned;
}

/**
 * entente_canvas_drag_set_task:
 * @self: the drags
 * @start: where a drag may begin
 * @task: the task that a drag from there is for
 */
void
entente_canvas_drag_set_task (EntenteCanvasDrag *self,
                              EntenteDragStart   start,
                              EntenteDragTask   *task)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_DRAG (self) && start < ENTENTE_N_DRAG_STARTS && ENTENTE_IS_DRAG_TASK (task));

  g_set_object (&self->tasks[start], task);
}

/**
 * entente_canvas_drag_get_task:
 * @self: the drags
 *
 * Returns: (transfer none) (nullable): the task of the drag that is under way
 */
EntenteDragTask *
entente_canvas_drag_get_task (EntenteCanvasDrag *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_DRAG (self), NULL);

  return self->task;
}

/**
 * entente_canvas_drag_press:
 * @self: the drags, of which all starts have a task
 * @start: where the drag begins
 * @x: the place, in the view, in logical pixels
 * @y: likewise
 *
 * A drag may begin here. Its task begins when the pointer has moved.
 */
void
entente_canvas_drag_press (EntenteCanvasDrag *self,
                           EntenteDragStart   start,
                           double             x,
                           double             y)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_DRAG (self) && start < ENTENTE_N_DRAG_STARTS);

  self->start = start;
  self->task = self->tasks[start];
  self->running = FALSE;
  self->drag = (EntenteDrag) {
    .start_x = x,
    .start_y = y,
    .start = entente_viewport_to_scene (entente_canvas_content_get_viewport (self->content), x, y),
    .x = x,
    .y = y,
  };
}

/**
 * entente_canvas_drag_is_running:
 * @self: the drags
 *
 * Returns: whether a task has begun and has not ended
 */
gboolean
entente_canvas_drag_is_running (EntenteCanvasDrag *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_DRAG (self), FALSE);

  return self->running;
}

/**
 * entente_canvas_drag_cancel:
 * @self: the drags
 *
 * Ends the running task, and keeps nothing of what it has done.
 *
 * Returns: whether a task was running
 */
gboolean
entente_canvas_drag_cancel (EntenteCanvasDrag *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_DRAG (self), FALSE);

  if (!self->running)
    return FALSE;

  end (self, FALSE);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);

  return TRUE;
}

/**
 * entente_canvas_drag_set_scene:
 * @self: the drags
 * @same_document: whether the new scene of the content shows the same document as the one before
 *
 * A running task goes on with the new scene if it can.
 */
void
entente_canvas_drag_set_scene (EntenteCanvasDrag *self,
                               gboolean           same_document)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_DRAG (self));

  if (!same_document || entente_canvas_content_get_scene (self->content) == NULL)
    entente_canvas_drag_cancel (self);
  else if (self->running)
    update (self);
}

/**
 * entente_canvas_drag_snapshot:
 * @self: the drags
 * @snapshot: where to draw, with the view's top left at its origin
 * @theme: its colours
 *
 * Draws what is to be seen of the running task.
 */
void
entente_canvas_drag_snapshot (EntenteCanvasDrag  *self,
                              GtkSnapshot        *snapshot,
                              const EntenteTheme *theme)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_DRAG (self));

  if (self->running)
    entente_drag_task_snapshot (self->task, &self->drag, snapshot, theme);
}
