/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-time-strip.h"

#include <glib/gi18n.h>

#include "entente-date.h"
#include "entente-time-chart.h"
#include "entente-time-edges.h"
#include "entente-vocabulary.h"
#include "entente-wrap-layout.h"

/* A period is shown before the next one is asked for: a picture takes longer to make than the pointer to move, and
 * would else never be ready. What is asked for meanwhile waits, and only the last of it is shown. */

#define SPACING 10
#define LINE_SPACING 4

/* Bars that the period moves on in a second. */
static const double speeds[] = { 1, 3, 8 };
#define USUAL_SPEED 1

/* Where there is no period, so much of the axis is played. */
#define PLAYED_PART 10

static const EntenteItemKind kinds[] = { ENTENTE_ITEM_RELATION, ENTENTE_ITEM_ACTOR, ENTENTE_ITEM_STATEMENT };
#define STATEMENTS 2

struct _EntenteTimeStrip
{
  GtkBox parent_instance;

  /* children */
  EntenteTimeChart *chart;
  GtkWidget *empty_label;
  GtkDropDown *kind_choice;
  GtkDropDown *clock_choice;
  GtkWidget *play_button;
  GtkDropDown *speed_choice;
  GtkWidget *period_label;
  GtkWidget *clear_button;
  GtkWidget *undated_check;
  GtkWidget *whole_button;

  EntenteSession *session; /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *state_signals;
  GSignalGroup *document_signals;

  EntenteTimeEdges edges;
  gboolean shows_undated;
  gboolean of_knowledge;   /* the period is a day, on which something was known */
  gboolean begins;         /* the next change is a step for Back */
  gboolean applying;
  gboolean awaits_view;    /* the view of the period is being made */
  gboolean is_pending;     /* the user wants another one meanwhile */

  EntenteHistogram *histogram;   /* nullable */
  EntenteViewpoint *counted;     /* nullable: what the histogram is of */
  gboolean outdated;             /* the document has changed */
  GCancellable *counting;

  guint tick;              /* while it is played */
  gint64 next_step;        /* in the time of the frame clock */
};

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteTimeStrip, entente_time_strip, GTK_TYPE_BOX)

static EntenteViewState *
get_state (EntenteTimeStrip *self)
{
  return self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
}

static char *
describe_knowledge (EntenteTimeStrip *self)
{
  g_autofree char *day = NULL, *shown = NULL;

  if (self->edges.after == G_MAXINT64)
    return g_strdup (_("Everything that is known"));
  day = entente_date_write_day (self->edges.after - 1);
  shown = entente_date_format (day);
  return g_strdup_printf (_("As known on %s"), shown);
}

/* What was known on a day has no beginning. */
static EntentePeriod *
make_period (EntenteTimeStrip *self)
{
  gint64 last = self->edges.after == G_MAXINT64 ? G_MAXINT64 : self->edges.after - 1;

  return self->of_knowledge ? entente_period_new_known (last)
                            : entente_period_new (self->edges.first, last, self->shows_undated);
}

static void
show_period (EntenteTimeStrip *self)
{
  g_autofree char *words = self->of_knowledge ? describe_knowledge (self)
                                              : entente_time_edges_describe (&self->edges, ENTENTE_TIME_SPAN);

  gtk_label_set_label (GTK_LABEL (self->period_label), words);
  gtk_widget_set_sensitive (self->clear_button, !entente_time_edges_are_open (&self->edges));
}

static void
apply (EntenteTimeStrip *self)
{
  EntenteViewState *state = get_state (self);
  g_autoptr (EntentePeriod) period = make_period (self);
  g_autoptr (EntenteViewpoint) viewpoint = NULL;

  show_period (self);
  if (state == NULL)
    return;
  self->is_pending = self->awaits_view;
  if (self->is_pending)
    return;
  viewpoint = entente_viewpoint_new_with_period (entente_view_state_get_viewpoint (state), period);
  if (entente_viewpoint_equal (viewpoint, entente_view_state_get_viewpoint (state)))
    return;
  self->awaits_view = TRUE;
  self->applying = TRUE;
  if (self->begins)
    entente_view_state_set_viewpoint (state, viewpoint);
  else
    entente_view_state_adjust_viewpoint (state, viewpoint);
  self->applying = FALSE;
  self->begins = FALSE;
}

static void
set_edges (EntenteTimeStrip       *self,
           const EntenteTimeEdges *edges,
           gboolean                begins)
{
  self->edges = *edges;
  if (self->of_knowledge && self->edges.first != G_MININT64)
    {
      self->edges.first = G_MININT64;
      entente_time_chart_set_period (self->chart, G_MININT64,
                                     self->edges.after == G_MAXINT64 ? G_MAXINT64 : self->edges.after - 1);
    }
  self->begins |= begins;
  apply (self);
}

static void
stop (EntenteTimeStrip *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->play_button), FALSE);
}

static void
show_histogram (EntenteTimeStrip *self)
{
  guint n_undated = entente_histogram_get_n_undated (self->histogram);
  guint n_beyond = entente_histogram_get_n_before (self->histogram) + entente_histogram_get_n_after (self->histogram);
  gboolean any = entente_histogram_get_n_dated (self->histogram) > 0;
  /* Translators: how many relations, events or statements have no date. If it is ticked, they are shown. */
  g_autofree char *undated = g_strdup_printf (ngettext ("%u undated", "%u undated", n_undated), n_undated);
  /* Translators: how many relations, events or statements were earlier or later than all days of the axis. */
  g_autofree char *beyond = g_strdup_printf (ngettext ("%u earlier or later", "%u earlier or later", n_beyond),
                                             n_beyond);

  entente_time_chart_set_histogram (self->chart, self->histogram);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), any);
  gtk_widget_set_visible (self->empty_label, !any);
  gtk_widget_set_sensitive (self->play_button, any);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->undated_check), undated);
  /* What has no date was known on any day. */
  gtk_widget_set_visible (self->undated_check, n_undated > 0 || !self->shows_undated);
  gtk_widget_set_sensitive (self->undated_check, !self->of_knowledge);
  gtk_button_set_label (GTK_BUTTON (self->whole_button), beyond);
  gtk_widget_set_visible (self->whole_button, n_beyond > 0);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteTimeStrip) self = data;
  EntenteHistogram *histogram = entente_view_state_count_times_finish (result, NULL);

  if (histogram == NULL)
    return;
  g_clear_pointer (&self->histogram, entente_histogram_unref);
  self->histogram = histogram;
  if (self->session != NULL)
    show_histogram (self);
}

static EntenteItemKind
get_kind (EntenteTimeStrip *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_choice);

  return kinds[MIN (selected, G_N_ELEMENTS (kinds) - 1)];
}

static void
count (EntenteTimeStrip *self)
{
  EntenteViewState *state = get_state (self);
  EntenteDayRange range;
  gboolean has_range = entente_time_chart_get_range (self->chart, &range);

  self->outdated = state == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->outdated)
    return;
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  g_clear_pointer (&self->counted, entente_viewpoint_unref);
  self->counted = entente_viewpoint_new_with_period (entente_view_state_get_viewpoint (state), NULL);
  entente_view_state_count_times_async (state, get_kind (self), has_range ? &range : NULL,
                                        entente_time_chart_get_max_bars (self->chart), self->counting, counted_cb,
                                        g_object_ref (self));
}

/* A period leaves the bars as they are. */
static void
count_if_changed (EntenteTimeStrip *self)
{
  g_autoptr (EntenteViewpoint) always = NULL;

  if (get_state (self) == NULL)
    return;
  always = entente_viewpoint_new_with_period (entente_view_state_get_viewpoint (get_state (self)), NULL);
  if (self->outdated || self->counted == NULL || !entente_viewpoint_equal (always, self->counted))
    count (self);
}

static void
viewpoint_cb (EntenteTimeStrip *self)
{
  EntenteViewState *state = get_state (self);
  EntenteViewpoint *viewpoint = state != NULL ? entente_view_state_get_viewpoint (state) : NULL;
  EntentePeriod *period = viewpoint != NULL ? entente_viewpoint_get_period (viewpoint) : NULL;
  gint64 last = period != NULL ? entente_period_get_last (period) : G_MAXINT64;

  if (self->applying)
    return;
  stop (self);
  self->is_pending = FALSE;
  self->edges.first = period != NULL ? entente_period_get_first (period) : G_MININT64;
  self->edges.after = last == G_MAXINT64 ? last : last + 1;
  self->shows_undated = period == NULL || entente_period_shows_undated (period);
  if (period != NULL)
    self->of_knowledge = entente_period_is_of_knowledge (period);
  self->applying = TRUE;
  gtk_drop_down_set_selected (self->clock_choice, self->of_knowledge ? 1 : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->undated_check), self->shows_undated);
  self->applying = FALSE;
  entente_time_chart_set_period (self->chart, self->edges.first, last);
  show_period (self);
}

static void
view_cb (EntenteTimeStrip *self)
{
  self->awaits_view = FALSE;
  if (self->is_pending)
    apply (self);
  count_if_changed (self);
}

static void
changed_cb (EntenteTimeStrip *self)
{
  self->outdated = TRUE;
}

static void
document_cb (EntenteTimeStrip *self)
{
  g_signal_group_set_target (self->state_signals, get_state (self));
  g_signal_group_set_target (self->document_signals,
                             self->session != NULL ? entente_session_get_document (self->session) : NULL);
  self->awaits_view = self->is_pending = FALSE;
  entente_time_chart_reset_range (self->chart);
  viewpoint_cb (self);
  count (self);
}

static void
period_cb (EntenteTimeStrip *self,
           gint64            first,
           gint64            last,
           gboolean          begins)
{
  EntenteTimeEdges edges = { first, last == G_MAXINT64 ? last : last + 1 };

  stop (self);
  set_edges (self, &edges, begins);
}

static void
kind_cb (EntenteTimeStrip *self)
{
  entente_time_chart_reset_range (self->chart);
  count (self);
}

static void
undated_cb (EntenteTimeStrip *self)
{
  if (self->applying)
    return;
  self->shows_undated = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->undated_check));
  self->begins = TRUE;
  apply (self);
}

/* The other clock begins at the same day; what was known is counted by statements. */
static void
clock_cb (EntenteTimeStrip *self)
{
  gboolean of_knowledge = gtk_drop_down_get_selected (self->clock_choice) == 1;

  if (self->applying || of_knowledge == self->of_knowledge)
    return;
  stop (self);
  self->of_knowledge = of_knowledge;
  gtk_widget_set_sensitive (self->undated_check, !of_knowledge);
  if (of_knowledge)
    {
      self->edges.first = G_MININT64;
      gtk_drop_down_set_selected (self->kind_choice, STATEMENTS);
    }
  entente_time_chart_set_period (self->chart, self->edges.first,
                                 self->edges.after == G_MAXINT64 ? G_MAXINT64 : self->edges.after - 1);
  self->begins = TRUE;
  apply (self);
}

static void
clear_cb (EntenteTimeStrip *self)
{
  EntenteTimeEdges all = { G_MININT64, G_MAXINT64 };

  stop (self);
  entente_time_chart_set_period (self->chart, G_MININT64, G_MAXINT64);
  set_edges (self, &all, TRUE);
}

static gint64
get_pause (EntenteTimeStrip *self)
{
  guint selected = gtk_drop_down_get_selected (self->speed_choice);

  return G_USEC_PER_SEC / speeds[MIN (selected, G_N_ELEMENTS (speeds) - 1)];
}

/* Returns the next day of knowledge, which stays within all dates. */
static EntenteTimeEdges
move_day (EntenteTimeStrip      *self,
          const EntenteDayRange *whole)
{
  gint64 after = entente_calendar_move (entente_histogram_get_step (self->histogram), self->edges.after, 1);

  return (EntenteTimeEdges) { G_MININT64, self->edges.after > whole->last ? self->edges.after : after };
}

/* Returns FALSE at the end of all dates. */
static gboolean
play_step (EntenteTimeStrip *self,
           gboolean          begins)
{
  EntenteDayRange whole = entente_histogram_get_whole (self->histogram);
  EntenteTimeEdges to = entente_time_edges_step (&self->edges, ENTENTE_TIME_SPAN,
                                                 entente_histogram_get_step (self->histogram), 1, &whole);

  if (self->of_knowledge)
    to = move_day (self, &whole);
  if (to.first == self->edges.first && to.after == self->edges.after)
    return FALSE;
  entente_time_chart_set_period (self->chart, to.first, to.after - 1);
  set_edges (self, &to, begins);
  return TRUE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  EntenteTimeStrip *self = ENTENTE_TIME_STRIP (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (now < self->next_step || self->awaits_view)
    return G_SOURCE_CONTINUE;
  self->next_step = now + get_pause (self);
  if (play_step (self, FALSE))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  stop (self);
  return G_SOURCE_REMOVE;
}

/* An open period, or one at the end, begins anew at the start of the axis, as long as it is. */
static void
begin_playing (EntenteTimeStrip *self)
{
  EntenteCalendarStep step = entente_histogram_get_step (self->histogram);
  EntenteDayRange range = entente_histogram_get_range (self->histogram);
  EntenteDayRange whole = entente_histogram_get_whole (self->histogram);
  EntenteTimeEdges edges = self->edges;
  gboolean is_open = edges.first == G_MININT64 || edges.after == G_MAXINT64;
  guint n_bars;
  int length;

  entente_histogram_get_bars (self->histogram, &n_bars);
  if (self->of_knowledge)
    {
      if (edges.after <= whole.last)
        return;
      is_open = TRUE;
    }
  length = is_open ? (int) n_bars / PLAYED_PART : entente_calendar_count (step, edges.first, edges.after);
  if (!is_open && edges.after <= whole.last)
    return;
  edges.first = entente_calendar_find_first (step, range.first);
  edges.after = entente_calendar_move (step, edges.first, MAX (length, 1));
  if (self->of_knowledge)
    edges = (EntenteTimeEdges) { G_MININT64, entente_calendar_move (step, edges.first, 1) };
  entente_time_chart_set_period (self->chart, edges.first, edges.after - 1);
  set_edges (self, &edges, TRUE);
}

static void
play_cb (EntenteTimeStrip *self)
{
  gboolean plays = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->play_button));
  /* Translators: moves the period on. */
  const char *label = plays ? C_("time", "Pause") : C_("time", "Play");
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            plays ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (!plays)
    stop (self);
  else if (self->tick == 0 && self->histogram != NULL && clock != NULL)
    {
      self->begins = TRUE;
      begin_playing (self);
      self->next_step = gdk_frame_clock_get_frame_time (clock) + get_pause (self);
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
}

static void
map_cb (EntenteTimeStrip *self)
{
  count_if_changed (self);
}

static void
entente_time_strip_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENTENTE_TIME_STRIP (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_time_strip_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteTimeStrip *self = ENTENTE_TIME_STRIP (object);

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
entente_time_strip_dispose (GObject *object)
{
  EntenteTimeStrip *self = ENTENTE_TIME_STRIP (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->histogram, entente_histogram_unref);
  g_clear_pointer (&self->counted, entente_viewpoint_unref);

  G_OBJECT_CLASS (entente_time_strip_parent_class)->dispose (object);
}

static void
entente_time_strip_class_init (EntenteTimeStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_time_strip_get_property;
  object_class->set_property = entente_time_strip_set_property;
  object_class->dispose = entente_time_strip_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
name (GtkWidget  *widget,
      const char *label)
{
  gtk_widget_set_tooltip_text (widget, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
add_choice (GtkWidget         *controls,
            const char *const *words,
            const char        *label,
            guint              selected)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  name (choice, label);
  gtk_widget_set_parent (choice, controls);
  return choice;
}

static GtkWidget *
add_button (EntenteTimeStrip *self,
            GtkWidget        *controls,
            GtkWidget        *button,
            const char       *label,
            GCallback         callback)
{
  gtk_widget_add_css_class (button, "flat");
  name (button, label);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, controls);
  return button;
}

static void
show_whole_cb (EntenteTimeStrip *self)
{
  entente_time_chart_show_whole (self->chart);
}

static void
add_play (EntenteTimeStrip *self,
          GtkWidget        *controls)
{
  const char *const words[] = { C_("speed", "Slow"), C_("speed", "Medium"), C_("speed", "Fast"), NULL };

  self->play_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->play_button), "media-playback-start-symbolic");
  gtk_widget_add_css_class (self->play_button, "flat");
  name (self->play_button, C_("time", "Play"));
  g_signal_connect_object (self->play_button, "toggled", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->play_button, controls);
  self->speed_choice = GTK_DROP_DOWN (add_choice (controls, words, C_("time", "Speed"), USUAL_SPEED));
}

static void
add_clock (EntenteTimeStrip *self,
           GtkWidget        *controls)
{
  /* Translators: what a day on the time axis means: when things were, or what one could know of them. */
  const char *const words[] = { C_("clock", "When It Happened"), C_("clock", "What Was Known"), NULL };

  self->clock_choice = GTK_DROP_DOWN (add_choice (controls, words, C_("time", "What a Day Means"), 0));
  g_signal_connect_object (self->clock_choice, "notify::selected", G_CALLBACK (clock_cb), self, G_CONNECT_SWAPPED);
}

static void
add_controls (EntenteTimeStrip *self)
{
  GtkWidget *controls = g_object_new (GTK_TYPE_BOX, "css-name", "controls", NULL);
  const char *const words[] = { entente_vocabulary_item_kinds (ENTENTE_ITEM_RELATION),
                                /* Translators: actors that have a date. */
                                C_("time", "Events"), entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT), NULL };

  gtk_widget_set_layout_manager (controls, entente_wrap_layout_new (SPACING, LINE_SPACING));
  add_clock (self, controls);
  self->kind_choice = GTK_DROP_DOWN (add_choice (controls, words, C_("time", "What the bars count"), 0));
  g_signal_connect_object (self->kind_choice, "notify::selected", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
  add_play (self, controls);
  self->period_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->period_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->period_label, "period");
  gtk_widget_set_parent (self->period_label, controls);
  self->clear_button = add_button (self, controls, gtk_button_new_from_icon_name ("edit-clear-symbolic"),
                                   C_("time", "Show All Times"), G_CALLBACK (clear_cb));
  self->undated_check = gtk_check_button_new_with_label ("");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->undated_check), TRUE);
  gtk_widget_set_tooltip_text (self->undated_check, _("Show What Has No Date"));
  g_signal_connect_object (self->undated_check, "toggled", G_CALLBACK (undated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->undated_check, controls);
  self->whole_button = add_button (self, controls, gtk_button_new (), _("Show All Dates on the Axis"),
                                   G_CALLBACK (show_whole_cb));
  gtk_box_append (GTK_BOX (self), controls);
}

static void
connect_groups (EntenteTimeStrip *self)
{
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "viewpoint-changed", G_CALLBACK (viewpoint_cb), self);
  g_signal_group_connect_swapped (self->state_signals, "view-changed", G_CALLBACK (view_cb), self);
  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (changed_cb), self);
}

static void
entente_time_strip_init (EntenteTimeStrip *self)
{
  self->edges = (EntenteTimeEdges) { G_MININT64, G_MAXINT64 };
  self->shows_undated = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("time", "Time Strip"), -1);
  self->chart = g_object_new (ENTENTE_TYPE_TIME_CHART, NULL);
  g_signal_connect_object (self->chart, "period-moved", G_CALLBACK (period_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "range-changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chart));
  self->empty_label = gtk_label_new (_("Nothing of it has a date"));
  gtk_widget_add_css_class (self->empty_label, "dim-label");
  gtk_widget_set_visible (self->empty_label, FALSE);
  gtk_box_append (GTK_BOX (self), self->empty_label);
  add_controls (self);
  show_period (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  connect_groups (self);
}
