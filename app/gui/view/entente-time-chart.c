/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "entente-time-axis.h"
#include "entente-time-bars.h"
#include "entente-time-handle.h"

/* In pixels. */
#define INSET 12        /* room for the handles at the ends of the axis */
#define BARS_HEIGHT 52
#define BAR_WIDTH 8     /* bars are at least about as wide */
#define HANDLE_WIDTH 19
#define SNAP_WIDTH 5    /* a date to which a handle snaps is at least as far from the next */
#define TAP 4           /* a shorter drag is a click */

#define ZOOM_STEP 1.25
#define LEAST_DAYS 7
#define LARGE_STEP 10   /* bars */

struct _EntenteTimeChart
{
  GtkWidget parent_instance;

  GtkWidget *parts[ENTENTE_N_TIME_PARTS];
  EntenteTimeAxis *axis;

  EntenteHistogram *histogram;  /* nullable */
  EntenteDayRange range;        /* of the axis; first after last while there is nothing */
  gboolean has_range;           /* the user has chosen it */
  EntenteTimeEdges period;
  int width;                    /* for which bars were wanted last */

  /* a drag */
  gboolean dragging;
  gboolean moved, began;        /* it is no click; it has changed the period */
  EntenteTimePart part;
  EntenteTimeEdges before;
  double start_x;
  gint64 grabbed;               /* the day at which it began */
  GtkWidget *keyed;             /* borrowed: the part that keys have moved last; NULL after anything else */
  double pointer_x;
};

enum { PERIOD_MOVED, RANGE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimeChart, entente_time_chart, GTK_TYPE_WIDGET)

static gboolean
has_axis (EntenteTimeChart *self)
{
  return self->range.first <= self->range.last;
}

static double
get_days_per_pixel (EntenteTimeChart *self)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * INSET, 1);

  return ((double) self->range.last - (double) self->range.first + 1) / width;
}

static double
get_x (EntenteTimeChart *self,
       gint64            day)
{
  return INSET + ((double) day - (double) self->range.first) / get_days_per_pixel (self);
}

static double
get_day (EntenteTimeChart *self,
         double            x)
{
  return (double) self->range.first + (x - INSET) * get_days_per_pixel (self);
}

static EntenteCalendarStep
get_step (EntenteTimeChart *self)
{
  return self->histogram != NULL ? entente_histogram_get_step (self->histogram)
                                 : (EntenteCalendarStep) { ENTENTE_CALENDAR_DAY, 1 };
}

static EntenteCalendarStep
get_snap_step (EntenteTimeChart *self)
{
  return entente_calendar_choose_step (SNAP_WIDTH * get_days_per_pixel (self));
}

static EntenteDayRange
get_whole (EntenteTimeChart *self)
{
  return self->histogram != NULL ? entente_histogram_get_whole (self->histogram) : self->range;
}

/* Returns the date nearest to a place on the axis, so that periods have ends that can be said in a few words. */
static gint64
snap (EntenteTimeChart *self,
      double            day)
{
  EntenteCalendarStep step = get_snap_step (self);
  gint64 before = entente_calendar_find_first (step, (gint64) floor (day));
  gint64 after = entente_calendar_move (step, before, 1);

  return day - (double) before < (double) after - day ? before : after;
}

static double
clamp_x (EntenteTimeChart *self,
         double            x)
{
  return CLAMP (x, INSET, gtk_widget_get_width (GTK_WIDGET (self)) - INSET);
}

static double
get_edge_x (EntenteTimeChart *self,
            gboolean          is_end)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  if (is_end)
    return self->period.after == G_MAXINT64 ? width - INSET : clamp_x (self, get_x (self, self->period.after));
  return self->period.first == G_MININT64 ? INSET : clamp_x (self, get_x (self, self->period.first));
}

static void
tell_parts (EntenteTimeChart *self)
{
  double least = (double) self->range.first, most = (double) self->range.last;
  double first = self->period.first != G_MININT64 ? (double) self->period.first : least;
  double last = self->period.after != G_MAXINT64 ? (double) self->period.after - 1 : most;
  const double now[ENTENTE_N_TIME_PARTS] = { first, first, last };

  for (int i = 0; i < ENTENTE_N_TIME_PARTS; i++)
    {
      g_autofree char *words = entente_time_edges_describe (&self->period, i);

      entente_time_handle_tell (ENTENTE_TIME_HANDLE (self->parts[i]), words, least, most, now[i]);
    }
}

static void
update (EntenteTimeChart *self)
{
  for (int i = 0; i < ENTENTE_N_TIME_PARTS; i++)
    gtk_widget_set_visible (self->parts[i], has_axis (self));
  if (has_axis (self))
    tell_parts (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns whether it is another period. */
static gboolean
move_period (EntenteTimeChart       *self,
             const EntenteTimeEdges *to,
             gboolean                begins)
{
  if (to->first == self->period.first && to->after == self->period.after)
    return FALSE;
  self->period = *to;
  update (self);
  g_signal_emit (self, signals[PERIOD_MOVED], 0, to->first, to->after == G_MAXINT64 ? G_MAXINT64 : to->after - 1,
                 begins);
  return TRUE;
}

static void
change_range (EntenteTimeChart *self,
              double            first,
              double            last)
{
  EntenteDayRange whole = get_whole (self);
  double least = MIN (whole.first, self->range.first), most = MAX (whole.last, self->range.last);
  double length = CLAMP (last - first, LEAST_DAYS, MAX (most - least, LEAST_DAYS));

  if (!has_axis (self))
    return;
  first = CLAMP (first, least, MAX (most - length, least));
  self->range = (EntenteDayRange) { (gint64) round (first), (gint64) round (first + length) };
  self->has_range = TRUE;
  update (self);
  g_signal_emit (self, signals[RANGE_CHANGED], 0);
}

static void
zoom (EntenteTimeChart *self,
      double            x,
      double            factor)
{
  double day = get_day (self, clamp_x (self, x));

  change_range (self, day - (day - (double) self->range.first) * factor,
                day + ((double) self->range.last - day) * factor);
}

static void
pan (EntenteTimeChart *self,
     double            pixels)
{
  double days = pixels * get_days_per_pixel (self);

  change_range (self, (double) self->range.first + days, (double) self->range.last + days);
}

static gboolean
scroll_cb (EntenteTimeChart         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!has_axis (self))
    return FALSE;
  if ((state & GDK_SHIFT_MASK) != 0)
    pan (self, (dx + dy) * 40);
  else if (fabs (dx) > fabs (dy))
    pan (self, dx * 40);
  else
    zoom (self, self->pointer_x, pow (ZOOM_STEP, dy));
  return TRUE;
}

static void
motion_cb (EntenteTimeChart *self,
           double            x,
           double            y)
{
  self->pointer_x = x;
}

/* Returns FALSE beside all parts, where a drag makes another period. */
static gboolean
find_part (EntenteTimeChart *self,
           double            x,
           EntenteTimePart  *part)
{
  double start = get_edge_x (self, FALSE), end = get_edge_x (self, TRUE);

  if (fabs (x - end) <= HANDLE_WIDTH / 2.0 && (x >= end || fabs (x - end) <= fabs (x - start)))
    *part = ENTENTE_TIME_END;
  else if (fabs (x - start) <= HANDLE_WIDTH / 2.0)
    *part = ENTENTE_TIME_START;
  else if (x > start && x < end && !entente_time_edges_are_open (&self->period))
    *part = ENTENTE_TIME_SPAN;
  else
    return FALSE;
  return TRUE;
}

static void
drag_begin_cb (EntenteTimeChart *self,
               double            x,
               double            y)
{
  self->dragging = has_axis (self);
  if (!self->dragging)
    return;
  self->moved = self->began = FALSE;
  self->start_x = x;
  self->keyed = NULL;
  self->before = self->period;
  self->grabbed = snap (self, get_day (self, clamp_x (self, x)));
  if (!find_part (self, x, &self->part))
    self->part = ENTENTE_N_TIME_PARTS;
}

/* Months differ in length. So the span is moved by steps of the calendar. */
static EntenteTimeEdges
shift (EntenteTimeChart *self,
       gint64            day)
{
  EntenteCalendarStep step = get_snap_step (self);
  EntenteDayRange whole = get_whole (self);

  return entente_time_edges_step (&self->before, ENTENTE_TIME_SPAN, step,
                                  entente_calendar_count (step, self->grabbed, day), &whole);
}

static void
drag_update_cb (EntenteTimeChart *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  double x = self->start_x + dx;
  EntenteDayRange whole = get_whole (self);
  EntenteTimeEdges to;

  if (!self->dragging || (!self->moved && fabs (dx) < TAP))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->moved = TRUE;
  if (self->part == ENTENTE_TIME_SPAN)
    to = shift (self, snap (self, get_day (self, x)));
  else if (self->part == ENTENTE_N_TIME_PARTS)
    to = entente_time_edges_between (self->grabbed, snap (self, get_day (self, clamp_x (self, x))));
  else
    to = entente_time_edges_drag (&self->before, self->part, snap (self, get_day (self, clamp_x (self, x))), &whole);
  self->began |= move_period (self, &to, !self->began);
}

static void
tap (EntenteTimeChart *self,
     double            x)
{
  gint64 first = entente_calendar_find_first (get_step (self), (gint64) floor (get_day (self, x)));
  EntenteTimeEdges to = { first, entente_calendar_move (get_step (self), first, 1) };

  if (self->part == ENTENTE_N_TIME_PARTS)
    move_period (self, &to, TRUE);
}

static void
drag_end_cb (EntenteTimeChart *self)
{
  if (!self->dragging)
    return;
  self->dragging = FALSE;
  if (!self->moved)
    tap (self, clamp_x (self, self->start_x));
  gtk_widget_grab_focus (self->parts[self->part < ENTENTE_N_TIME_PARTS ? self->part : ENTENTE_TIME_SPAN]);
}

static void
pressed_cb (EntenteTimeChart *self,
            int               n_press)
{
  EntenteTimeEdges all = { G_MININT64, G_MAXINT64 };

  if (n_press == 2)
    move_period (self, &all, TRUE);
}

static EntenteTimePart
find_focus (EntenteTimeChart *self)
{
  int part = 0;

  while (part < ENTENTE_N_TIME_PARTS && !gtk_widget_is_focus (self->parts[part]))
    part++;
  return part;
}

static gboolean
move_by_key (EntenteTimeChart *self,
             EntenteTimePart   part,
             int               by)
{
  EntenteDayRange whole = get_whole (self);
  EntenteTimeEdges to = entente_time_edges_step (&self->period, part, get_step (self), by, &whole);

  if (move_period (self, &to, self->keyed != self->parts[part]))
    self->keyed = self->parts[part];
  return TRUE;
}

static gboolean
open_by_key (EntenteTimeChart *self,
             EntenteTimePart   part,
             gboolean          is_home)
{
  EntenteTimeEdges to = self->period;

  if (is_home && part != ENTENTE_TIME_END)
    to.first = G_MININT64;
  else if (!is_home && part != ENTENTE_TIME_START)
    to.after = G_MAXINT64;
  if (move_period (self, &to, self->keyed != self->parts[part]))
    self->keyed = self->parts[part];
  return TRUE;
}

static gboolean
zoom_by_key (EntenteTimeChart *self,
             double            factor)
{
  zoom (self, (get_edge_x (self, FALSE) + get_edge_x (self, TRUE)) / 2, factor);
  return TRUE;
}

static gboolean
key_cb (EntenteTimeChart *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  EntenteTimePart part = find_focus (self);
  int sign = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int large = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 ? LARGE_STEP : 1;

  if (part == ENTENTE_N_TIME_PARTS || !has_axis (self) || (state & GDK_ALT_MASK) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left: return move_by_key (self, part, -large * sign);
    case GDK_KEY_Right: case GDK_KEY_KP_Right: return move_by_key (self, part, large * sign);
    case GDK_KEY_Down: case GDK_KEY_KP_Down: return move_by_key (self, part, -large);
    case GDK_KEY_Up: case GDK_KEY_KP_Up: return move_by_key (self, part, large);
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down: return move_by_key (self, part, -LARGE_STEP);
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up: return move_by_key (self, part, LARGE_STEP);
    case GDK_KEY_Home: case GDK_KEY_KP_Home: return open_by_key (self, part, TRUE);
    case GDK_KEY_End: case GDK_KEY_KP_End: return open_by_key (self, part, FALSE);
    case GDK_KEY_plus: case GDK_KEY_equal: case GDK_KEY_KP_Add:
      return (state & GDK_CONTROL_MASK) == 0 && zoom_by_key (self, 1 / ZOOM_STEP);
    case GDK_KEY_minus: case GDK_KEY_KP_Subtract:
      return (state & GDK_CONTROL_MASK) == 0 && zoom_by_key (self, ZOOM_STEP);
    default: return FALSE;
    }
}

static GdkRGBA
get_color (EntenteTimeChart *self,
           const char       *name,
           double            alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (name == NULL || !gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  color.alpha *= alpha;
  return color;
}

static void
entente_time_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntenteTimeChart *self = ENTENTE_TIME_CHART (widget);
  int width = gtk_widget_get_width (widget);
  GdkRGBA line = get_color (self, NULL, 0.25), text = get_color (self, NULL, 0.75);
  GdkRGBA ground = get_color (self, "accent_bg_color", 0.09);
  EntenteTimeBars bars = {
    self->range, INSET, width - 2 * INSET, BARS_HEIGHT, get_edge_x (self, FALSE), get_edge_x (self, TRUE),
    { get_color (self, NULL, 0.3), get_color (self, "accent_bg_color", 1) },
    { get_color (self, NULL, 0.14), get_color (self, "accent_bg_color", 0.42) },
  };

  if (!has_axis (self))
    return;
  if (!entente_time_edges_are_open (&self->period))
    gtk_snapshot_append_color (snapshot, &ground,
                               &GRAPHENE_RECT_INIT (bars.start, 0, bars.end - bars.start, BARS_HEIGHT));
  if (self->histogram != NULL)
    entente_time_bars_draw (&bars, self->histogram, snapshot);
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (INSET, BARS_HEIGHT, width - 2 * INSET, 1));
  entente_time_axis_draw (self->axis, snapshot, &self->range, INSET, width - 2 * INSET, BARS_HEIGHT + 1, &text, &line);
  for (int i = 0; i < ENTENTE_N_TIME_PARTS; i++)
    gtk_widget_snapshot_child (widget, self->parts[i], snapshot);
}

static void
entente_time_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  EntenteTimeChart *self = ENTENTE_TIME_CHART (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 4 * INSET
                                                       : BARS_HEIGHT + entente_time_axis_get_height (self->axis);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : *minimum;
}

static void
entente_time_chart_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  EntenteTimeChart *self = ENTENTE_TIME_CHART (widget);
  int start = get_edge_x (self, FALSE), end = get_edge_x (self, TRUE);
  int left = start + (HANDLE_WIDTH + 1) / 2, right = MAX (end - HANDLE_WIDTH / 2, left);

  if (self->width != width)
    {
      self->width = width;
      g_signal_emit (self, signals[RANGE_CHANGED], 0);
    }
  if (!has_axis (self))
    return;
  gtk_widget_size_allocate (self->parts[ENTENTE_TIME_START],
                            &(GtkAllocation) { start - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, BARS_HEIGHT }, -1);
  gtk_widget_size_allocate (self->parts[ENTENTE_TIME_SPAN],
                            &(GtkAllocation) { left, 0, right - left, BARS_HEIGHT }, -1);
  gtk_widget_size_allocate (self->parts[ENTENTE_TIME_END],
                            &(GtkAllocation) { end - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, BARS_HEIGHT }, -1);
}

static void
entente_time_chart_dispose (GObject *object)
{
  EntenteTimeChart *self = ENTENTE_TIME_CHART (object);

  for (int i = 0; i < ENTENTE_N_TIME_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);
  g_clear_pointer (&self->histogram, entente_histogram_unref);
  g_clear_pointer (&self->axis, entente_time_axis_free);

  G_OBJECT_CLASS (entente_time_chart_parent_class)->dispose (object);
}

static void
entente_time_chart_class_init (EntenteTimeChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_time_chart_dispose;
  widget_class->measure = entente_time_chart_measure;
  widget_class->size_allocate = entente_time_chart_size_allocate;
  widget_class->snapshot = entente_time_chart_snapshot;

  signals[PERIOD_MOVED] = g_signal_new ("period-moved", ENTENTE_TYPE_TIME_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_BOOLEAN);
  signals[RANGE_CHANGED] = g_signal_new ("range-changed", ENTENTE_TYPE_TIME_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (EntenteTimeChart *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_gesture_group (drag, click);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
entente_time_chart_init (EntenteTimeChart *self)
{
  self->range = ENTENTE_DAY_RANGE_NONE;
  self->period = (EntenteTimeEdges) { G_MININT64, G_MAXINT64 };
  self->axis = entente_time_axis_new (GTK_WIDGET (self));
  for (int i = 0; i < ENTENTE_N_TIME_PARTS; i++)
    {
      self->parts[i] = entente_time_handle_new (i);
      gtk_widget_set_visible (self->parts[i], FALSE);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("time", "Time"), -1);
  add_controllers (self);
}

/**
 * entente_time_chart_set_histogram:
 * @self: a chart
 * @histogram: (nullable): what to show
 *
 * The axis shows its days, unless the user has chosen others.
 */
void
entente_time_chart_set_histogram (EntenteTimeChart *self,
                                  EntenteHistogram *histogram)
{
  guint n = 0;

  g_return_if_fail (ENTENTE_IS_TIME_CHART (self));

  g_clear_pointer (&self->histogram, entente_histogram_unref);
  if (histogram != NULL)
    entente_histogram_get_bars (histogram, &n);
  if (n > 0)
    self->histogram = entente_histogram_ref (histogram);
  if (n == 0)
    self->range = ENTENTE_DAY_RANGE_NONE;
  else if (!self->has_range || !has_axis (self))
    self->range = entente_histogram_get_range (histogram);
  update (self);
}

/**
 * entente_time_chart_set_period:
 * @self: a chart
 * @first: the first day of the period, or G_MININT64
 * @last: the last one, or G_MAXINT64
 */
void
entente_time_chart_set_period (EntenteTimeChart *self,
                               gint64            first,
                               gint64            last)
{
  EntenteTimeEdges period = { first, last == G_MAXINT64 ? last : last + 1 };

  g_return_if_fail (ENTENTE_IS_TIME_CHART (self));

  if (period.first == self->period.first && period.after == self->period.after)
    return;
  self->keyed = NULL;
  self->period = period;
  update (self);
}

/**
 * entente_time_chart_get_range:
 * @self: a chart
 * @range: (out): the days that the user wants to see on the axis
 *
 * Returns: %FALSE if the user has not chosen any
 */
gboolean
entente_time_chart_get_range (EntenteTimeChart *self,
                              EntenteDayRange  *range)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_CHART (self) && range != NULL, FALSE);

  *range = self->range;
  return self->has_range && has_axis (self);
}

/**
 * entente_time_chart_show_whole:
 * @self: a chart
 *
 * Shows on the axis all days of what has a date.
 */
void
entente_time_chart_show_whole (EntenteTimeChart *self)
{
  EntenteDayRange whole;

  g_return_if_fail (ENTENTE_IS_TIME_CHART (self));

  if (self->histogram == NULL)
    return;
  whole = entente_histogram_get_whole (self->histogram);
  change_range (self, (double) whole.first, (double) whole.last);
}

/**
 * entente_time_chart_reset_range:
 * @self: a chart
 *
 * Forgets which days the user has chosen. It is another document, or other items.
 */
void
entente_time_chart_reset_range (EntenteTimeChart *self)
{
  g_return_if_fail (ENTENTE_IS_TIME_CHART (self));

  self->has_range = FALSE;
}

/**
 * entente_time_chart_get_max_bars:
 * @self: a chart
 *
 * Returns: for how many bars there is room
 */
guint
entente_time_chart_get_max_bars (EntenteTimeChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_CHART (self), 1);

  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * INSET, 100) / BAR_WIDTH;
}

/**
 * entente_time_chart_get_x:
 * @self: a chart
 * @day: a day
 *
 * Returns: where it begins on the axis, in pixels
 */
double
entente_time_chart_get_x (EntenteTimeChart *self,
                          gint64            day)
{
  g_return_val_if_fail (ENTENTE_IS_TIME_CHART (self), 0);

  return get_x (self, day);
}
