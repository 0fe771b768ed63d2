/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-routes.h"

#include <stdlib.h>

#include "entente-in-parallel.h"
#include "entente-loops.h"
#include "entente-route.h"

/* The routes of all lines of a scene. After a change only the lines near the changed cards are routed anew. */

/* If more cards changed, all lines are routed anew. */
#define MAX_CHANGES 64

/* A line bends around cards at most this far from its two cards, in points. */
#define REACH 420.0

/* So many lines are worth a thread. */
#define LINES_PER_THREAD 1024

/* A line with its two cards, the lower index first. Sorted pairs bring together the lines that fan out
 * because they have the same two cards. */
typedef struct {
  guint low, high; /* indexes of cards */
  guint line;
} Pair;

static int
compare_pairs (const void *a,
               const void *b)
{
  const Pair *x = a, *y = b;

  if (x->low != y->low)
    return x->low < y->low ? -1 : 1;
  if (x->high != y->high)
    return x->high < y->high ? -1 : 1;
  return x->line < y->line ? -1 : 1;
}

/* The places of cards that changed since the scene before. */
typedef struct {
  const EntenteParts *before;
  GArray *boxes; /* of EntenteBox: of each changed card, before and after */
} Changes;

/* Returns for each card how many more of its lines leave upwards than downwards. */
static int *
count_upwards (const EntenteParts *self)
{
  int *upwards = g_new0 (int, self->n_cards + 1);

  for (guint i = 0; i < self->n_lines; i++)
    {
      const EntenteLine *line = &self->lines[i];
      EntenteVec from = entente_card_get_center (&self->cards[line->from]);
      EntenteVec to = entente_card_get_center (&self->cards[line->to]);

      upwards[line->from] += (to.y < from.y) - (to.y > from.y);
      upwards[line->to] += (from.y < to.y) - (from.y > to.y);
    }
  return upwards;
}

static void
route_loops (const EntenteParts *self,
             const Pair         *pairs,
             guint               n_pairs,
             const int          *upwards)
{
  g_autofree EntenteLine **loops = g_new (EntenteLine *, n_pairs);
  guint card = pairs[0].low;

  for (guint i = 0; i < n_pairs; i++)
    loops[i] = &self->lines[pairs[i].line];
  entente_loops_route (loops, n_pairs, &self->cards[card], upwards[card] <= 0);
}

static gboolean
is_same_box (const EntenteBox *a,
             const EntenteBox *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

/* Returns the card of an actor in another scene, or NULL if it has none there. */
static const EntenteCard *
find_card (const EntenteParts *parts,
           const EntenteCard  *card)
{
  guint number;

  if (!entente_scene_index_find (parts->index, entente_item_get_id (card->item), &number) || number < parts->n_lines)
    return NULL;
  return &parts->cards[number - parts->n_lines];
}

static void
find_changes (Changes            *changes,
              const EntenteParts *parts)
{
  guint n_same = 0;

  for (guint i = 0; i < parts->n_cards; i++)
    {
      const EntenteCard *card = find_card (changes->before, &parts->cards[i]);

      if (card != NULL && is_same_box (&card->box, &parts->cards[i].box))
        {
          n_same++;
          continue;
        }
      g_array_append_val (changes->boxes, parts->cards[i].box);
      if (card != NULL)
        {
          g_array_append_val (changes->boxes, card->box);
          n_same++;
        }
    }
  /* Where cards are gone, lines may become straight again. They are rare, so all lines are routed then. */
  if (n_same < changes->before->n_cards || changes->boxes->len > MAX_CHANGES)
    changes->before = NULL;
}

/* Whether a card has changed near enough to the two cards that a line between them could have to go around it. */
static gboolean
is_change_near (const Changes     *changes,
                const EntenteCard *from,
                const EntenteCard *to)
{
  EntenteBox area = from->box;

  entente_box_add (&area, &to->box);
  area = entente_box_grow (&area, REACH);
  for (guint i = 0; i < changes->boxes->len; i++)
    if (entente_box_overlaps (&g_array_index (changes->boxes, EntenteBox, i), &area))
      return TRUE;
  return FALSE;
}

/* Finds how the lines between two cards bent in the scene before, if nothing has changed near them. */
static gboolean
find_known_bend (const EntenteParts *self,
                 const Changes      *changes,
                 const Pair         *pairs,
                 guint               n_pairs,
                 EntenteBend        *bend)
{
  const EntenteLine *line = &self->lines[pairs[0].line], *known;
  guint number;

  if (changes->before == NULL || is_change_near (changes, &self->cards[line->from], &self->cards[line->to]) ||
      !entente_scene_index_find (changes->before->index, entente_item_get_id (line->item), &number) ||
      number >= changes->before->n_lines)
    return FALSE;
  known = &changes->before->lines[number];
  if (known->n_parallel != n_pairs ||
      !g_str_equal (entente_item_get_id (changes->before->cards[known->from].item),
                    entente_item_get_id (self->cards[line->from].item)) ||
      !g_str_equal (entente_item_get_id (changes->before->cards[known->to].item),
                    entente_item_get_id (self->cards[line->to].item)))
    return FALSE;
  *bend = line->from == pairs[0].low ? known->bend : entente_bend_reverse (known->bend);
  return TRUE;
}

/* Routes all lines between two cards. The bend is to the left of the way from the lower card to the higher one,
 * even if a relation has the other direction. */
static void
route_parallel (const EntenteParts   *self,
                const EntenteGrid    *card_grid,
                const Changes        *changes,
                const Pair           *pairs,
                guint                 n_pairs)
{
  EntenteBend common;

  if (!find_known_bend (self, changes, pairs, n_pairs, &common))
    common = entente_route_find_bend (self->cards, card_grid, pairs[0].low, pairs[0].high, n_pairs, self->quick);
  for (guint i = 0; i < n_pairs; i++)
    {
      EntenteLine *line = &self->lines[pairs[i].line];
      EntenteBend bend = entente_route_get_parallel_bend (common, i, n_pairs);

      line->bend = line->from == pairs[i].low ? common : entente_bend_reverse (common);
      line->n_parallel = n_pairs;
      line->curve = entente_route_between (&self->cards[line->from], &self->cards[line->to],
                                           line->from == pairs[i].low ? bend : entente_bend_reverse (bend));
    }
}

/* All pairs, in order, and what is needed to route their lines. */
typedef struct {
  const EntenteParts *parts;
  const EntenteGrid *card_grid;
  const Changes *changes;
  const Pair *pairs;
  const int *upwards; /* NULL without loops */
} Routing;

static gboolean
has_loops (const EntenteParts *parts)
{
  for (guint i = 0; i < parts->n_lines; i++)
    if (parts->lines[i].from == parts->lines[i].to)
      return TRUE;
  return FALSE;
}

/* Whether the pair has other cards than the one before. */
static gboolean
is_first (const Pair *pairs,
          guint       nth)
{
  return nth == 0 || pairs[nth].low != pairs[nth - 1].low || pairs[nth].high != pairs[nth - 1].high;
}

/* Lines between the same two cards belong to the range in which the first of them is. */
static void
route_range (guint    start,
             guint    range_end,
             gpointer data)
{
  const Routing *routing = data;
  const Pair *pairs = routing->pairs;
  guint n = routing->parts->n_lines;

  while (start < range_end && !is_first (pairs, start))
    start++;
  for (guint end; start < range_end; start = end)
    {
      for (end = start + 1; end < n && !is_first (pairs, end); )
        end++;
      if (pairs[start].low == pairs[start].high)
        route_loops (routing->parts, &pairs[start], end - start, routing->upwards);
      else
        route_parallel (routing->parts, routing->card_grid, routing->changes, &pairs[start], end - start);
    }
}

/**
 * entente_routes_find:
 * @parts: (inout): the cards and lines of a scene; the curves of the lines are filled in
 * @card_grid: the spatial index of the cards
 * @before: (nullable): the same of a scene before a change
 *
 * Finds the way of each line: straight where it can be, or around the cards that are not at its ends.
 */
void
entente_routes_find (const EntenteParts *parts,
                     const EntenteGrid  *card_grid,
                     const EntenteParts *before)
{
  g_autofree Pair *pairs = g_new (Pair, parts->n_lines + 1);
  g_autofree int *upwards = has_loops (parts) ? count_upwards (parts) : NULL;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntenteBox));
  Changes changes = { before != NULL && before->quick == parts->quick ? before : NULL, boxes };
  Routing routing = { parts, card_grid, &changes, pairs, upwards };

  if (changes.before != NULL)
    find_changes (&changes, parts);
  for (guint i = 0; i < parts->n_lines; i++)
    pairs[i] = (Pair) { MIN (parts->lines[i].from, parts->lines[i].to),
                        MAX (parts->lines[i].from, parts->lines[i].to), i };
  qsort (pairs, parts->n_lines, sizeof *pairs, compare_pairs);
  entente_in_parallel (parts->n_lines, LINES_PER_THREAD, route_range, &routing);
}
