/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line-samples.h"

#include <math.h>
#include <string.h>

/* All lengths are in points. */
#define SAMPLE_DISTANCE 12.0   /* between two samples of a line */
#define MAX_LINES 4000         /* with more lines, labels may cover other lines */
#define MAX_SAMPLES 3000000    /* the same with more samples, because they take much memory */
#define MIN_CELL 32.0

/* A point of a line. */
typedef struct {
  float x, y;
  guint line; /* its index */
} Sample;

/* The samples of all lines, in the cells of a grid. To find how much of the lines a label covers, only the
 * cells around the label are read. */
struct _EntenteLineSamples {
  EntenteVec origin;
  double cell;
  int columns, rows;
  guint *starts; /* for each cell, where its samples start in @samples; and then the end */
  Sample *samples;
};

static int
column_at (const EntenteLineSamples *self,
           double                    x)
{
  return (int) CLAMP ((x - self->origin.x) / self->cell, 0, self->columns - 1);
}

static int
row_at (const EntenteLineSamples *self,
        double                    y)
{
  return (int) CLAMP ((y - self->origin.y) / self->cell, 0, self->rows - 1);
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
add_samples (EntenteLineSamples *self,
             const EntenteLine  *lines,
             guint               n_lines)
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

/**
 * entente_line_samples_new:
 * @lines: (array length=n_lines): the lines
 * @n_lines: how many
 * @bounds: the bounds of all lines
 *
 * Returns: (transfer full) (nullable): the samples of the lines; %NULL if there are too many
 */
EntenteLineSamples *
entente_line_samples_new (const EntenteLine *lines,
                          guint              n_lines,
                          const EntenteBox  *bounds)
{
  double n = count_samples (lines, n_lines);
  EntenteLineSamples *self;
  int n_cells;

  if (n_lines > MAX_LINES || n > MAX_SAMPLES)
    return NULL;

  self = g_new0 (EntenteLineSamples, 1);
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

void
entente_line_samples_free (EntenteLineSamples *self)
{
  if (self == NULL)
    return;

  g_free (self->starts);
  g_free (self->samples);
  g_free (self);
}

/**
 * entente_line_samples_measure:
 * @self: (nullable): the samples of all lines
 * @own: the index of a line that does not count
 * @box: a box
 * @most: a length, in points
 *
 * Returns: the length of other lines that the box covers, in points, or a length that is longer than @most; 0 without
 *   samples
 */
double
entente_line_samples_measure (const EntenteLineSamples *self,
                              guint                     own,
                              const EntenteBox         *box,
                              double                    most)
{
  EntenteBox area = entente_box_grow (box, 3.0);
  guint n = 0, n_most = (guint) (MAX (most, 0.0) / SAMPLE_DISTANCE);

  if (self == NULL)
    return 0.0;
  for (int row = row_at (self, area.y); row <= row_at (self, area.y + area.height) && n <= n_most; row++)
    {
      const guint *starts = self->starts + row * self->columns;
      guint end = starts[column_at (self, area.x + area.width) + 1];

      for (guint i = starts[column_at (self, area.x)]; i < end && n <= n_most; i++)
        {
          const Sample *sample = &self->samples[i];

          n += sample->line != own && entente_box_contains (&area, sample->x, sample->y);
        }
    }
  return n * SAMPLE_DISTANCE;
}
