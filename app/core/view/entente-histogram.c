/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-histogram.h"

#include "entente-view.h"

/* In days: what an axis has at least, so that a single day is no wall. */
#define LEAST_DAYS 7

struct _EntenteHistogram {
  GArray *bars; /* of EntenteHistogramBar */
  EntenteCalendarStep step;
  EntenteDayRange range, whole;
  guint n_dated, n_undated, n_before, n_after;
  double highest;
};

static void
histogram_clear (gpointer data)
{
  EntenteHistogram *self = data;

  g_array_unref (self->bars);
}

/* Returns the spans of what the viewpoint shows at any time; NULL if it was cancelled. */
static GArray *
list_spans (EntenteHistogram *self,
            EntenteViewInput *input,
            EntenteViewpoint *viewpoint,
            EntenteItemKind   kind,
            GCancellable     *cancellable)
{
  g_autoptr (EntenteViewpoint) always = entente_viewpoint_new_with_period (viewpoint, NULL);
  g_autoptr (EntenteView) view = entente_view_new (input, always, cancellable);
  const EntenteViewSpan *spans;
  GArray *shown;

  if (view == NULL)
    return NULL;
  spans = entente_view_input_get_spans (input, kind);
  shown = g_array_new (FALSE, FALSE, sizeof (EntenteViewSpan));
  for (guint i = 0; i < entente_view_input_get_n (input, kind); i++)
    if (entente_view_shows_nth (view, kind, i))
      {
        if (entente_view_span_is_dated (&spans[i]))
          g_array_append_val (shown, spans[i]);
        else
          self->n_undated++;
      }
  self->n_dated = shown->len;
  return shown;
}

/* The handles of the period must be on the axis. */
static EntenteDayRange
add_period (EntenteDayRange  range,
            EntentePeriod   *period)
{
  if (period != NULL && entente_period_get_first (period) != G_MININT64)
    {
      range.first = MIN (range.first, entente_day_range_limit (entente_period_get_first (period)));
      range.last = MAX (range.last, entente_day_range_limit (entente_period_get_first (period)));
    }
  if (period != NULL && entente_period_get_last (period) != G_MAXINT64)
    {
      range.first = MIN (range.first, entente_day_range_limit (entente_period_get_last (period)));
      range.last = MAX (range.last, entente_day_range_limit (entente_period_get_last (period)));
    }
  return range;
}

static void
add_bars (EntenteHistogram *self,
          guint             max_bars)
{
  gint64 n_days, day;

  if (self->range.last - self->range.first + 1 < LEAST_DAYS)
    {
      self->range.first -= LEAST_DAYS / 2;
      self->range.last = MAX (self->range.last, self->range.first + LEAST_DAYS - 1);
    }
  n_days = self->range.last - self->range.first + 1;
  self->step = entente_calendar_choose_step ((double) n_days / MAX (max_bars, 1));
  for (day = entente_calendar_find_first (self->step, self->range.first); day <= self->range.last;)
    {
      gint64 next = entente_calendar_move (self->step, day, 1);
      EntenteHistogramBar bar = { day, next - 1, 0, 0 };

      g_array_append_val (self->bars, bar);
      day = next;
    }
  self->range.first = g_array_index (self->bars, EntenteHistogramBar, 0).first;
  self->range.last = day - 1;
}

/* Returns how likely it is that something that begins on one of the days from @first to @last has begun by @day. */
static double
get_share (gint64 first,
           gint64 last,
           gint64 day)
{
  if (day >= last || first == G_MININT64)
    return 1;
  return day < first ? 0 : ((double) day - (double) first + 1) / ((double) last - (double) first + 1);
}

/* Returns how likely it was in the days of the bar. */
static double
get_likelihood (const EntenteViewSpan     *span,
                const EntenteHistogramBar *bar)
{
  double begun, not_ended;

  if (span->is_moment)
    return ((double) MIN (span->last, bar->last) - (double) MAX (span->first, bar->first) + 1)
           / ((double) span->last - (double) span->first + 1);
  begun = get_share (span->first, span->begun, bar->last);
  not_ended = span->last == G_MAXINT64 || bar->first <= span->ending
                ? 1
                : ((double) span->last - (double) bar->first + 1) / ((double) span->last - (double) span->ending + 1);
  return begun * CLAMP (not_ended, 0, 1);
}

static guint
find_bar (const EntenteHistogram *self,
          gint64                  day)
{
  guint low = 0, high = self->bars->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->bars, EntenteHistogramBar, middle).first <= day)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
count (EntenteHistogram      *self,
       const EntenteViewSpan *span)
{
  if (span->last < self->range.first || span->first > self->range.last)
    {
      *(span->last < self->range.first ? &self->n_before : &self->n_after) += 1;
      return;
    }
  for (guint i = find_bar (self, span->first); i < self->bars->len; i++)
    {
      EntenteHistogramBar *bar = &g_array_index (self->bars, EntenteHistogramBar, i);
      double likelihood;

      if (bar->first > span->last)
        return;
      likelihood = get_likelihood (span, bar);
      *(likelihood >= 1 && !span->vague ? &bar->sure : &bar->vague) += likelihood;
    }
}

/**
 * entente_histogram_new:
 * @input: a document
 * @viewpoint: what of it is to be counted; its period leaves nothing out, but is on the axis
 * @kind: actors, relations or statements
 * @range: (nullable): which days are on the axis; %NULL for those of most that has a date
 * @max_bars: about the largest number of bars
 * @cancellable: (nullable): ends the work
 *
 * This takes a while for a large document. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the bars, of days to decades, from the earliest on; %NULL if it was cancelled
 */
EntenteHistogram *
entente_histogram_new (EntenteViewInput      *input,
                       EntenteViewpoint      *viewpoint,
                       EntenteItemKind        kind,
                       const EntenteDayRange *range,
                       guint                  max_bars,
                       GCancellable          *cancellable)
{
  g_autoptr (EntenteHistogram) self = NULL;
  g_autoptr (GArray) spans = NULL;
  EntenteDayRange most;

  g_return_val_if_fail (input != NULL && viewpoint != NULL && kind != ENTENTE_ITEM_SOURCE, NULL);

  self = g_atomic_rc_box_new0 (EntenteHistogram);
  self->bars = g_array_new (FALSE, FALSE, sizeof (EntenteHistogramBar));
  spans = list_spans (self, input, viewpoint, kind, cancellable);
  if (spans == NULL)
    return NULL;
  entente_day_range_find (spans, &self->whole, &most);
  if (spans->len == 0)
    return g_steal_pointer (&self);
  self->whole = add_period (self->whole, entente_viewpoint_get_period (viewpoint));
  if (range != NULL)
    self->range = (EntenteDayRange) { entente_day_range_limit (range->first), entente_day_range_limit (range->last) };
  else
    self->range = add_period (most, entente_viewpoint_get_period (viewpoint));
  add_bars (self, max_bars);
  for (guint i = 0; i < spans->len; i++)
    count (self, &g_array_index (spans, EntenteViewSpan, i));
  for (guint i = 0; i < self->bars->len; i++)
    {
      const EntenteHistogramBar *bar = &g_array_index (self->bars, EntenteHistogramBar, i);

      self->highest = MAX (self->highest, bar->sure + bar->vague);
    }
  return g_steal_pointer (&self);
}

EntenteHistogram *
entente_histogram_ref (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_histogram_unref (EntenteHistogram *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, histogram_clear);
}

/**
 * entente_histogram_get_bars:
 * @self: a histogram
 * @n_bars: (out): how many
 *
 * Returns: (transfer none) (array length=n_bars): the bars; none if nothing has a date
 */
const EntenteHistogramBar *
entente_histogram_get_bars (EntenteHistogram *self,
                            guint            *n_bars)
{
  g_return_val_if_fail (self != NULL && n_bars != NULL, NULL);

  *n_bars = self->bars->len;
  return (const EntenteHistogramBar *) self->bars->data;
}

/**
 * entente_histogram_get_step:
 * @self: a histogram with bars
 *
 * Returns: how long a bar is
 */
EntenteCalendarStep
entente_histogram_get_step (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, ((EntenteCalendarStep) { ENTENTE_CALENDAR_DAY, 1 }));

  return self->step;
}

/**
 * entente_histogram_get_range:
 * @self: a histogram with bars
 *
 * Returns: the days of its bars
 */
EntenteDayRange
entente_histogram_get_range (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DAY_RANGE_NONE);

  return self->range;
}

/**
 * entente_histogram_get_whole:
 * @self: a histogram with bars
 *
 * Returns: the days of all that has a date, and of the period, whether there are bars for them or not
 */
EntenteDayRange
entente_histogram_get_whole (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_DAY_RANGE_NONE);

  return self->whole;
}

guint
entente_histogram_get_n_dated (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_dated;
}

guint
entente_histogram_get_n_undated (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated;
}

/**
 * entente_histogram_get_n_before:
 * @self: a histogram
 *
 * Returns: how many items are before the first bar
 */
guint
entente_histogram_get_n_before (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_before;
}

/**
 * entente_histogram_get_n_after:
 * @self: a histogram
 *
 * Returns: how many items are after the last bar
 */
guint
entente_histogram_get_n_after (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_after;
}

/**
 * entente_histogram_get_highest:
 * @self: a histogram
 *
 * Returns: how many items are in the highest bar
 */
double
entente_histogram_get_highest (EntenteHistogram *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->highest;
}
