/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-labels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Puts the words on their lines: each where it covers no card and no other word, and as few other
 * lines as may be, near the line's middle. Short lines have the least choice and come first. A word
 * for which there is no room is left to be shown when its line is pointed at. */

#define CARD_CLEARANCE 6.0   /* leaves the head of an arrow free */
#define LABEL_CLEARANCE 2.0
#define SAMPLE 12.0          /* points between the samples of the other lines */
#define COVERED_MAX 60.0     /* a word that covers more of other lines than this is not worth it */
#define LINES_MAX 4000       /* with more, which other lines a word covers no longer matters */
#define BEADS_MAX 3000000    /* nor with more of these, which are what takes the memory */
#define BEAD_CELL 32.0

static const double places[] = { 0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8 };

/* A sample of a line. */
typedef struct {
  float x, y;
  guint line;
} Bead;

/* The samples of all lines, by place: however long the lines are, what a word covers of them is found by
 * looking at no more than the samples around it. */
typedef struct {
  EntenteVec origin;
  double cell;
  int columns, rows;
  guint *starts; /* where those of a cell start; one more than there are cells */
  Bead *beads;
} Beads;

typedef struct {
  EntenteLine *lines;
  guint n_lines;
  const EntenteCard *cards;
  const EntenteGrid *card_grid;
  EntenteGrid *label_grid; /* the words that have been placed */
  Beads *beads;            /* nullable */
} Placing;

static int
column_at (const Beads *beads,
           double       x)
{
  return (int) CLAMP ((x - beads->origin.x) / beads->cell, 0, beads->columns - 1);
}

static int
row_at (const Beads *beads,
        double       y)
{
  return (int) CLAMP ((y - beads->origin.y) / beads->cell, 0, beads->rows - 1);
}

static double
count_steps (const EntenteCurve *curve)
{
  EntenteBox bounds = entente_curve_bounds (curve);

  return floor (MAX (bounds.width, bounds.height) / SAMPLE) + 1.0;
}

static double
count_beads (const EntenteLine *lines,
             guint              n_lines)
{
  double n = 0.0;

  for (guint i = 0; i < n_lines; i++)
    n += count_steps (&lines[i].curve) + 1.0;
  return n;
}

/* Each cell's start is moved on by each of its beads, which are only counted as long as there is no room
 * for them. */
static void
string_beads (Beads             *self,
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

          if (self->beads != NULL)
            self->beads[*start] = (Bead) { (float) at.x, (float) at.y, i };
          (*start)++;
        }
    }
}

static Beads *
beads_new (const EntenteLine *lines,
           guint              n_lines,
           const EntenteBox  *bounds)
{
  double n = count_beads (lines, n_lines);
  Beads *self;
  int n_cells;

  if (n_lines > LINES_MAX || n > BEADS_MAX)
    return NULL;

  self = g_new0 (Beads, 1);
  self->origin = (EntenteVec) { bounds->x, bounds->y };
  self->cell = MAX (BEAD_CELL, sqrt (bounds->width) * sqrt (bounds->height) / sqrt (n + 1.0));
  self->cell = MAX (self->cell, MAX (bounds->width, bounds->height) / (n + 1.0));
  self->columns = (int) (bounds->width / self->cell) + 1;
  self->rows = (int) (bounds->height / self->cell) + 1;
  n_cells = self->columns * self->rows;
  self->starts = g_new0 (guint, n_cells + 1);

  string_beads (self, lines, n_lines);
  for (int i = 1; i <= n_cells; i++)
    self->starts[i] += self->starts[i - 1];
  memmove (self->starts + 1, self->starts, (gsize) n_cells * sizeof (guint));
  self->starts[0] = 0;
  self->beads = g_new (Bead, (gsize) n + 1);
  string_beads (self, lines, n_lines);
  memmove (self->starts + 1, self->starts, (gsize) n_cells * sizeof (guint));
  self->starts[0] = 0;
  return self;
}

static void
beads_free (Beads *self)
{
  if (self == NULL)
    return;

  g_free (self->starts);
  g_free (self->beads);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Beads, beads_free)

static EntenteBox
label_box_at (const EntenteLine *line,
              EntenteVec         at)
{
  double width = line->label->width + 2 * ENTENTE_LABEL_PADDING;

  return (EntenteBox) { at.x - width / 2.0, at.y - ENTENTE_LABEL_HEIGHT / 2.0, width, ENTENTE_LABEL_HEIGHT };
}

static EntenteVec
mark_above (const EntenteBox *label)
{
  return (EntenteVec) { label->x + label->width / 2.0, label->y - ENTENTE_MARK_RADIUS - 1.0 };
}

/* All that the word needs: with the mark of a dispute, room above it too. */
static EntenteBox
needed (const EntenteLine *line,
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
covers_card (const Placing    *placing,
             const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, CARD_CLEARANCE);
  guint n;
  g_autofree guint *near = entente_grid_list (placing->card_grid, &area, &n);

  for (guint i = 0; i < n; i++)
    if (entente_box_overlaps (&placing->cards[near[i]].box, &area))
      return TRUE;
  return FALSE;
}

static gboolean
covers_label (const Placing    *placing,
              const EntenteBox *box)
{
  EntenteBox area = entente_box_grow (box, LABEL_CLEARANCE);
  guint n;
  g_autofree guint *near = entente_grid_list (placing->label_grid, &area, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = &placing->lines[near[i]];
      EntenteBox other = needed (line, &line->label_box);

      if (entente_box_overlaps (&other, &area))
        return TRUE;
    }
  return FALSE;
}

/* How much of other lines the box covers. */
static double
covered_lines (const Placing    *placing,
               guint             index,
               const EntenteBox *box)
{
  const Beads *beads = placing->beads;
  EntenteBox area = entente_box_grow (box, 3.0);
  guint n = 0;

  if (beads == NULL)
    return 0.0;
  for (int row = row_at (beads, area.y); row <= row_at (beads, area.y + area.height); row++)
    {
      const guint *starts = beads->starts + row * beads->columns;

      for (guint i = starts[column_at (beads, area.x)]; i < starts[column_at (beads, area.x + area.width) + 1]; i++)
        {
          const Bead *bead = &beads->beads[i];

          n += bead->line != index && entente_box_contains (&area, bead->x, bead->y);
        }
    }
  return n * SAMPLE;
}

static double
area_over_cards (const Placing    *placing,
                 const EntenteBox *box)
{
  double area = 0.0;
  guint n;
  g_autofree guint *near = entente_grid_list (placing->card_grid, box, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteBox *card = &placing->cards[near[i]].box;
      double width = MIN (box->x + box->width, card->x + card->width) - MAX (box->x, card->x);
      double height = MIN (box->y + box->height, card->y + card->height) - MAX (box->y, card->y);

      area += MAX (width, 0.0) * MAX (height, 0.0);
    }
  return area;
}

/* Where there is no room, the word is shown when its line is raised, over whatever is there: if it
 * can be, not over a card. */
static void
place_without_room (const Placing *placing,
                    EntenteLine   *line)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntenteBox box = label_box_at (line, entente_curve_at (&line->curve, places[i]));
      double area = area_over_cards (placing, &box);

      if (area < least)
        {
          least = area;
          line->label_box = box;
        }
    }
}

static void
place_label (const Placing *placing,
             guint          index)
{
  EntenteLine *line = &placing->lines[index];
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      EntenteBox box = label_box_at (line, entente_curve_at (&line->curve, places[i]));
      EntenteBox room = needed (line, &box);
      double cost = fabs (places[i] - 0.5) * 60.0;
      double covered;

      if (cost >= best || covers_card (placing, &room) || covers_label (placing, &room))
        continue;
      covered = covered_lines (placing, index, &room);
      cost += covered;
      if (covered <= COVERED_MAX && cost < best)
        {
          best = cost;
          line->label_box = box;
          line->label_fits = TRUE;
        }
    }

  if (!line->label_fits)
    place_without_room (placing, line);
  line->mark = mark_above (&line->label_box);
  if (line->label_fits)
    {
      EntenteBox room = needed (line, &line->label_box);

      entente_grid_add_box (placing->label_grid, index, &room);
    }
}

typedef struct {
  guint index;
  double length;
} Turn;

static int
compare_turns (const void *a,
               const void *b)
{
  const Turn *x = a, *y = b;

  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/**
 * entente_labels_place:
 * @lines: (array length=n_lines) (inout): the lines; where their words are is filled in
 * @n_lines: how many
 * @cards: all cards
 * @card_grid: finds them by place
 * @bounds: where all of it lies
 */
void
entente_labels_place (EntenteLine       *lines,
                      guint              n_lines,
                      const EntenteCard *cards,
                      const EntenteGrid *card_grid,
                      const EntenteBox  *bounds)
{
  g_autofree Turn *turns = g_new (Turn, n_lines + 1);
  g_autoptr (EntenteGrid) label_grid = entente_grid_new (bounds, n_lines);
  g_autoptr (Beads) beads = beads_new (lines, n_lines, bounds);
  const Placing placing = { lines, n_lines, cards, card_grid, label_grid, beads };

  for (guint i = 0; i < n_lines; i++)
    turns[i] = (Turn) { i, entente_curve_length (&lines[i].curve) };
  qsort (turns, n_lines, sizeof *turns, compare_turns);

  for (guint i = 0; i < n_lines; i++)
    {
      EntenteLine *line = &lines[turns[i].index];

      line->mark = entente_curve_at (&line->curve, 0.5);
      if (line->label != NULL)
        place_label (&placing, turns[i].index);
    }
}
