/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-line.h"

#include <math.h>

/* The shapes of a line that the scene, the window and every export draw in the same way. */

const EntenteBox entente_mark_sign[2] = { { -1.0, -5.0, 2.0, 6.2 }, { -1.0, 2.8, 2.0, 2.2 } };

/**
 * entente_line_get_plate:
 * @self: a line
 *
 * Returns: the ground on which its word stands, and which covers the lines below
 */
EntenteBox
entente_line_get_plate (const EntenteLine *self)
{
  EntenteBox plate = entente_box_grow (&self->label_box, -1.0);

  plate.x += 1.0;
  plate.width -= 2.0;
  return plate;
}

/**
 * entente_line_get_mark_box:
 * @self: a line that is disputed
 *
 * Returns: the square around the mark of the dispute
 */
EntenteBox
entente_line_get_mark_box (const EntenteLine *self)
{
  return (EntenteBox) { self->mark.x - ENTENTE_MARK_RADIUS, self->mark.y - ENTENTE_MARK_RADIUS,
                        2 * ENTENTE_MARK_RADIUS, 2 * ENTENTE_MARK_RADIUS };
}

/**
 * entente_line_get_shaft:
 * @self: a line with an arrow
 * @head: (out caller-allocates): the three corners of the arrow's head, first its point
 *
 * Returns: the line without the head
 */
EntenteCurve
entente_line_get_shaft (const EntenteLine *self,
                        EntenteVec        *head)
{
  EntenteCurve shaft = entente_curve_shortened (&self->curve, ENTENTE_ARROW_LENGTH);
  EntenteVec tip = self->curve.p[3], base = shaft.p[3];
  double length = MAX (hypot (tip.x - base.x, tip.y - base.y), 1e-6);
  double dx = (tip.x - base.x) / length * ENTENTE_ARROW_WIDTH / 2.0;
  double dy = (tip.y - base.y) / length * ENTENTE_ARROW_WIDTH / 2.0;

  head[0] = tip;
  head[1] = (EntenteVec) { base.x - dy, base.y + dx };
  head[2] = (EntenteVec) { base.x + dy, base.y - dx };
  return shaft;
}
