/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-card-shape.h"

#include "entente-measure.h"

/* The outlines of the cards, as corners. The painter and the SVG writer both draw from them. */

#define FOLDED_RADIUS 3.0

/* The direction from the centre of a circle to the start of each quarter, clockwise. */
static const EntenteVec start_directions[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };

static EntenteCorner
round_corner (const EntenteBox *box,
              double            radius,
              int               quarter)
{
  gboolean right = quarter == 0 || quarter == 1;
  gboolean lower = quarter == 1 || quarter == 2;

  return (EntenteCorner) {
    { right ? box->x + box->width - radius : box->x + radius,
      lower ? box->y + box->height - radius : box->y + radius },
    radius, quarter,
  };
}

static guint
get_folded_corners (const EntenteBox *box,
                    EntenteCorner    *corners)
{
  double right = box->x + box->width;

  corners[0] = (EntenteCorner) { { right - ENTENTE_CARD_FOLD, box->y }, 0.0, 0 };
  corners[1] = (EntenteCorner) { { right, box->y + ENTENTE_CARD_FOLD }, 0.0, 0 };
  for (int quarter = 1; quarter < 4; quarter++)
    corners[1 + quarter] = round_corner (box, FOLDED_RADIUS, quarter);
  return 5;
}

static guint
get_pointed_corners (const EntenteBox *box,
                     EntenteCorner    *corners)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  double middle = box->y + box->height / 2.0;
  const EntenteVec points[] = {
    { box->x, middle },
    { box->x + ENTENTE_CARD_POINT, box->y },
    { right - ENTENTE_CARD_POINT, box->y },
    { right, middle },
    { right - ENTENTE_CARD_POINT, bottom },
    { box->x + ENTENTE_CARD_POINT, bottom },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    corners[i] = (EntenteCorner) { points[i], 0.0, 0 };
  return G_N_ELEMENTS (points);
}

/**
 * entente_card_shape_get_corners:
 * @shape: the shape of a card
 * @box: the box of the card
 * @corners: (out caller-allocates): room for %ENTENTE_CARD_SHAPE_MAX_CORNERS corners
 *
 * Returns: the number of corners
 */
guint
entente_card_shape_get_corners (EntenteCardShape  shape,
                                const EntenteBox *box,
                                EntenteCorner    *corners)
{
  g_return_val_if_fail (box != NULL && corners != NULL, 0);

  switch (shape)
    {
    case ENTENTE_CARD_SHAPE_FOLDED:
      return get_folded_corners (box, corners);
    case ENTENTE_CARD_SHAPE_POINTED:
      return get_pointed_corners (box, corners);
    case ENTENTE_CARD_SHAPE_PILL:
    case ENTENTE_CARD_SHAPE_DASHED:
    case ENTENTE_CARD_SHAPE_BOX:
    default:
      return entente_card_shape_round_box (box, entente_card_shape_get_radius (shape, box), corners);
    }
}

/**
 * entente_card_shape_get_radius:
 * @shape: the shape of a card
 * @box: the box of the card
 *
 * Returns: the radius of its corners, when all four are the same; otherwise 0
 */
double
entente_card_shape_get_radius (EntenteCardShape  shape,
                               const EntenteBox *box)
{
  g_return_val_if_fail (box != NULL, 0.0);

  switch (shape)
    {
    case ENTENTE_CARD_SHAPE_PILL:
    case ENTENTE_CARD_SHAPE_DASHED:
      return box->height / 2.0;
    case ENTENTE_CARD_SHAPE_FOLDED:
    case ENTENTE_CARD_SHAPE_POINTED:
      return 0.0;
    case ENTENTE_CARD_SHAPE_BOX:
    default:
      return ENTENTE_CARD_CORNER;
    }
}

/**
 * entente_card_shape_round_box:
 * @box: a box
 * @radius: the radius of its corners
 * @corners: (out caller-allocates): room for four corners, the first being the upper right
 *
 * Returns: the number of corners, which is four
 */
guint
entente_card_shape_round_box (const EntenteBox *box,
                              double            radius,
                              EntenteCorner    *corners)
{
  g_return_val_if_fail (box != NULL && corners != NULL, 0);

  for (int quarter = 0; quarter < 4; quarter++)
    corners[quarter] = round_corner (box, radius, quarter);
  return 4;
}

EntenteVec
entente_corner_get_start (const EntenteCorner *self)
{
  const EntenteVec *direction = &start_directions[self->quarter];

  return (EntenteVec) { self->at.x + self->radius * direction->x, self->at.y + self->radius * direction->y };
}

EntenteVec
entente_corner_get_end (const EntenteCorner *self)
{
  const EntenteVec *direction = &start_directions[(self->quarter + 1) % 4];

  return (EntenteVec) { self->at.x + self->radius * direction->x, self->at.y + self->radius * direction->y };
}

/**
 * entente_corners_trace:
 * @corners: the corners of an outline
 * @n_corners: the number of corners
 * @cr: a cairo context
 *
 * Replaces the current path of @cr by the outline.
 */
void
entente_corners_trace (const EntenteCorner *corners,
                       guint                n_corners,
                       cairo_t             *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < n_corners; i++)
    if (corners[i].radius > 0.0)
      cairo_arc (cr, corners[i].at.x, corners[i].at.y, corners[i].radius,
                 (corners[i].quarter - 1) * G_PI_2, corners[i].quarter * G_PI_2);
    else
      cairo_line_to (cr, corners[i].at.x, corners[i].at.y);
  cairo_close_path (cr);
}
