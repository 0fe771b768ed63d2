/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-poster.h"

#include <math.h>

/* All numbers, so that what a printer does with them need not be tried. */

/* A small picture on one page is not enlarged to more than this. */
#define MOST_SCALE 1.5

/* Paper on which next to nothing can be printed is taken to be so large. */
#define LEAST_ROOM (4 * ENTENTE_POSTER_OVERLAP)

/* How many pages it takes, each of which but the first adds less than its length. */
static guint
count (double length,
       double room)
{
  if (length <= room + 1e-6)
    return 1;
  return (guint) ceil ((length - ENTENTE_POSTER_OVERLAP) / (room - ENTENTE_POSTER_OVERLAP) - 1e-9);
}

/* How long so many pages are when they are glued together. */
static double
glue (guint  n,
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
  self->width = MAX (width, LEAST_ROOM);
  self->height = MAX (height - ENTENTE_POSTER_FOOT, LEAST_ROOM);
}

/**
 * entente_poster_fit:
 * @self: (out caller-allocates): the pages
 * @box: of a picture
 * @width: of what can be printed on of a page, in points
 * @height: likewise
 *
 * Puts all of it on one page.
 */
void
entente_poster_fit (EntentePoster    *self,
                    const EntenteBox *box,
                    double            width,
                    double            height)
{
  g_return_if_fail (self != NULL && box != NULL);

  set_paper (self, box, width, height);
  self->scale = MIN (MOST_SCALE, MIN (self->width / self->box.width, self->height / self->box.height));
  self->n_columns = self->n_rows = 1;
}

/**
 * entente_poster_spread:
 * @self: (out caller-allocates): the pages
 * @box: of a picture
 * @width: of what can be printed on of a page, in points
 * @height: likewise
 * @scale: how large to print it; 1 is as large as it is drawn
 *
 * Puts it on as many pages as it takes, which can be glued together.
 */
void
entente_poster_spread (EntentePoster    *self,
                       const EntenteBox *box,
                       double            width,
                       double            height,
                       double            scale)
{
  g_return_if_fail (self != NULL && box != NULL && scale > 0.0);

  set_paper (self, box, width, height);
  self->scale = scale;
  self->n_columns = count (self->box.width * scale, self->width);
  self->n_rows = count (self->box.height * scale, self->height);
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
 * The poster is in the middle of the pages when they are glued together.
 *
 * Returns: where the upper left corner of the whole picture is, in points from that of the page
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
    (glue (self->n_columns, self->width) - self->box.width * self->scale) / 2.0
    - column * (self->width - ENTENTE_POSTER_OVERLAP),
    (glue (self->n_rows, self->height) - self->box.height * self->scale) / 2.0
    - row * (self->height - ENTENTE_POSTER_OVERLAP),
  };
}

/**
 * entente_poster_get_area:
 * @self: the pages
 * @index: one of them, by rows
 *
 * Returns: what of the picture's coordinates is on that page, be there anything or not
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
