/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line.h"

#include <math.h>

/* A line of so many periods has room for two of them at one end of a mark in its middle. */
#define LONG_PERIODS 8

/* So many straight pieces are enough to measure what is covered of a line. */
#define N_PIECES 40

/* The head of an arrow is never more than this part of its line, so that one sees how the line is drawn. */
#define MAX_HEAD 0.4

/* The shapes of a line that the scene, the window and every export draw in the same way. */

const EntenteBox entente_mark_sign[2] = { { -1.0, -5.0, 2.0, 6.2 }, { -1.0, 2.8, 2.0, 2.2 } };

/**
 * entente_line_shows_word:
 * @self: a line
 *
 * Returns: whether one can read the whole word of the relation on the line, or it has no word
 */
gboolean
entente_line_shows_word (const EntenteLine *self)
{
  return self->word == NULL || (self->label_fits && self->number == 0 && !self->label->rows.cut);
}

/**
 * entente_line_get_zoomed_label:
 * @self: a line with a label
 * @zoom: how much the label is enlarged around its middle
 *
 * Returns: the box of the enlarged label
 */
EntenteBox
entente_line_get_zoomed_label (const EntenteLine *self,
                               double             zoom)
{
  const EntenteBox *box = &self->label_box;
  double width = box->width * zoom, height = box->height * zoom;

  return (EntenteBox) { box->x + (box->width - width) / 2.0, box->y + (box->height - height) / 2.0, width, height };
}

/**
 * entente_label_get_plate:
 * @label_box: the box of a label
 *
 * Returns: the ground on which the label stands, and which covers the lines below
 */
EntenteBox
entente_label_get_plate (const EntenteBox *label_box)
{
  EntenteBox plate = entente_box_grow (label_box, -1.0);

  plate.x += 1.0;
  plate.width -= 2.0;
  return plate;
}

/**
 * entente_line_has_word:
 * @self: a line
 *
 * Returns: whether its word is in the picture, if one can read it at the scale of the picture
 */
gboolean
entente_line_has_word (const EntenteLine *self)
{
  return self->label != NULL && self->label_fits;
}

/**
 * entente_line_get_mark:
 * @self: a line that is disputed
 * @with_word: whether its word is shown
 *
 * Returns: the centre of the mark of the dispute: beside the word, or on the line
 */
EntenteVec
entente_line_get_mark (const EntenteLine *self,
                       gboolean           with_word)
{
  return with_word ? self->mark : self->lone_mark;
}

/**
 * entente_label_get_row:
 * @label_box: the box of a label
 * @label: the label
 * @row: one of its rows
 *
 * Returns: the left end of the row's baseline. Rows are centred.
 */
EntenteVec
entente_label_get_row (const EntenteBox       *label_box,
                       const EntenteLabelText *label,
                       guint                   row)
{
  return (EntenteVec) { label_box->x + ENTENTE_LABEL_PADDING + (label->width - label->rows.rows[row].width) / 2.0,
                        label_box->y + ENTENTE_LABEL_HEIGHT / 2.0 + ENTENTE_LABEL_BASELINE + row * ENTENTE_LABEL_ROW };
}

/**
 * entente_line_get_mark_box:
 * @self: a line that is disputed
 *
 * Returns: the square around the mark of the dispute, where the picture shows it at its natural size
 */
EntenteBox
entente_line_get_mark_box (const EntenteLine *self)
{
  EntenteVec at = entente_line_get_mark (self, entente_line_has_word (self));

  return (EntenteBox) { at.x - ENTENTE_MARK_RADIUS, at.y - ENTENTE_MARK_RADIUS,
                        2 * ENTENTE_MARK_RADIUS, 2 * ENTENTE_MARK_RADIUS };
}

static gboolean
is_covered (const EntenteLine *self,
            EntenteVec         at,
            const EntenteBox  *plate, /* nullable */
            EntenteVec         mark,
            double             radius)
{
  return (plate != NULL && entente_box_contains (plate, at.x, at.y))
         || (self->disputed && hypot (at.x - mark.x, at.y - mark.y) < radius);
}

/* Returns the longest piece of the line that neither its word nor its mark covers. */
static double
measure_clear (const EntenteLine *self,
               double             scale,
               gboolean           with_word)
{
  EntenteVec head[3], mark = entente_line_get_mark (self, with_word), last;
  EntenteCurve shaft = self->arrow ? entente_line_get_shaft (self, head) : self->curve;
  EntenteBox plate = entente_label_get_plate (&self->label_box);
  double radius = entente_stroke_get_mark_radius (scale) + ENTENTE_MARK_RING;
  double piece = 0.0, longest = 0.0;

  last = shaft.p[0];
  for (int i = 1; i <= N_PIECES; i++)
    {
      EntenteVec next = entente_curve_at (&shaft, (double) i / N_PIECES);

      piece = is_covered (self, next, with_word ? &plate : NULL, mark, radius)
                ? 0.0 : piece + hypot (next.x - last.x, next.y - last.y);
      longest = MAX (longest, piece);
      last = next;
    }
  return longest;
}

/**
 * entente_line_get_distance:
 * @self: a line
 * @x: x of a point, in points
 * @y: y of the point
 *
 * Returns: how far the point is from the line; 0 on its label and on the mark of a dispute
 */
double
entente_line_get_distance (const EntenteLine *self,
                           double             x,
                           double             y)
{
  EntenteBox mark = entente_line_get_mark_box (self);

  if (self->label_fits && entente_box_contains (&self->label_box, x, y))
    return 0.0;
  if (self->disputed && entente_box_contains (&mark, x, y))
    return 0.0;
  return entente_curve_distance (&self->curve, x, y);
}

/**
 * entente_line_compare_depth:
 * @a: a line
 * @b: another
 *
 * Returns: -1 if @a lies beneath @b where they lie upon each other, 1 if it lies above, 0 if both are alike: those with
 *   better evidence are above, and faded ones beneath all others
 */
int
entente_line_compare_depth (const EntenteLine *a,
                            const EntenteLine *b)
{
  if (a->faded != b->faded)
    return a->faded ? -1 : 1;
  return (a->evidence < b->evidence) - (a->evidence > b->evidence);
}

/**
 * entente_line_get_color:
 * @self: a line
 * @theme: the colors
 *
 * Returns: its color: that of its class, or paler
 */
EntenteColor
entente_line_get_color (const EntenteLine  *self,
                        const EntenteTheme *theme)
{
  g_return_val_if_fail (self != NULL && theme != NULL, ((EntenteColor) { 0, 0, 0, 1 }));

  return self->pale ? entente_theme_get_pale_line (theme, self->evidence)
                    : entente_theme_get_line (theme, self->evidence);
}

/**
 * entente_line_fade:
 * @self: (inout): a line
 *
 * Makes it a line that is not in the view. It is faint then, and says nothing.
 */
void
entente_line_fade (EntenteLine *self)
{
  self->faded = TRUE;
  self->disputed = FALSE;
  self->word = NULL;
  self->label = NULL;
  self->label_fits = FALSE;
  self->number = 0;
}

/**
 * entente_line_get_stroke:
 * @self: a line
 * @scale: pixels per point; 1 on paper
 * @solid: whether all lines of the picture are solid
 * @with_word: whether its word is shown, which covers a part of it
 * @stroke: (out): how it is drawn
 *
 * Dashes are chosen so that one can see at least two periods of them, even if the line is short, or most of it is
 * covered.
 */
void
entente_line_get_stroke (const EntenteLine *self,
                         double             scale,
                         gboolean           solid,
                         gboolean           with_word,
                         EntenteStroke     *stroke)
{
  double period, length;

  g_return_if_fail (self != NULL && stroke != NULL && scale > 0.0);

  period = entente_stroke_get_period (self->evidence, scale);
  /* Most lines are so long that they need not be measured. */
  length = hypot (self->curve.p[3].x - self->curve.p[0].x, self->curve.p[3].y - self->curve.p[0].y);
  if (period > 0.0 && !solid && (with_word || length < LONG_PERIODS * period + ENTENTE_ARROW_LENGTH))
    length = measure_clear (self, scale, with_word);
  entente_stroke_init (stroke, self->evidence, length, scale, solid);
}

static double
get_head_zoom (const EntenteLine *self)
{
  const EntenteVec *p = self->curve.p;
  double length = hypot (p[3].x - p[0].x, p[3].y - p[0].y);

  /* The ends of a loop are near each other, but it is long. */
  if (self->from == self->to || length * MAX_HEAD >= ENTENTE_ARROW_LENGTH)
    return 1.0;
  return MAX (length * MAX_HEAD / ENTENTE_ARROW_LENGTH, 0.1);
}

/**
 * entente_line_get_shaft:
 * @self: a line with an arrow
 * @head: (out caller-allocates): the three corners of the arrow's head, first its point
 *
 * The head of a short line is smaller.
 *
 * Returns: the line without the head
 */
EntenteCurve
entente_line_get_shaft (const EntenteLine *self,
                        EntenteVec        *head)
{
  double zoom = get_head_zoom (self);
  EntenteCurve shaft = entente_curve_shortened (&self->curve, ENTENTE_ARROW_LENGTH * zoom);
  EntenteVec tip = self->curve.p[3], base = shaft.p[3];
  double length = MAX (hypot (tip.x - base.x, tip.y - base.y), 1e-6);
  double dx = (tip.x - base.x) / length * ENTENTE_ARROW_WIDTH * zoom / 2.0;
  double dy = (tip.y - base.y) / length * ENTENTE_ARROW_WIDTH * zoom / 2.0;

  head[0] = tip;
  head[1] = (EntenteVec) { base.x - dy, base.y + dx };
  head[2] = (EntenteVec) { base.x + dy, base.y - dx };
  return shaft;
}
