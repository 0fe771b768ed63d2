/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-drawing.h"

#include <math.h>

#include "entente-date.h"

#define ROW ENTENTE_TIMELINE_ROW_HEIGHT
#define AXIS ENTENTE_TIMELINE_AXIS_HEIGHT

#define BAR_HEIGHT 10
#define LASTING_HEIGHT 3  /* of the bars by which a relation lasts */
#define LASTING_OFFSET 7  /* below the middle of the row */
#define SAID_HEIGHT 7
#define LEAST_WIDTH 7     /* of a mark */
#define END_RADIUS 3
#define SLOT_WIDTH 6      /* between joins of the same days, if the days are as wide */
#define NAME_MARGIN 12
#define PICK_DISTANCE 5
#define VAGUE 0.3         /* how pale */
#define VAGUE_JOIN 0.45   /* a thin line needs more to be seen */

#define YEAR_WIDTH 46     /* dates of the axis are tried at such distances */
#define DATE_WIDTH 124

/* A mark in its place. The parts from @left to @sure_left and from @sure_right to @right are vague. */
typedef struct {
  double left, sure_left, sure_right, right;
  double y, other_y; /* the middles of its rows */
  double x;          /* of a join */
} Place;

typedef struct {
  EntenteTimeline *timeline;
  const EntenteTimelineScale *scale;
  const EntenteTheme *theme;
  GHashTable *selected; /* nullable */
  const EntenteTimelinePen *pen;
  gpointer data;
} Drawing;

double
entente_timeline_scale_get_x (const EntenteTimelineScale *self,
                              double                      day)
{
  return self->names_width + (day - self->first_day) / self->days_per_unit;
}

static double
get_y (const EntenteTimelineScale *scale,
       guint                       row)
{
  return AXIS + (row + 0.5) * ROW - scale->scrolled;
}

/* Open ends are far out of sight, where no pen has trouble with the numbers. */
static double
get_x (const EntenteTimelineScale *scale,
       gint64                      day)
{
  return CLAMP (entente_timeline_scale_get_x (scale, (double) day), -20000.0, scale->width + 20000.0);
}

static Place
place (const EntenteTimelineScale *scale,
       const EntenteTimelineMark  *mark)
{
  const EntenteViewSpan *span = &mark->span;
  Place at = { get_x (scale, span->first), 0, 0, get_x (scale, span->last != G_MAXINT64 ? span->last + 1 : G_MAXINT64),
               get_y (scale, mark->row), 0, 0 };
  double space;

  if (at.right - at.left < LEAST_WIDTH)
    {
      double middle = (at.left + at.right) / 2;

      at.left = middle - LEAST_WIDTH / 2.0;
      at.right = middle + LEAST_WIDTH / 2.0;
    }
  if (span->is_moment || span->begun > span->ending)
    at.sure_left = at.sure_right = span->first == span->last ? at.left : (at.left + at.right) / 2;
  else
    {
      at.sure_left = CLAMP (get_x (scale, span->begun), at.left, at.right);
      at.sure_right = CLAMP (get_x (scale, span->ending != G_MAXINT64 ? span->ending + 1 : G_MAXINT64), at.sure_left,
                             at.right);
    }
  if (span->first == span->last)
    at.sure_right = at.right;
  if (mark->other_row == ENTENTE_TIMELINE_NO_ROW)
    return at;
  at.other_y = get_y (scale, mark->other_row);
  space = MIN (SLOT_WIDTH, MAX (at.right - at.left, LEAST_WIDTH) / mark->n_slots);
  at.x = (span->is_moment ? (at.left + at.right) / 2 : (at.left + at.sure_left) / 2)
         + (mark->slot - (mark->n_slots - 1) / 2.0) * space;
  return at;
}

static gboolean
is_selected (const Drawing *drawing,
             EntenteItem   *item)
{
  return drawing->selected != NULL && g_hash_table_contains (drawing->selected, item);
}

static EntenteColor
fade (const EntenteColor *color,
      double              alpha)
{
  EntenteColor faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static void
draw_box (const Drawing      *drawing,
          double              left,
          double              right,
          double              middle,
          double              height,
          const EntenteColor *color)
{
  left = MAX (left, drawing->scale->names_width);
  right = MIN (right, drawing->scale->width);
  if (right > left)
    drawing->pen->box (drawing->data, left, middle - height / 2, right - left, height, MIN (height, right - left) / 3,
                       color);
}

/* Draws when it was: what is sure in the full colour, what is vague pale. */
static void
draw_span (const Drawing      *drawing,
           const Place        *at,
           gboolean            vague,
           double              middle,
           double              height,
           const EntenteColor *color)
{
  EntenteColor pale = fade (color, VAGUE);

  draw_box (drawing, at->left, at->right, middle, height, &pale);
  if (!vague && at->sure_right > at->sure_left)
    draw_box (drawing, at->sure_left, at->sure_right, middle, height, color);
}

static EntenteColor
get_join_color (const Drawing             *drawing,
                const EntenteTimelineMark *mark)
{
  EntenteColor color = entente_theme_get_line (drawing->theme, mark->evidence);

  if (is_selected (drawing, mark->item))
    return drawing->theme->accent;
  return mark->span.vague ? fade (&color, VAGUE_JOIN) : color;
}

/* The dashes say how well a relation is supported, as in the graph. */
static void
draw_join_line (const Drawing             *drawing,
                const EntenteTimelineMark *mark,
                const Place               *at,
                const EntenteColor        *color)
{
  static const double reported[] = { 6, 3 }, tentative[] = { 1.5, 3 };
  gboolean has_dashes = mark->evidence == ENTENTE_EVIDENCE_REPORTED || mark->evidence == ENTENTE_EVIDENCE_TENTATIVE;

  drawing->pen->line (drawing->data, at->x, at->y, at->other_y, is_selected (drawing, mark->item) ? 2.5 : 1.4, color,
                      mark->evidence == ENTENTE_EVIDENCE_TENTATIVE ? tentative : reported, has_dashes ? 2 : 0);
}

static void
draw_end (const Drawing      *drawing,
          double              x,
          double              y,
          double              radius,
          const EntenteColor *color)
{
  if (x + radius > drawing->scale->names_width)
    drawing->pen->box (drawing->data, x - radius, y - radius, 2 * radius, 2 * radius, radius, color);
}

static void
draw_join (const Drawing             *drawing,
           const EntenteTimelineMark *mark)
{
  Place at = place (drawing->scale, mark);
  EntenteColor color = get_join_color (drawing, mark);
  gboolean spreads = mark->span.first != mark->span.last;

  drawing->pen->begin (drawing->data, mark->item, mark->row, mark->other_row);
  if (spreads)
    {
      draw_span (drawing, &at, mark->span.vague, at.y + LASTING_OFFSET, LASTING_HEIGHT, &color);
      draw_span (drawing, &at, mark->span.vague, at.other_y + LASTING_OFFSET, LASTING_HEIGHT, &color);
    }
  if (at.x >= drawing->scale->names_width && at.x <= drawing->scale->width)
    {
      draw_join_line (drawing, mark, &at, &color);
      draw_end (drawing, at.x, at.y, END_RADIUS - 1, &color);
      draw_end (drawing, at.x, at.other_y, END_RADIUS, &color);
      if (mark->disputed)
        draw_end (drawing, at.x, (at.y + at.other_y) / 2, END_RADIUS + 1, &drawing->theme->dispute);
    }
  drawing->pen->end (drawing->data);
}

static void
draw_mark (const Drawing             *drawing,
           const EntenteTimelineMark *mark)
{
  Place at = place (drawing->scale, mark);
  guint n_rows;
  const EntenteTimelineRow *row = &entente_timeline_get_rows (drawing->timeline, &n_rows)[mark->row];
  gboolean is_actor = entente_item_get_kind (mark->item) == ENTENTE_ITEM_ACTOR;
  EntenteColor color = is_selected (drawing, mark->item) ? drawing->theme->accent
                       : is_actor ? drawing->theme->kinds[row->look] : drawing->theme->text;

  drawing->pen->begin (drawing->data, mark->item, mark->row, mark->other_row);
  draw_span (drawing, &at, mark->span.vague, at.y, is_actor ? BAR_HEIGHT : SAID_HEIGHT, &color);
  drawing->pen->end (drawing->data);
}

static gboolean
is_row_in_sight (const EntenteTimelineScale *scale,
                 guint                       row)
{
  double y = get_y (scale, row);

  return y + ROW > AXIS && y - ROW < scale->height;
}

/* Of a join an end must be in sight. Those that only pass by would be many among thousands of rows, and say nothing of
 * the rows that they cross. */
static gboolean
is_in_sight (const EntenteTimelineScale *scale,
             const EntenteTimelineMark  *mark)
{
  if (!is_row_in_sight (scale, mark->row)
      && (mark->other_row == ENTENTE_TIMELINE_NO_ROW || !is_row_in_sight (scale, mark->other_row)))
    return FALSE;
  return get_x (scale, mark->span.first) < scale->width + SLOT_WIDTH * 20
         && (mark->span.last == G_MAXINT64
             || get_x (scale, mark->span.last + 1) > scale->names_width - SLOT_WIDTH * 20);
}

static void
draw_rows (const Drawing *drawing)
{
  const EntenteTimelineScale *scale = drawing->scale;
  EntenteColor line = fade (&drawing->theme->text, 0.09), accent = fade (&drawing->theme->accent, 0.12);
  guint n_rows;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (drawing->timeline, &n_rows);
  guint first = scale->scrolled > 0 ? (guint) (scale->scrolled / ROW) : 0;

  for (guint i = first; i < n_rows && get_y (scale, i) - ROW / 2.0 < scale->height; i++)
    {
      double y = get_y (scale, i);

      if (is_selected (drawing, rows[i].actor))
        drawing->pen->box (drawing->data, 0, y - ROW / 2.0, scale->width, ROW, 0, &accent);
      drawing->pen->box (drawing->data, 0, y + ROW / 2.0 - 1, scale->width, 1, 0, &line);
    }
}

static void
draw_names (const Drawing *drawing)
{
  const EntenteTimelineScale *scale = drawing->scale;
  guint n_rows;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (drawing->timeline, &n_rows);
  guint first = scale->scrolled > 0 ? (guint) (scale->scrolled / ROW) : 0;

  for (guint i = first; i < n_rows && get_y (scale, i) - ROW / 2.0 < scale->height; i++)
    {
      double y = get_y (scale, i);

      drawing->pen->begin (drawing->data, rows[i].actor, i, ENTENTE_TIMELINE_NO_ROW);
      draw_end (&(Drawing) { .scale = &(EntenteTimelineScale) { 0 }, .pen = drawing->pen, .data = drawing->data },
                NAME_MARGIN + 2, y, 4, &drawing->theme->kinds[rows[i].look]);
      drawing->pen->text (drawing->data, NAME_MARGIN + 12, y, scale->names_width - 2 * NAME_MARGIN - 12, rows[i].name,
                          is_selected (drawing, rows[i].actor), &drawing->theme->text);
      drawing->pen->end (drawing->data);
    }
}

static void
draw_axis (const Drawing *drawing)
{
  const EntenteTimelineScale *scale = drawing->scale;
  EntenteCalendarStep step = entente_calendar_choose_tick_step (YEAR_WIDTH * scale->days_per_unit,
                                                                DATE_WIDTH * scale->days_per_unit);
  EntenteColor line = fade (&drawing->theme->text, 0.09), strong = fade (&drawing->theme->text, 0.25);
  double width = step.unit == ENTENTE_CALENDAR_YEAR ? YEAR_WIDTH : DATE_WIDTH;

  for (gint64 day = entente_calendar_find_first (step, (gint64) floor (scale->first_day));;
       day = entente_calendar_move (step, day, 1))
    {
      double x = entente_timeline_scale_get_x (scale, (double) day);
      g_autofree char *words = entente_date_format_first (step, day);

      if (x > scale->width)
        break;
      if (x < scale->names_width)
        continue;
      drawing->pen->line (drawing->data, x, AXIS, scale->height, 1, &line, NULL, 0);
      drawing->pen->line (drawing->data, x, AXIS - 6, AXIS, 1, &strong, NULL, 0);
      if (x + width * 0.8 < scale->width)
        drawing->pen->text (drawing->data, x + 4, AXIS / 2.0, MIN (width * 1.5, scale->width - x - 6), words, FALSE,
                            &drawing->theme->quiet_text);
    }
  drawing->pen->box (drawing->data, 0, AXIS - 1, scale->width, 1, 0, &strong);
}

/* What is above the axis while rows are scrolled is covered. */
static void
draw_covers (const Drawing *drawing)
{
  const EntenteTimelineScale *scale = drawing->scale;
  EntenteColor line = fade (&drawing->theme->text, 0.15);

  drawing->pen->box (drawing->data, 0, 0, scale->width, AXIS, 0, &drawing->theme->background);
  drawing->pen->box (drawing->data, scale->names_width - 1, AXIS, 1, scale->height - AXIS, 0, &line);
}

/**
 * entente_timeline_draw:
 * @timeline: a timeline
 * @scale: which part of it to draw
 * @theme: the colours
 * @selected: (nullable) (element-type EntenteItem): a set of items
 * @pen: draws
 * @data: for @pen
 */
void
entente_timeline_draw (EntenteTimeline            *timeline,
                       const EntenteTimelineScale *scale,
                       const EntenteTheme         *theme,
                       GHashTable                 *selected,
                       const EntenteTimelinePen   *pen,
                       gpointer                    data)
{
  const Drawing drawing = { timeline, scale, theme, selected, pen, data };
  guint n_marks;
  const EntenteTimelineMark *marks;

  g_return_if_fail (timeline != NULL && scale != NULL && theme != NULL && pen != NULL);

  marks = entente_timeline_get_marks (timeline, &n_marks);
  draw_rows (&drawing);
  /* What is selected lies above the rest. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_marks; i++)
      if (is_in_sight (scale, &marks[i]) && is_selected (&drawing, marks[i].item) == (pass == 1))
        {
          if (marks[i].other_row != ENTENTE_TIMELINE_NO_ROW)
            draw_join (&drawing, &marks[i]);
          else
            draw_mark (&drawing, &marks[i]);
        }
  draw_covers (&drawing);
  draw_axis (&drawing);
  draw_names (&drawing);
}

static gboolean
is_at (const EntenteTimelineScale *scale,
       const EntenteTimelineMark  *mark,
       double                      x,
       double                      y)
{
  Place at = place (scale, mark);

  if (mark->other_row == ENTENTE_TIMELINE_NO_ROW)
    return x >= at.left - 1 && x <= at.right + 1 && fabs (y - at.y) <= BAR_HEIGHT / 2.0 + 1;
  if (fabs (x - at.x) <= PICK_DISTANCE && y >= MIN (at.y, at.other_y) - END_RADIUS
      && y <= MAX (at.y, at.other_y) + END_RADIUS)
    return TRUE;
  return mark->span.first != mark->span.last && x >= at.left && x <= at.right
         && (fabs (y - at.y - LASTING_OFFSET) <= LASTING_HEIGHT
             || fabs (y - at.other_y - LASTING_OFFSET) <= LASTING_HEIGHT);
}

static double
get_distance (const EntenteTimelineScale *scale,
              const EntenteTimelineMark  *mark,
              double                      x)
{
  return mark->other_row != ENTENTE_TIMELINE_NO_ROW ? fabs (x - place (scale, mark).x) : 0;
}

/**
 * entente_timeline_pick:
 * @timeline: a timeline
 * @scale: which part of it is drawn
 * @x: a place in it
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): the item whose mark or name is there
 */
EntenteItem *
entente_timeline_pick (EntenteTimeline            *timeline,
                       const EntenteTimelineScale *scale,
                       double                      x,
                       double                      y)
{
  guint n_marks, n_rows;
  const EntenteTimelineMark *marks = entente_timeline_get_marks (timeline, &n_marks), *found = NULL;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (timeline, &n_rows);
  double row = (y - AXIS + scale->scrolled) / ROW;

  if (y < AXIS)
    return NULL;
  if (x < scale->names_width)
    return row < n_rows ? rows[(guint) row].actor : NULL;
  for (guint i = n_marks; i-- > 0;)
    if (is_in_sight (scale, &marks[i]) && is_at (scale, &marks[i], x, y)
        && (found == NULL || get_distance (scale, &marks[i], x) < get_distance (scale, found, x)))
      found = &marks[i];
  return found != NULL ? found->item : NULL;
}
