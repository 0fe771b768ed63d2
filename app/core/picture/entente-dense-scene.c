/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dense-scene.h"

#include <math.h>

/* Moves cards together until they are in a strip of a given width. Cards are taken from the top to the bottom of the
 * picture, and each is put as high as it can be, not far from where it was across the strip. So what was on the left
 * stays on the left, and what was above stays above, as well as it can. Lengths are points. */

#define GAP_ACROSS 20.0
#define GAP_DOWN 34.0      /* a word has room in it */
#define N_TRIALS 25        /* places across the strip that are tried for a card */
#define COST_ACROSS 0.4    /* of a point to the side, compared with one down */

typedef struct {
  guint index;             /* among the cards that were given */
  EntenteBox box;          /* its upper left corner is where it was, and then where it is to be */
} Placed;

static int
compare_places (const void *a,
                const void *b)
{
  const Placed *x = a, *y = b;

  if (x->box.y != y->box.y)
    return x->box.y < y->box.y ? -1 : 1;
  if (x->box.x != y->box.x)
    return x->box.x < y->box.x ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/* Returns how high a card can be at a place across the strip, below all that are placed there. */
static double
find_top (const Placed *placed,
          guint         n_placed,
          double        x,
          double        width)
{
  double top = 0.0;

  for (guint i = 0; i < n_placed; i++)
    {
      const EntenteBox *box = &placed[i].box;

      if (x < box->x + box->width + GAP_ACROSS && box->x < x + width + GAP_ACROSS)
        top = MAX (top, box->y + box->height + GAP_DOWN);
    }
  return top;
}

static void
put (Placed *placed,
     guint   nth,
     double  wanted,
     double  width)
{
  EntenteBox *box = &placed[nth].box;
  double room = MAX (width - box->width, 0.0), least = G_MAXDOUBLE, x = 0.0, y = 0.0;

  for (guint i = 0; i <= N_TRIALS; i++)
    {
      double trial = i == N_TRIALS ? wanted * room : room * i / (N_TRIALS - 1);
      double top = find_top (placed, nth, trial, box->width);
      double cost = top + COST_ACROSS * fabs (trial - wanted * room);

      if (cost < least)
        {
          least = cost;
          x = trial;
          y = top;
        }
    }
  box->x = x;
  box->y = y;
}

static void
squeeze (Placed *placed,
         guint   n,
         double  width)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      double middle = placed[i].box.x + placed[i].box.width / 2.0;

      left = MIN (left, middle);
      right = MAX (right, middle);
    }
  qsort (placed, n, sizeof (Placed), compare_places);
  for (guint i = 0; i < n; i++)
    {
      double middle = placed[i].box.x + placed[i].box.width / 2.0;

      put (placed, i, right > left ? (middle - left) / (right - left) : 0.5, width);
    }
}

/**
 * entente_dense_scene_new:
 * @scene: a scene
 * @cards: (array length=n_cards): which of its cards, rising
 * @n_cards: how many; at least one, at most %ENTENTE_DENSE_SCENE_CARDS_MAX
 * @lines: (array length=n_lines): which of its lines, rising; their ends must be among @cards
 * @n_lines: how many
 * @width: how wide the cards may lie, in points; a wider card reaches out of it
 *
 * Returns: (transfer full): a scene of them in which the cards lie close together
 */
EntenteScene *
entente_dense_scene_new (EntenteScene *scene,
                         const guint  *cards,
                         guint         n_cards,
                         const guint  *lines,
                         guint         n_lines,
                         double        width)
{
  g_autofree Placed *placed = NULL;
  g_autofree EntenteCardPlace *places = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && cards != NULL, NULL);
  g_return_val_if_fail (n_cards > 0 && n_cards <= ENTENTE_DENSE_SCENE_CARDS_MAX, NULL);

  placed = g_new (Placed, n_cards);
  places = g_new (EntenteCardPlace, n_cards);
  for (guint i = 0; i < n_cards; i++)
    placed[i] = (Placed) { i, entente_scene_get_card (scene, cards[i])->box };
  squeeze (placed, n_cards, width);
  for (guint i = 0; i < n_cards; i++)
    {
      const EntenteBox *box = &placed[i].box;

      places[placed[i].index] = (EntenteCardPlace) {
        cards[placed[i].index], { box->x + box->width / 2.0, box->y + box->height / 2.0 },
      };
    }
  return entente_scene_new_part (scene, places, n_cards, lines, n_lines, FALSE);
}
