/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-labels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Places the labels of lines. A label must cover no card and no other label. It should cover little of other
 * lines and be near the middle of its own. Short lines have few free places, so their labels are placed
 * first. A label without a free place is shown only while the user points at its line. */

/* All lengths are in points. */
#define CARD_CLEARANCE 6.0     /* keeps the head of an arrow visible */
#define LABEL_CLEARANCE 2.0
#define SAMPLE_DISTANCE 12.0   /* between two samples of a line */
#define MAX_COVERED 60.0       /* a label may cover so much of other lines */
#define MAX_LINES 4000         /* with more lines, labels may cover other lines */
#define MAX_SAMPLES 3000000    /* the same with more samples, because they take much memory */
#define MIN_CELL 32.0

/* The places to try: parts of the length of a line, from the middle outwards. */
static const double places[] = { 0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8 };

/* A point of a line. */
typedef struct {
  float x, y;
  guint line; /* its index */
} Sample;

/* The samples of all lines, in the cells of a grid. To find how much of the lines a label covers, only the
 * cells around the label are read. */
typedef struct {
  EntenteVec origin;
  double cell;
  int columns, rows;
  guint *starts; /* for each cell, where its samples start in @samples; and then the end */
  Sample *samples;
} SampleGrid;

typedef struct {
  EntenteLine *lines;
  guint n_lines;
  const EntenteCard *cards;
  const EntenteGrid *card_grid;
  EntenteGrid *label_grid; /* the labels that are placed already */
  SampleGrid *sample_grid; /* nullable: if there are too many lines or samples */
} Context;

static int
column_at (const SampleGrid *grid,
           double            x)
{
  return (int) CLAMP ((x - grid->origin.x) / grid->cell, 0, grid->columns - 1);
}

static int
row_at (const SampleGrid *grid,
        double            y)
{
  return (int) CLAMP ((y - grid->origin.y) / grid->cell, 0, grid->rows - 1);
}

static double
count_steps (const EntenteCurve *curve)
{
  EntenteBox bounds = entente_curve_bounds (curve);

  return floor (MAX (bounds.width, bounds.height) / SAMPLE_DISTANCE) + 1.0;
}

static double
count_samples (const EntenteLine *lines,
               guint              n_lines)
{
  double n = 0.0;

  for (guint i = 0; i < n_lines; i++)
    n += count_steps (&lines[i].curve) + 1.0;
  return n;
}

/* Moves the start of a cell forward by one for each sample in the cell. If there is no array for the samples
 * yet, this only counts them. */
static void
add_samples (SampleGrid        *self,
             const EntenteLine *lines,
             guint              n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    {
      int n_steps = (int) count_steps (&lines[i].curve);

      for (int j = 0; j <= n_steps; j++)
        {
          EntenteVec at = entente_curve_at (&lines[i].curve, (double) j / n_steps);
          guint *start = &self->starts[row_at (self, at.y) * self->columns + column_at (self, at.x)];

          if (self->samples != NULL)
            self->samples[*start] = (Sample) { (float) at.x, (float) at.y, i };
          (*start)++;
        }
    }
}

static SampleGrid *
sample_grid_new (const EntenteLine *lines,
                 guint              n_lines,
                 const EntenteBox  *bounds)
{
  double n = count_samples (lines, n_lines);
  SampleGrid *self;
  int n_cells;

  if (n_lines > MAX_LINES || n > MAX_SAMPLES)
    return NULL;

  self = g_new0 (SampleGrid, 1);
  self->origin = (EntenteVec) { bounds->x, bounds->y };
  self->cell = MAX (MIN_CELL, sqrt (bounds->width) * sqrt (bounds->height) / sqrt (n + 1.0));
  self->cell = MAX (self->cell, MAX (bounds->width, bounds->height) / (n + 1.0));
  self->columns = (int) (bounds->width / self->cell) + 1;
  self->rows = (int) (bounds->height / self->cell) + 1;
  n_cells = self->columns * self->rows;
  self->starts = g_new0 (guint, n_cells + 1);

  add_samples (self, lines, n_lines);
  for (int i = 1; i <= n_cells; i++)
    self->starts[i] += self->starts[i - 1];
  memmove (self->starts + 1, self->starts, (gsize) n_cells * sizeof (guint));
  self->starts[0] = 0;
  self->samples = g_new (Sample, (gsize) n + 1);
  add_samples (self, lines, n_lines);
  memmove (self->starts + 1, self->starts, (gsize) n_cells * sizeof (guint));
  self->starts[0] = 0;
  return self;
}

static void
sample_grid_free (SampleGrid *self)
{
  if (self == NULL)
    return;

  g_free (self->starts);
  g_free (self->samples);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleGrid, sample_grid_free)

static EntenteBox
get_label_box (const EntenteLine *line,
               EntenteVec         at)
{
  double width = line->label->width + 2 * ENTENTE_LABEL_PADDING;

  return (EntenteBox) { at.x - width / 2.0, at.y - ENTENTE_LABEL_HEIGHT / 2.0, width, ENTENTE_LABEL_HEIGHT };
}

static EntenteVec
get_mark_above (const EntenteBox *label)
{
  return (EntenteVec) { label->x + label->width / 2.0, label->y - ENTENTE_MARK_RADIUS - 1.0 };
}

/* The box of a label with the mark of a dispute, which is above the label. */
static EntenteBox
get_needed_box (const EntenteLine *line,
                const EntenteBox  *label)
{
  EntenteBox box = *label;

  if (line->disputed)
    {
      box.y -= 2 * ENTENTE_MARK_RADIUS + 2.0;
      box.height += 2 * ENTENTE_MARK_RADIUS + 2.0;
    }
  return box;
}

static gboolean
covers_card (const Context    *context,
             const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, CARD_CLEARANCE);
  guint n;
  g_autofree guint *near = entente_grid_list (context->card_grid, &area, &n);

  for (guint i = 0; i < n; i++)
    if (entente_box_overlaps (&context->cards[near[i]].box, &area))
      return TRUE;
  return FALSE;
}

static gboolean
covers_label (const Context    *context,
              const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, LABEL_CLEARANCE);
  guint n;
  g_autofree guint *near = entente_grid_list (context->label_grid, &area, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = &context->lines[near[i]];
      EntenteBox other = get_needed_box (line, &line->label_box);

      if (entente_box_overlaps (&other, &area))
        return TRUE;
    }
  return FALSE;
}

/* The length of other lines that the box covers. */
static double
measure_covered_lines (const Context    *context,
                       guint             index,
                       const EntenteBox *box)
{
  const SampleGrid *grid = context->sample_grid;
  EntenteBox area = entente_box_grow (box, 3.0);
  guint n = 0;

  if (grid == NULL)
    return 0.0;
  for (int row = row_at (grid, area.y); row <= row_at (grid, area.y + area.height); row++)
    {
      const guint *starts = grid->starts + row * grid->columns;

      for (guint i = starts[column_at (grid, area.x)]; i < starts[column_at (grid, area.x + area.width) + 1]; i++)
        {
          const Sample *sample = &grid->samples[i];

          n += sample->line != index && entente_box_contains (&area, sample->x, sample->y);
        }
    }
  return n * SAMPLE_DISTANCE;
}

static double
measure_covered_cards (const Context    *context,
                       const EntenteBox *box)
{
  double area = 0.0;
  guint n;
  g_autofree guint *near = entente_grid_list (context->card_grid, box, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteBox *card = &context->cards[near[i]].box;
      double width = MIN (box->x + box->width, card->x + card->width) - MAX (box->x, card->x);
      double height = MIN (box->y + box->height, card->y + card->height) - MAX (box->y, card->y);

      area += MAX (width, 0.0) * MAX (height, 0.0);
    }
  return area;
}

/* A label without a free place is drawn above cards and lines while its line is pointed at. It gets the place
 * where it covers the least of cards. */
static void
place_without_room (const Context *context,
                    EntenteLine   *line)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntenteBox box = get_label_box (line, entente_curve_at (&line->curve, places[i]));
      double area = measure_covered_cards (context, &box);

      if (area < least)
        {
          least = area;
          line->label_box = box;
        }
    }
}

static void
place_label (const Context *context,
             guint          index)
{
  EntenteLine *line = &context->lines[index];
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntenteBox box = get_label_box (line, entente_curve_at (&line->curve, places[i]));
      EntenteBox room = get_needed_box (line, &box);
      double cost = fabs (places[i] - 0.5) * 60.0;
      double covered;

      if (cost >= best || covers_card (context, &room) || covers_label (context, &room))
        continue;
      covered = measure_covered_lines (context, index, &room);
      cost += covered;
      if (covered <= MAX_COVERED && cost < best)
        {
          best = cost;
          line->label_box = box;
          line->label_fits = TRUE;
        }
    }

  if (!line->label_fits)
    place_without_room (context, line);
  line->mark = get_mark_above (&line->label_box);
  if (line->label_fits)
    {
      EntenteBox room = get_needed_box (line, &line->label_box);

      entente_grid_add_box (context->label_grid, index, &room);
    }
}

typedef struct {
  guint index;
  double length;
} LineLength;

static int
compare_lengths (const void *a,
                 const void *b)
{
  const LineLength *x = a, *y = b;

  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/**
 * entente_labels_place:
 * @lines: (array length=n_lines) (inout): the lines; the boxes of their labels and the places of
 *   their marks are filled in
 * @n_lines: how many
 * @cards: all cards
 * @card_grid: the indexes of the cards, by place
 * @bounds: the bounds of all cards and lines
 *
 * Places the labels and marks of the lines. A label that has no free place does not get @label_fits.
 */
void
entente_labels_place (EntenteLine       *lines,
                      guint              n_lines,
                      const EntenteCard *cards,
                      const EntenteGrid *card_grid,
                      const EntenteBox  *bounds)
{
  g_autofree LineLength *lengths = g_new (LineLength, n_lines + 1);
  g_autoptr (EntenteGrid) label_grid = entente_grid_new (bounds, n_lines);
  g_autoptr (SampleGrid) sample_grid = sample_grid_new (lines, n_lines, bounds);
  const Context context = { lines, n_lines, cards, card_grid, label_grid, sample_grid };

  for (guint i = 0; i < n_lines; i++)
    lengths[i] = (LineLength) { i, entente_curve_length (&lines[i].curve) };
  qsort (lengths, n_lines, sizeof *lengths, compare_lengths);

  for (guint i = 0; i < n_lines; i++)
    {
      EntenteLine *line = &lines[lengths[i].index];

      line->mark = entente_curve_at (&line->curve, 0.5);
      if (line->label != NULL)
        place_label (&context, lengths[i].index);
    }
}
