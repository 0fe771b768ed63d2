/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-free-spot.h"

#include "entente-adjacency.h"
#include "entente-placed-cards.h"

#include <math.h>

/* A few new nodes go beside their neighbours, in a picture that stays as it is. Nodes without a placed
 * neighbour go in rows, and so do all nodes when there is no layout. Tens of thousands of nodes take less
 * than a second. */

/* Between cards, between rows, and between the components of the graph. One more than the margin, since the
 * middle of a card is rounded. */
#define CARD_GAP (ENTENTE_PLACED_CARDS_MARGIN + 1)
#define LINE_GAP 600
#define COMPONENT_GAP 1200

/* The width of rows in relation to their height. */
#define ASPECT 1.6

/* A group is tried on so many rings around where it is wanted, each larger than the last by this much. */
#define GROUP_STEP 400
#define GROUP_RINGS 12

/* The nodes without a place, in an order for rows. */
typedef struct {
  guint *nodes;
  gboolean *starts_component; /* by index in @nodes */
  guint n_nodes;
} Order;

static void
order_clear (Order *order)
{
  g_free (order->nodes);
  g_free (order->starts_component);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

/* Component after component, and within each in the order of the distance from its first node: so nodes that
 * are joined stand near each other. Edges to placed nodes do not count. */
static void
sort_by_distance (Order                       *order,
                  const EntenteArrangeProblem *problem,
                  const EntenteAdjacency      *adjacency,
                  const EntentePlacedCards    *cards)
{
  g_autofree gboolean *done = g_new0 (gboolean, problem->n_nodes);

  order->nodes = g_new (guint, problem->n_nodes);
  order->starts_component = g_new0 (gboolean, problem->n_nodes);
  for (guint i = 0; i < problem->n_nodes; i++)
    done[i] = entente_placed_cards_get (cards, i) != NULL;
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      if (done[i])
        continue;
      done[i] = order->starts_component[order->n_nodes] = TRUE;
      order->nodes[order->n_nodes++] = i;
      for (guint at = order->n_nodes - 1; at < order->n_nodes; at++)
        for (guint j = adjacency->starts[order->nodes[at]]; j < adjacency->starts[order->nodes[at] + 1]; j++)
          {
            guint other = adjacency->neighbours[j].node;

            if (done[other])
              continue;
            done[other] = TRUE;
            order->nodes[order->n_nodes++] = other;
          }
    }
}

static int
get_row_width (const EntenteArrangeProblem *problem,
               const Order                 *order)
{
  double area = 0, widest = 0;

  for (guint i = 0; i < order->n_nodes; i++)
    {
      const EntenteArrangeNode *node = &problem->nodes[order->nodes[i]];

      area += (node->width + (double) ENTENTE_PLACED_CARDS_MARGIN) * (node->height + (double) LINE_GAP);
      widest = MAX (widest, node->width);
    }
  return MAX (widest, sqrt (area * ASPECT));
}

/* Fills rows below and to the right of @corner. */
static void
fill_rows (EntentePlacedCards          *cards,
           const EntenteArrangeProblem *problem,
           const Order                 *order,
           EntentePoint                 corner)
{
  g_autofree int *middles = g_new (int, order->n_nodes);
  int limit = get_row_width (problem, order), y = 0;

  for (guint i = 0, row = 0; i < order->n_nodes; row = i)
    {
      int height = 0;

      for (int x = 0; i < order->n_nodes; i++)
        {
          const EntenteArrangeNode *node = &problem->nodes[order->nodes[i]];
          int gap = i == row ? 0 : order->starts_component[i] ? COMPONENT_GAP : CARD_GAP;

          if (i > row && x + gap + node->width > limit)
            break;
          middles[i] = x + gap + (node->width + 1) / 2;
          x += gap + node->width;
          height = MAX (height, node->height);
        }
      for (; row < i; row++)
        entente_placed_cards_add (cards, order->nodes[row],
                                  (EntentePoint) { corner.x + middles[row], corner.y + y + (height + 1) / 2 });
      y += height + LINE_GAP;
    }
}

static EntentePoint
find_corner_below (const EntenteArrangeProblem *problem,
                   const EntentePlacedCards    *cards)
{
  EntentePoint corner = { G_MAXINT, G_MININT };
  gboolean any = FALSE;

  for (guint i = 0; i < problem->n_nodes; i++)
    {
      const EntenteArrangeNode *node = &problem->nodes[i];
      const EntentePoint *at = entente_placed_cards_get (cards, i);

      if (at == NULL)
        continue;
      corner.x = MIN (corner.x, at->x - node->width / 2);
      corner.y = MAX (corner.y, at->y + node->height / 2);
      any = TRUE;
    }
  return any ? (EntentePoint) { corner.x, corner.y + LINE_GAP } : (EntentePoint) { 0, 0 };
}

static void
place_in_rows (EntentePlacedCards          *cards,
               const EntenteArrangeProblem *problem,
               const EntenteAdjacency      *adjacency)
{
  g_auto (Order) order = { NULL };

  sort_by_distance (&order, problem, adjacency, cards);
  fill_rows (cards, problem, &order, find_corner_below (problem, cards));
}

/* Finds the middle of the neighbours that are placed, and returns how many those are. */
static guint
find_middle (const EntentePlacedCards *cards,
             const EntenteAdjacency   *adjacency,
             guint                     node,
             EntentePoint             *middle)
{
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = adjacency->starts[node]; i < adjacency->starts[node + 1]; i++)
    {
      const EntentePoint *at = entente_placed_cards_get (cards, adjacency->neighbours[i].node);

      if (at == NULL)
        continue;
      x += at->x;
      y += at->y;
      n++;
    }
  if (n > 0)
    *middle = (EntentePoint) { lround (x / n), lround (y / n) };
  return n;
}

/* Beside the placed node at the other end of an edge, with room for the word on it, and away from where the
 * other edges of that node lead. */
static EntenteSpotSearch
search_beside (const EntentePlacedCards    *cards,
               const EntenteArrangeProblem *problem,
               const EntenteAdjacency      *adjacency,
               guint                        node,
               const EntenteNeighbour      *neighbour)
{
  const EntenteArrangeNode *a = &problem->nodes[node], *b = &problem->nodes[neighbour->node];
  EntenteSpotSearch search = { .centre = *entente_placed_cards_get (cards, neighbour->node) };
  EntentePoint middle;

  search.inner_x = (a->width + b->width + 1) / 2 + MAX (problem->lengths[neighbour->edge], LINE_GAP);
  search.inner_y = (a->height + b->height + 1) / 2 + LINE_GAP;
  if (find_middle (cards, adjacency, neighbour->node, &middle) > 0)
    search.angle = atan2 (search.centre.y - middle.y, search.centre.x - middle.x);
  return search;
}

/* Between its placed neighbours, or beside the only one. */
static void
place_near_neighbours (EntentePlacedCards          *cards,
                       const EntenteArrangeProblem *problem,
                       const EntenteAdjacency      *adjacency,
                       guint                        node)
{
  EntenteSpotSearch search = { .angle = 0 };

  if (find_middle (cards, adjacency, node, &search.centre) == 1)
    for (guint i = adjacency->starts[node]; i < adjacency->starts[node + 1]; i++)
      if (entente_placed_cards_get (cards, adjacency->neighbours[i].node) != NULL)
        search = search_beside (cards, problem, adjacency, node, &adjacency->neighbours[i]);
  entente_placed_cards_add (cards, node, entente_placed_cards_find_free (cards, node, &search));
}

/* First the neighbours of the nodes that have a place, then their neighbours, and so on. */
static void
place_connected (EntentePlacedCards          *cards,
                 const EntenteArrangeProblem *problem,
                 const EntenteAdjacency      *adjacency)
{
  g_autofree guint *queue = g_new (guint, problem->n_nodes);
  g_autofree gboolean *queued = g_new0 (gboolean, problem->n_nodes);
  guint n = 0;

  for (guint i = 0; i < problem->n_nodes; i++)
    {
      queued[i] = problem->nodes[i].placed;
      if (queued[i])
        queue[n++] = i;
    }
  for (guint at = 0; at < n; at++)
    {
      if (entente_placed_cards_get (cards, queue[at]) == NULL)
        place_near_neighbours (cards, problem, adjacency, queue[at]);
      for (guint j = adjacency->starts[queue[at]]; j < adjacency->starts[queue[at] + 1]; j++)
        if (!queued[adjacency->neighbours[j].node])
          {
            queued[adjacency->neighbours[j].node] = TRUE;
            queue[n++] = adjacency->neighbours[j].node;
          }
    }
}

static EntentePoint
get_shifted (EntentePoint at,
             EntentePoint shift)
{
  return (EntentePoint) { at.x + shift.x, at.y + shift.y };
}

static gboolean
is_group_free (const EntentePlacedCards    *cards,
               const EntenteArrangeProblem *problem,
               const EntentePoint          *wanted,
               EntentePoint                 shift)
{
  for (guint i = 0; i < problem->n_nodes; i++)
    if (!problem->nodes[i].placed && !entente_placed_cards_is_free (cards, i, get_shifted (wanted[i], shift)))
      return FALSE;
  return TRUE;
}

/* The shortest shift with which all of the group is clear; none if that would take it too far. */
static EntentePoint
find_group_shift (const EntentePlacedCards    *cards,
                  const EntenteArrangeProblem *problem,
                  const EntentePoint          *wanted)
{
  for (guint ring = 0; ring <= GROUP_RINGS; ring++)
    for (guint i = 0, n = MAX (8 * ring, 1); i < n; i++)
      {
        double turn = 2 * G_PI * i / n;
        EntentePoint shift = { lround (cos (turn) * GROUP_STEP * ring), lround (sin (turn) * GROUP_STEP * ring) };

        if (is_group_free (cards, problem, wanted, shift))
          return shift;
      }
  return (EntentePoint) { 0, 0 };
}

/* First all that are clear of the cards placed before, and then, beside them, the others. */
static void
place_wanted (EntentePlacedCards          *cards,
              const EntenteArrangeProblem *problem,
              const EntentePoint          *wanted,
              EntentePoint                 shift)
{
  g_autofree gboolean *is_clear = g_new0 (gboolean, problem->n_nodes);

  for (guint i = 0; i < problem->n_nodes; i++)
    is_clear[i] = !problem->nodes[i].placed &&
                  entente_placed_cards_is_free (cards, i, get_shifted (wanted[i], shift));
  for (guint i = 0; i < problem->n_nodes; i++)
    if (is_clear[i])
      entente_placed_cards_add (cards, i, get_shifted (wanted[i], shift));
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      EntenteSpotSearch search = { .centre = get_shifted (wanted[i], shift) };

      if (entente_placed_cards_get (cards, i) != NULL)
        continue;
      if (!entente_placed_cards_is_free (cards, i, search.centre))
        search.centre = entente_placed_cards_find_free (cards, i, &search);
      entente_placed_cards_add (cards, i, search.centre);
    }
}

/**
 * entente_free_spot_for_new:
 * @problem: nodes with a place and nodes without
 *
 * Gives a place to each node that has none: beside its neighbours, clear of all cards, and away
 * from where lines run already. Nodes that no line joins to one with a place go in rows below
 * the picture. Nodes with a place keep it.
 *
 * Returns: (transfer full) (array) (nullable): the centre of each node, in tenths of a point; %NULL if
 *   there is no node
 */
EntentePoint *
entente_free_spot_for_new (const EntenteArrangeProblem *problem)
{
  g_autoptr (EntenteAdjacency) adjacency = NULL;
  g_autoptr (EntentePlacedCards) cards = NULL;

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), NULL);

  adjacency = entente_adjacency_new (problem->n_nodes, problem->edges, problem->n_edges);
  cards = entente_placed_cards_new (problem);
  place_connected (cards, problem, adjacency);
  place_in_rows (cards, problem, adjacency);
  return entente_placed_cards_free_to_points (g_steal_pointer (&cards));
}

/**
 * entente_free_spot_near:
 * @problem: nodes with a place and nodes without
 * @node: the index of one without
 * @at: where it is wanted, in tenths of a point
 *
 * Returns: @at if @node is clear of all cards there, or else a place near it where it is
 */
EntentePoint
entente_free_spot_near (const EntenteArrangeProblem *problem,
                        guint                        node,
                        EntentePoint                 at)
{
  g_autoptr (EntentePlacedCards) cards = NULL;
  EntenteSpotSearch search = { .centre = at };

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), at);
  g_return_val_if_fail (node < problem->n_nodes && !problem->nodes[node].placed, at);

  cards = entente_placed_cards_new (problem);
  return entente_placed_cards_find_free (cards, node, &search);
}

/**
 * entente_free_spot_for_group:
 * @problem: nodes with a place and nodes without
 * @wanted: (array): by node, where each node without a place is wanted, in tenths of a point; none overlaps
 *   another there
 *
 * Puts the nodes that have no place where they are wanted. If they are not all clear of the nodes that have
 * a place, the least shift is sought with which they are. If there is none, only those that are not clear
 * give way.
 *
 * Returns: (transfer full) (array) (nullable): the centre of each node, in tenths of a point; %NULL if
 *   there is no node
 */
EntentePoint *
entente_free_spot_for_group (const EntenteArrangeProblem *problem,
                             const EntentePoint          *wanted)
{
  g_autoptr (EntentePlacedCards) cards = NULL;

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), NULL);
  g_return_val_if_fail (wanted != NULL || problem->n_nodes == 0, NULL);

  cards = entente_placed_cards_new (problem);
  place_wanted (cards, problem, wanted, find_group_shift (cards, problem, wanted));
  return entente_placed_cards_free_to_points (g_steal_pointer (&cards));
}
