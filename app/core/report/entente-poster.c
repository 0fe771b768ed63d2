/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-poster.h"

#include <math.h>

/* Computes where the pages of a poster are. */

/* A small picture on one page is not enlarged to more than this. */
#define SCALE_MAX 1.5

/* The least size of a page. A printer can say that it prints on nothing. */
#define ROOM_MIN (4 * ENTENTE_POSTER_OVERLAP)

#define TICK 10.0          /* a mark of where two pages meet */
#define TICK_GRAY 0.45

/* Returns how many pages a length needs. Each page but the first adds its length without the overlap. */
static guint
count_pages (double length,
             double room)
{
  if (length <= room + 1e-6)
    return 1;
  return (guint) ceil ((length - ENTENTE_POSTER_OVERLAP) / (room - ENTENTE_POSTER_OVERLAP) - 1e-9);
}

/* Returns how long so many pages are when they are glued together. */
static double
get_glued_length (guint  n,
                  double room)
{
  return n * room - (n - 1) * ENTENTE_POSTER_OVERLAP;
}

static void
set_paper (EntentePoster    *self,
           const EntenteBox *box,
           double            width,
           double            height)
{
  self->box = *box;
  self->box.width = MAX (box->width, 1.0);
  self->box.height = MAX (box->height, 1.0);
  self->width = MAX (width, ROOM_MIN);
  self->height = MAX (height - ENTENTE_POSTER_FOOT, ROOM_MIN);
}

/* Adds two short lines in the middle of the strip that this page and its neighbour both have. */
static void
add_ticks (cairo_t *cr,
           gboolean upright,
           double   at,
           double   length)
{
  cairo_move_to (cr, upright ? at : 0.0, upright ? 0.0 : at);
  cairo_rel_line_to (cr, upright ? 0.0 : TICK, upright ? TICK : 0.0);
  cairo_move_to (cr, upright ? at : length, upright ? length : at);
  cairo_rel_line_to (cr, upright ? 0.0 : -TICK, upright ? -TICK : 0.0);
}

/**
 * entente_poster_init:
 * @self: (out caller-allocates): the pages
 * @box: of a picture
 * @width: of the area of a page that can be printed on, in points
 * @height: likewise
 * @scale: the scale of the picture, 1 is as large as it is drawn; 0 to fit it on one page
 *
 * Puts the picture on as many pages as it needs at that scale, which can be glued together, or on one page.
 */
void
entente_poster_init (EntentePoster    *self,
                     const EntenteBox *box,
                     double            width,
                     double            height,
                     double            scale)
{
  g_return_if_fail (self != NULL && box != NULL && scale >= 0.0);

  set_paper (self, box, width, height);
  self->scale = scale;
  self->n_columns = self->n_rows = 1;
  if (scale <= 0.0)
    {
      self->scale = MIN (SCALE_MAX, MIN (self->width / self->box.width, self->height / self->box.height));
      return;
    }
  self->n_columns = count_pages (self->box.width * scale, self->width);
  self->n_rows = count_pages (self->box.height * scale, self->height);
}

guint
entente_poster_get_n (const EntentePoster *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns * self->n_rows;
}

/**
 * entente_poster_get_corner:
 * @self: the pages
 * @index: one of them, by rows
 *
 * The picture is in the middle of the pages when they are glued together.
 *
 * Returns: where the upper left corner of the whole picture is, in points from the corner of the page
 */
EntenteVec
entente_poster_get_corner (const EntentePoster *self,
                           guint                index)
{
  guint column, row;

  g_return_val_if_fail (self != NULL && index < entente_poster_get_n (self), ((EntenteVec) { 0.0, 0.0 }));

  column = index % self->n_columns;
  row = index / self->n_columns;
  return (EntenteVec) {
    (get_glued_length (self->n_columns, self->width) - self->box.width * self->scale) / 2.0
    - column * (self->width - ENTENTE_POSTER_OVERLAP),
    (get_glued_length (self->n_rows, self->height) - self->box.height * self->scale) / 2.0
    - row * (self->height - ENTENTE_POSTER_OVERLAP),
  };
}

/**
 * entente_poster_get_area:
 * @self: the pages
 * @index: one of them, by rows
 *
 * Returns: the part of the plane that is on that page, in the coordinates of the picture
 */
EntenteBox
entente_poster_get_area (const EntentePoster *self,
                         guint                index)
{
  EntenteVec corner;

  g_return_val_if_fail (self != NULL && index < entente_poster_get_n (self), ((EntenteBox) { 0.0, }));

  corner = entente_poster_get_corner (self, index);
  return (EntenteBox) { self->box.x - corner.x / self->scale, self->box.y - corner.y / self->scale,
                        self->width / self->scale, self->height / self->scale };
}

/**
 * entente_poster_paint_ticks:
 * @self: the pages
 * @index: one of them, by rows
 * @cr: where to paint, in points from the upper left corner of the page
 *
 * Paints marks at the edges where the page meets its neighbours.
 */
void
entente_poster_paint_ticks (const EntentePoster *self,
                            guint                index,
                            cairo_t             *cr)
{
  const double middle = ENTENTE_POSTER_OVERLAP / 2.0;
  guint column, row;

  g_return_if_fail (self != NULL && index < entente_poster_get_n (self) && cr != NULL);

  column = index % self->n_columns;
  row = index / self->n_columns;
  if (column > 0)
    add_ticks (cr, TRUE, middle, self->height);
  if (column + 1 < self->n_columns)
    add_ticks (cr, TRUE, self->width - middle, self->height);
  if (row > 0)
    add_ticks (cr, FALSE, middle, self->width);
  if (row + 1 < self->n_rows)
    add_ticks (cr, FALSE, self->height - middle, self->width);
  cairo_set_source_rgb (cr, TICK_GRAY, TICK_GRAY, TICK_GRAY);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}
