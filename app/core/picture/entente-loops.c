/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-loops.h"

#include "entente-route.h"

#include <math.h>

/* A loop is a symmetric curve from one place of a side of the card to another. Its word is at its top, in the middle.
 * The next loop of the side reaches over that word and around both of its ends, so that nothing crosses it. */

/* All lengths are in points. */
#define FIRST_REACH 36.0   /* from the side of the card to the top of the first loop */
#define STEP 24.0          /* from the top of one loop to that of the next */
#define WORD_GAP 8.0       /* between a word and the loop around it */
#define FIRST_FOOT 12.0    /* from the middle of the side to a foot of the first loop */
#define FOOT_STEP 7.0
#define FIRST_BULGE 26.0
#define MARK_ROOM (2 * ENTENTE_MARK_RADIUS + 2.0)

/* The loops on one side of a card. */
typedef struct {
  guint n;
  double reach;         /* of the next loop */
  double word_edge;     /* how far from the card the last word ends */
  double word_reach;    /* how far from the middle the words end */
} Side;

/* A loop has y = 4 reach t (1 - t) and, besides the share of its feet, x = 3 bulge t (1 - t) (1 - 2 t). Returns the
 * bulge with which it is @half_width from the middle at the height @y. */
static double
find_bulge (double reach,
            double foot,
            double y,
            double half_width)
{
  double product = CLAMP (y / (4.0 * reach), 0.01, 0.24);
  double t = 0.5 - sqrt (0.25 - product);
  double of_feet = foot * (1.0 - 2.0 * t) * (1.0 - t + t * t);

  return (half_width - of_feet) / (3.0 * product * (1.0 - 2.0 * t));
}

static void
add_loop (Side              *side,
          EntenteLine       *loop,
          const EntenteCard *card,
          double             direction)
{
  EntenteVec center = entente_card_get_center (card);
  double inside = card->box.height / 2.0;
  double foot = MIN (FIRST_FOOT + FOOT_STEP * side->n, card->box.width / 2.0 - 16.0);
  double word_height = loop->word != NULL ? loop->word->height : 0.0;
  double reach = inside + side->reach + MAX (word_height - ENTENTE_LABEL_HEIGHT, 0.0) / 2.0;
  double bulge = FIRST_BULGE;

  if (side->word_reach > 0.0)
    bulge = MAX (bulge, find_bulge (reach, foot, inside + side->word_edge, side->word_reach + WORD_GAP));
  loop->curve = entente_route_part_outside (&(EntenteCurve) { {
    { center.x - foot, center.y },
    { center.x - bulge, center.y + direction * reach * 4.0 / 3.0 },
    { center.x + bulge, center.y + direction * reach * 4.0 / 3.0 },
    { center.x + foot, center.y },
  } }, card, card);

  side->n++;
  side->word_edge = reach - inside + word_height / 2.0;
  side->reach = side->word_edge + STEP - ENTENTE_LABEL_HEIGHT / 2.0 + (loop->disputed ? MARK_ROOM : 0.0);
  if (loop->word != NULL)
    side->word_reach = MAX (side->word_reach, loop->word->width / 2.0 + ENTENTE_LABEL_PADDING);
}

/**
 * entente_loops_route:
 * @loops: (array length=n_loops): all lines from the card to itself; their curves are filled in
 * @n_loops: how many
 * @card: the card
 * @upwards: whether the first loop is on the upper side
 */
void
entente_loops_route (EntenteLine *const *loops,
                     guint               n_loops,
                     const EntenteCard  *card,
                     gboolean            upwards)
{
  Side sides[2] = { { .reach = FIRST_REACH }, { .reach = FIRST_REACH } };

  for (guint i = 0; i < n_loops; i++)
    add_loop (&sides[i % 2], loops[i], card, (i % 2 == 0) == upwards ? -1.0 : 1.0);
}

/**
 * entente_loops_get_reach:
 * @n_loops: how many lines go from a card to itself
 *
 * Returns: about how far they and their words reach beyond each side of the card, in points
 */
double
entente_loops_get_reach (guint n_loops)
{
  return n_loops > 0 ? FIRST_REACH + (n_loops - 1) / 2 * STEP + ENTENTE_LABEL_HEIGHT / 2.0 : 0.0;
}
