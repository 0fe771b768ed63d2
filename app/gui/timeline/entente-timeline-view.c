/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "entente-style.h"
#include "entente-timeline-pen.h"
#include "entente-timeline-words.h"

/* The timeline is made anew in another thread whenever the view changes. The days in sight stay, unless all were. */

/* In pixels. */
#define NAMES_WIDTH 190
#define NARROW 520        /* where it is narrower, names get a third of the width */
#define SCROLL_STEP 52
#define PAN_STEP 60
#define TAP 4

#define ZOOM_STEP 1.25
#define LEAST_DAYS 3

struct _EntenteTimelineView
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustment;   /* of the rows */
  GtkWidget *bar;
  GtkWidget *empty_label;

  EntenteSession *session;     /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *state_signals;

  EntenteTimeline *timeline;   /* nullable */
  GCancellable *making;
  gboolean outdated;

  gboolean has_range;          /* the user has zoomed or moved it */
  double first_day, n_days;    /* in sight */
  double pointer_x;
  double grabbed_day, grabbed_y;
  gboolean dragged;
};

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ACTIVATE_ITEM, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, GTK_TYPE_WIDGET)

static double
get_names_width (EntenteTimelineView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width < NARROW ? width / 3.0 : NAMES_WIDTH;
}

static guint
get_n_rows (EntenteTimelineView *self)
{
  guint n = 0;

  if (self->timeline != NULL)
    entente_timeline_get_rows (self->timeline, &n);
  return n;
}

static void
update_adjustment (EntenteTimelineView *self)
{
  double height = get_n_rows (self) * ENTENTE_TIMELINE_ROW_HEIGHT;
  double page = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - ENTENTE_TIMELINE_AXIS_HEIGHT, 1);

  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0, MAX (height, page),
                            ENTENTE_TIMELINE_ROW_HEIGHT, page, page);
  gtk_widget_set_child_visible (self->bar, height > page);
}

static void
show_range (EntenteTimelineView *self,
            double               first,
            double               n_days)
{
  EntenteDayRange whole;
  double all;

  if (self->timeline == NULL || get_n_rows (self) == 0)
    return;
  whole = entente_timeline_get_range (self->timeline);
  all = (double) whole.last - (double) whole.first + 1;
  self->n_days = CLAMP (n_days, MIN (LEAST_DAYS, all), all);
  self->first_day = CLAMP (first, (double) whole.first, (double) whole.last + 1 - self->n_days);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_words (EntenteTimelineView *self)
{
  guint n = get_n_rows (self);

  gtk_widget_set_child_visible (self->empty_label, self->timeline != NULL && n == 0);
  update_adjustment (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (EntenteTimelineView) self = data;
  EntenteTimeline *timeline = entente_view_state_make_timeline_finish (result, NULL);
  EntenteDayRange most;

  if (timeline == NULL)
    return;
  g_clear_pointer (&self->timeline, entente_timeline_unref);
  self->timeline = timeline;
  if (self->session == NULL)
    return;
  most = entente_timeline_get_main_range (timeline);
  if (self->has_range)
    show_range (self, self->first_day, self->n_days);
  else
    show_range (self, (double) most.first, (double) most.last - (double) most.first + 1);
  show_words (self);
}

static void
make (EntenteTimelineView *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;

  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->outdated = state == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->outdated)
    return;
  self->making = g_cancellable_new ();
  entente_view_state_make_timeline_async (
    state, entente_document_get_name_language (entente_session_get_document (self->session)), self->making, made_cb,
    g_object_ref (self));
}

static void
document_cb (EntenteTimelineView *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;

  g_signal_group_set_target (self->state_signals, state);
  self->has_range = FALSE;
  g_clear_pointer (&self->timeline, entente_timeline_unref);
  make (self);
}

/* The row of what is selected somewhere else comes into sight. */
static void
selected_cb (EntenteTimelineView *self)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  guint row = item != NULL && self->timeline != NULL ? entente_timeline_find_row (self->timeline, item, NULL)
                                                     : ENTENTE_TIMELINE_NO_ROW;

  if (row != ENTENTE_TIMELINE_NO_ROW)
    gtk_adjustment_clamp_page (self->adjustment, row * ENTENTE_TIMELINE_ROW_HEIGHT,
                               (row + 1.0) * ENTENTE_TIMELINE_ROW_HEIGHT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zoom (EntenteTimelineView *self,
      double               x,
      double               factor)
{
  EntenteTimelineScale scale;
  double part;

  entente_timeline_view_get_scale (self, &scale);
  part = CLAMP ((x - scale.names_width) / MAX (scale.width - scale.names_width, 1), 0, 1);
  self->has_range = TRUE;
  show_range (self, self->first_day + part * self->n_days * (1 - factor), self->n_days * factor);
}

static void
pan (EntenteTimelineView *self,
     double               pixels)
{
  EntenteTimelineScale scale;

  entente_timeline_view_get_scale (self, &scale);
  self->has_range = TRUE;
  show_range (self, self->first_day + pixels * scale.days_per_unit, self->n_days);
}

static gboolean
scroll_cb (EntenteTimelineView      *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean over_names = self->pointer_x < get_names_width (self);

  if ((state & GDK_SHIFT_MASK) != 0 || fabs (dx) > fabs (dy))
    pan (self, (dx + dy) * PAN_STEP);
  else if (over_names && (state & GDK_CONTROL_MASK) == 0)
    gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + dy * SCROLL_STEP);
  else
    zoom (self, self->pointer_x, pow (ZOOM_STEP, dy));
  return TRUE;
}

static void
motion_cb (EntenteTimelineView *self,
           double               x,
           double               y)
{
  self->pointer_x = x;
}

static EntenteItem *
pick (EntenteTimelineView *self,
      double               x,
      double               y)
{
  EntenteTimelineScale scale;

  if (self->timeline == NULL || get_n_rows (self) == 0)
    return NULL;
  entente_timeline_view_get_scale (self, &scale);
  return entente_timeline_pick (self->timeline, &scale, x, y);
}

static void
drag_begin_cb (EntenteTimelineView *self)
{
  self->grabbed_day = self->first_day;
  self->grabbed_y = gtk_adjustment_get_value (self->adjustment);
  self->dragged = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (EntenteTimelineView *self,
                double               dx,
                double               dy)
{
  EntenteTimelineScale scale;

  if (!self->dragged && hypot (dx, dy) < TAP)
    return;
  self->dragged = self->has_range = TRUE;
  entente_timeline_view_get_scale (self, &scale);
  show_range (self, self->grabbed_day - dx * scale.days_per_unit, self->n_days);
  gtk_adjustment_set_value (self->adjustment, self->grabbed_y - dy);
}

static void
released_cb (EntenteTimelineView *self,
             int                  n_press,
             double               x,
             double               y)
{
  EntenteItem *item = pick (self, x, y);

  if (self->session == NULL || self->dragged)
    return;
  entente_session_select (self->session, item);
  if (n_press == 2 && item != NULL)
    g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
}

/* Selects the actor some rows further. */
static gboolean
move_to_row (EntenteTimelineView *self,
             int                  by)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  guint n = get_n_rows (self), row;

  if (n == 0)
    return FALSE;
  row = item != NULL ? entente_timeline_find_row (self->timeline, item, NULL) : ENTENTE_TIMELINE_NO_ROW;
  row = row == ENTENTE_TIMELINE_NO_ROW ? 0 : (guint) CLAMP ((int) row + by, 0, (int) n - 1);
  entente_session_select (self->session, entente_timeline_get_rows (self->timeline, &n)[row].actor);
  return TRUE;
}

static gboolean
activate (EntenteTimelineView *self)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
  return item != NULL;
}

static gboolean
key_cb (EntenteTimelineView *self,
        guint                key,
        guint                code,
        GdkModifierType      state)
{
  double middle = (get_names_width (self) + gtk_widget_get_width (GTK_WIDGET (self))) / 2;
  int large = (state & GDK_SHIFT_MASK) != 0 ? 5 : 1;

  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up: case GDK_KEY_KP_Up: return move_to_row (self, -1);
    case GDK_KEY_Down: case GDK_KEY_KP_Down: return move_to_row (self, 1);
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up: return move_to_row (self, -10);
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down: return move_to_row (self, 10);
    case GDK_KEY_Left: case GDK_KEY_KP_Left: pan (self, -PAN_STEP * large); return TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right: pan (self, PAN_STEP * large); return TRUE;
    case GDK_KEY_plus: case GDK_KEY_equal: case GDK_KEY_KP_Add: zoom (self, middle, 1 / ZOOM_STEP); return TRUE;
    case GDK_KEY_minus: case GDK_KEY_KP_Subtract: zoom (self, middle, ZOOM_STEP); return TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home: zoom (self, middle, 1e12); return TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: return activate (self);
    default: return FALSE;
    }
}

static gboolean
tooltip_cb (EntenteTimelineView *self,
            int                  x,
            int                  y,
            gboolean             keyboard,
            GtkTooltip          *tooltip)
{
  EntenteItem *item = keyboard ? NULL : pick (self, x, y);
  g_autofree char *words = NULL;
  guint row, other_row;

  if (item == NULL)
    return FALSE;
  row = entente_timeline_find_row (self->timeline, item, &other_row);
  words = entente_timeline_describe (self->timeline, item, row, other_row);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static GHashTable *
list_selected (EntenteTimelineView *self)
{
  GHashTable *selected = g_hash_table_new (NULL, NULL);
  const GPtrArray *items = self->session != NULL ? entente_session_get_selection (self->session) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    g_hash_table_add (selected, items->pdata[i]);
  return selected;
}

static void
entente_timeline_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const EntenteTheme *theme = entente_style_get_theme ();
  GdkRGBA ground = { theme->background.red, theme->background.green, theme->background.blue, 1 };

  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (get_n_rows (self) > 0)
    {
      g_autoptr (GHashTable) selected = list_selected (self);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
      EntenteTimelineCairo cairo = { cr, layout };
      EntenteTimelineScale scale;

      entente_timeline_view_get_scale (self, &scale);
      entente_timeline_draw (self->timeline, &scale, theme, selected, &entente_timeline_cairo_pen, &cairo);
      cairo_destroy (cr);
    }
  gtk_widget_snapshot_child (widget, self->empty_label, snapshot);
  gtk_widget_snapshot_child (widget, self->bar, snapshot);
}

static void
entente_timeline_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);
  int bar_width;

  update_adjustment (self);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar_width, NULL, NULL);
  if (gtk_widget_get_child_visible (self->bar))
    gtk_widget_size_allocate (self->bar, &(GtkAllocation) { width - bar_width, ENTENTE_TIMELINE_AXIS_HEIGHT, bar_width,
                                                            MAX (height - ENTENTE_TIMELINE_AXIS_HEIGHT, 40) }, -1);
  if (gtk_widget_get_child_visible (self->empty_label))
    gtk_widget_size_allocate (self->empty_label, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
entente_timeline_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = 100;
  *natural = 400;
}

static void
entente_timeline_view_map (GtkWidget *widget)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (entente_timeline_view_parent_class)->map (widget);
  if (self->outdated || self->timeline == NULL)
    make (self);
}

static void
entente_timeline_view_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENTENTE_TIMELINE_VIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_timeline_view_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      g_signal_group_set_target (self->session_signals, self->session);
      document_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_timeline_view_dispose (GObject *object)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->empty_label, gtk_widget_unparent);
  g_clear_pointer (&self->timeline, entente_timeline_unref);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (entente_timeline_view_parent_class)->dispose (object);
}

static void
entente_timeline_view_class_init (EntenteTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_timeline_view_get_property;
  object_class->set_property = entente_timeline_view_set_property;
  object_class->dispose = entente_timeline_view_dispose;
  widget_class->map = entente_timeline_view_map;
  widget_class->measure = entente_timeline_view_measure;
  widget_class->size_allocate = entente_timeline_view_size_allocate;
  widget_class->snapshot = entente_timeline_view_snapshot;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATE_ITEM] = g_signal_new ("activate-item", ENTENTE_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (EntenteTimelineView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_group (drag, click);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
entente_timeline_view_init (EntenteTimelineView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("time", "Timeline"), -1);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  self->empty_label = gtk_label_new (_("Nothing of it has a date"));
  gtk_widget_add_css_class (self->empty_label, "dim-label");
  gtk_widget_set_child_visible (self->empty_label, FALSE);
  gtk_widget_set_parent (self->empty_label, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_controllers (self);

  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "view-changed", G_CALLBACK (make), self);
}

/**
 * entente_timeline_view_get_timeline:
 * @self: a timeline view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EntenteTimeline *
entente_timeline_view_get_timeline (EntenteTimelineView *self)
{
  g_return_val_if_fail (ENTENTE_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}

/**
 * entente_timeline_view_get_scale:
 * @self: a timeline view
 * @scale: (out caller-allocates): which part of it is in sight
 */
void
entente_timeline_view_get_scale (EntenteTimelineView  *self,
                                 EntenteTimelineScale *scale)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), names = get_names_width (self);
  int bar_width = 0;

  g_return_if_fail (ENTENTE_IS_TIMELINE_VIEW (self) && scale != NULL);

  if (gtk_widget_get_child_visible (self->bar))
    gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar_width, NULL, NULL);
  width -= bar_width;
  *scale = (EntenteTimelineScale) {
    names, width, gtk_widget_get_height (GTK_WIDGET (self)), self->first_day,
    MAX (self->n_days, 1) / MAX (width - names, 1), gtk_adjustment_get_value (self->adjustment),
  };
}
