/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-fold.h"

#include <math.h>
#include <stdlib.h>

/* Folds a layout in ranks that is far too long for a sheet. A rank of many cards becomes several rows. Many ranks, as
 * of a chain, become several bands beside each other, every other of which runs backwards, so that the last rank of
 * one band is beside the first of the next.
 *
 * Ranks follow each other along an axis, and the cards of a rank are side by side across it. From top to bottom the
 * axis is y. */

/* A picture longer than this, as a ratio of its sides, is folded, unless all of it is seen at once anyway. */
#define MAX_RATIO 4.0
#define MIN_LENGTH (1600 * LAYOUT_POINT)
#define MAX_FOLDS 60
/* Between two bands, besides the length of a line's word if it lies across them. */
#define BAND_GAP (64.0 * LAYOUT_POINT)
#define RANK_TOLERANCE 5.0

/* Between the cards of a row, and between the rows of a rank. With exactly the margin they would be pushed apart after
 * the rounding. */
#define CARD_GAP (LAYOUT_MARGIN + 2 * LAYOUT_POINT)
#define ROW_GAP (1.5 * LAYOUT_MARGIN)

/* A card, seen along the axis of the ranks. */
typedef struct {
  guint node;
  double along, across;           /* its centre */
  double half_along, half_across; /* half its size */
} Card;

typedef struct {
  guint first, n;                 /* its cards */
  double along;                   /* its centre */
  double half_along;
  double across_start, across_end;
} Rank;

typedef struct {
  gboolean sideways;
  Card *cards;
  guint n_cards;
  GArray *ranks; /* of Rank */
  double band_gap;
} Fold;

static int
compare_along (const void *a,
               const void *b)
{
  const Card *x = a, *y = b;

  if (fabs (x->along - y->along) > RANK_TOLERANCE)
    return x->along < y->along ? -1 : 1;
  if (x->across != y->across)
    return x->across < y->across ? -1 : 1;
  return x->node < y->node ? -1 : 1;
}

static Rank
get_rank (const Fold *fold,
          guint       first)
{
  Rank rank = { .first = first, .along = fold->cards[first].along, .across_start = G_MAXDOUBLE,
                .across_end = -G_MAXDOUBLE };

  for (guint i = first; i < fold->n_cards && fold->cards[i].along - rank.along <= RANK_TOLERANCE; i++, rank.n++)
    {
      const Card *card = &fold->cards[i];

      rank.half_along = MAX (rank.half_along, card->half_along);
      rank.across_start = MIN (rank.across_start, card->across - card->half_across);
      rank.across_end = MAX (rank.across_end, card->across + card->half_across);
    }
  return rank;
}

static void
fold_init (Fold              *fold,
           const LayoutGraph *part,
           gboolean           sideways)
{
  *fold = (Fold) { sideways, g_new (Card, part->n_nodes), part->n_nodes, g_array_new (FALSE, FALSE, sizeof (Rank)),
                   BAND_GAP };
  for (guint i = 0; i < part->n_nodes; i++)
    {
      const LayoutNode *node = &part->nodes[i];

      fold->cards[i] = sideways ? (Card) { i, node->x, node->y, node->width / 2, node->height / 2 }
                                : (Card) { i, node->y, node->x, node->height / 2, node->width / 2 };
    }
  for (guint i = 0; i < part->n_edges && !sideways; i++)
    fold->band_gap = MAX (fold->band_gap, part->edges[i].length);
  qsort (fold->cards, fold->n_cards, sizeof *fold->cards, compare_along);
  for (guint i = 0; i < fold->n_cards; )
    {
      Rank rank = get_rank (fold, i);

      g_array_append_val (fold->ranks, rank);
      i += rank.n;
    }
}

static const Rank *
rank_at (const Fold *fold,
         guint       index)
{
  return &g_array_index (fold->ranks, Rank, index);
}

static void
fold_clear (Fold *fold)
{
  g_free (fold->cards);
  g_array_unref (fold->ranks);
}

/* Returns the width of the smallest sheet with the usual aspect that holds the picture. */
static double
get_sheet_width (const Fold *fold,
                 double      along,
                 double      across)
{
  return fold->sideways ? MAX (along, LAYOUT_ASPECT * across) : MAX (across, LAYOUT_ASPECT * along);
}

/* Breaks a rank into rows of at most this width, and places its cards from @along on, with the rows centred. Returns
 * where the rows end. Without @move nothing is moved. */
static double
break_rank (Fold       *fold,
            const Rank *rank,
            double      width,
            double      along,
            gboolean    move)
{
  for (guint start = 0, end; start < rank->n; start = end)
    {
      Card *cards = &fold->cards[rank->first];
      double length = 2 * cards[start].half_across, half = cards[start].half_along, at;

      for (end = start + 1; end < rank->n; end++)
        {
          double longer = length + CARD_GAP + 2 * cards[end].half_across;

          if (longer > width)
            break;
          length = longer;
          half = MAX (half, cards[end].half_along);
        }
      at = -length / 2;
      for (guint i = start; i < end && move; i++)
        {
          cards[i].across = at + cards[i].half_across;
          cards[i].along = along + half;
          at += 2 * cards[i].half_across + CARD_GAP;
        }
      along += 2 * half + (end < rank->n ? ROW_GAP : 0);
    }
  return along;
}

/* Breaks all ranks into rows. Returns the length of the picture along its axis. */
static double
break_ranks (Fold     *fold,
             double    width,
             gboolean  move)
{
  double along = 0;

  for (guint i = 0; i < fold->ranks->len; i++)
    {
      const Rank *rank = rank_at (fold, i);

      if (i > 0)
        along += MAX (rank->along - rank_at (fold, i - 1)->along - rank->half_along - rank_at (fold, i - 1)->half_along,
                      ROW_GAP);
      along = break_rank (fold, rank, width, along, move);
    }
  return along;
}

static void
fold_ranks (Fold  *fold,
            double across)
{
  double best_width = across, least = G_MAXDOUBLE;

  for (guint n = 1; n <= MAX_FOLDS; n++)
    {
      double width = across / n;
      double sheet = get_sheet_width (fold, break_ranks (fold, width, FALSE), width);

      if (sheet < least)
        {
          least = sheet;
          best_width = width;
        }
    }
  break_ranks (fold, best_width, TRUE);
}

static void
move_rank (Fold       *fold,
           const Rank *rank,
           double      along,
           double      across)
{
  for (guint i = rank->first; i < rank->first + rank->n; i++)
    {
      fold->cards[i].along += along - rank->along;
      fold->cards[i].across += across;
    }
}

/* Lays the ranks out in bands of at most @length, and returns how wide they are together. The ranks of every other
 * band run backwards, from the end of the longest band. */
static double
lay_bands (Fold     *fold,
           double    length,
           gboolean  move)
{
  double across = 0;

  for (guint start = 0, end, n_bands = 0; start < fold->ranks->len; start = end, n_bands++)
    {
      const Rank *first = rank_at (fold, start);
      double from = first->along - first->half_along, low = first->across_start, high = first->across_end;

      for (end = start + 1; end < fold->ranks->len; end++)
        {
          const Rank *rank = rank_at (fold, end);

          if (rank->along + rank->half_along - from > length)
            break;
          low = MIN (low, rank->across_start);
          high = MAX (high, rank->across_end);
        }
      for (guint i = start; i < end && move; i++)
        {
          double along = rank_at (fold, i)->along - from;

          move_rank (fold, rank_at (fold, i), n_bands % 2 == 0 ? along : length - along, across - low);
        }
      across += high - low + (end < fold->ranks->len ? fold->band_gap : 0);
    }
  return across;
}

static void
fold_bands (Fold  *fold,
            double along)
{
  double best_length = along, least = G_MAXDOUBLE, longest = 0;

  for (guint i = 0; i < fold->ranks->len; i++)
    longest = MAX (longest, 2 * rank_at (fold, i)->half_along);
  for (guint n = 1; n <= MAX_FOLDS; n++)
    {
      double length = MAX (along / n * 1.02, longest);
      double sheet = get_sheet_width (fold, length, lay_bands (fold, length, FALSE));

      if (sheet < least)
        {
          least = sheet;
          best_length = length;
        }
    }
  lay_bands (fold, best_length, TRUE);
}

/**
 * layout_fold_is_long:
 *
 * Returns: whether @part is so much longer than high, or higher than long, that it should be folded
 */
gboolean
layout_fold_is_long (const LayoutGraph *part)
{
  LayoutBox box = layout_graph_get_box (part);
  double width = box.right - box.left, height = box.bottom - box.top;

  return MAX (width, height) > MAX (MAX_RATIO * MIN (width, height), MIN_LENGTH);
}

/**
 * layout_fold:
 * @sideways: whether the ranks of @part are from left to right
 *
 * Folds @part, which dot has laid out, if it is far too long in one direction. It has no pinned nodes.
 */
void
layout_fold (LayoutGraph *part,
             gboolean     sideways)
{
  LayoutBox box = layout_graph_get_box (part);
  double width = box.right - box.left, height = box.bottom - box.top;
  Fold fold;

  if (!layout_fold_is_long (part))
    return;
  fold_init (&fold, part, sideways);
  if ((width > height) == sideways)
    fold_bands (&fold, MAX (width, height));
  else
    fold_ranks (&fold, MAX (width, height));
  for (guint i = 0; i < fold.n_cards; i++)
    {
      const Card *card = &fold.cards[i];

      part->nodes[card->node].x = sideways ? card->along : card->across;
      part->nodes[card->node].y = sideways ? card->across : card->along;
    }
  fold_clear (&fold);
}
