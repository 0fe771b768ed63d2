/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-snap.h"

#include <math.h>

/* The alignment of a moved card with its neighbours. Two cards are aligned when their left sides,
 * their middles or their right sides have the same x; likewise in y. Only cards within MAX_DISTANCE
 * count, and the nearest of them wins: a user does not see why a card snaps to something far away. */

#define MAX_DISTANCE 480.0

/* A guide goes beyond the cards by this length. */
#define OVERHANG 10.0

typedef struct {
  EntenteScene *scene;
  EntenteEmphasis *moving;
  const EntenteBox *box;
  double reach;
  double distance_x, distance_y; /* to the nearest aligned cards so far */
  EntenteSnap snap;
} Search;

static double
get_gap (double start,
         double length,
         double other_start,
         double other_length)
{
  return MAX (MAX (other_start - (start + length), start - (other_start + other_length)), 0.0);
}

/* Finds the smallest step that aligns two spans. Returns FALSE if no step is within reach. */
static gboolean
match (double  start,
       double  length,
       double  other_start,
       double  other_length,
       double  reach,
       double *by,
       double *at)
{
  static const double parts[] = { 0.5, 0.0, 1.0 };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double other = other_start + other_length * parts[i];
      double step = other - (start + length * parts[i]);

      if (fabs (step) > reach || (found && fabs (step) >= fabs (*by)))
        continue;
      *by = step;
      *at = other;
      found = TRUE;
    }
  return found;
}

static void
try_across (Search           *search,
            const EntenteBox *other,
            double            distance)
{
  const EntenteBox *box = search->box;
  EntenteSnap *snap = &search->snap;
  double by = 0, at = 0;

  if (distance >= search->distance_x || !match (box->x, box->width, other->x, other->width, search->reach, &by, &at))
    return;
  search->distance_x = distance;
  snap->across = TRUE;
  snap->by_x = by;
  snap->guide_x.at = at;
  snap->guide_x.start = MIN (box->y, other->y) - OVERHANG;
  snap->guide_x.end = MAX (box->y + box->height, other->y + other->height) + OVERHANG;
}

static void
try_down (Search           *search,
          const EntenteBox *other,
          double            distance)
{
  const EntenteBox *box = search->box;
  EntenteSnap *snap = &search->snap;
  double by = 0, at = 0;

  if (distance >= search->distance_y || !match (box->y, box->height, other->y, other->height, search->reach, &by, &at))
    return;
  search->distance_y = distance;
  snap->down = TRUE;
  snap->by_y = by;
  snap->guide_y.at = at;
  snap->guide_y.start = MIN (box->x, other->x) - OVERHANG;
  snap->guide_y.end = MAX (box->x + box->width, other->x + other->width) + OVERHANG;
}

static gboolean
try_cb (EntentePart part,
        guint       index,
        gpointer    data)
{
  Search *search = data;
  const EntenteBox *other;
  double distance;

  if (part != ENTENTE_PART_CARD || entente_emphasis_get (search->moving, part, index) != ENTENTE_RAISE_NOT)
    return TRUE;

  other = &entente_scene_get_card (search->scene, index)->box;
  distance = hypot (get_gap (search->box->x, search->box->width, other->x, other->width),
                    get_gap (search->box->y, search->box->height, other->y, other->height));
  if (distance > MAX_DISTANCE)
    return TRUE;
  try_across (search, other, distance);
  try_down (search, other, distance);
  return TRUE;
}

/* Extends the guides to the place to which the card will move. */
static void
extend_guides (EntenteSnap      *snap,
               const EntenteBox *box)
{
  double left = box->x + snap->by_x - OVERHANG, right = box->x + box->width + snap->by_x + OVERHANG;
  double top = box->y + snap->by_y - OVERHANG, bottom = box->y + box->height + snap->by_y + OVERHANG;

  snap->guide_x.start = MIN (snap->guide_x.start, top);
  snap->guide_x.end = MAX (snap->guide_x.end, bottom);
  snap->guide_y.start = MIN (snap->guide_y.start, left);
  snap->guide_y.end = MAX (snap->guide_y.end, right);
}

/**
 * entente_snap_find:
 * @scene: a scene
 * @moving: the cards that are being moved; the card is not aligned with them
 * @box: the box of the moved card
 * @reach: the largest step that aligns the card, in points
 *
 * Returns: how to align the card with the cards near it
 */
EntenteSnap
entente_snap_find (EntenteScene     *scene,
                   EntenteEmphasis  *moving,
                   const EntenteBox *box,
                   double            reach)
{
  Search search = { scene, moving, box, reach, G_MAXDOUBLE, G_MAXDOUBLE, { 0, } };
  EntenteBox area;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && moving != NULL && box != NULL, search.snap);

  area = entente_box_grow (box, MAX_DISTANCE);
  entente_scene_query (scene, &area, try_cb, &search);
  extend_guides (&search.snap, box);
  return search.snap;
}
