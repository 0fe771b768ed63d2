/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-free-spot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Places found here and now, without the layout process: in plain rows, when there is no layout
 * to be had, and beside their neighbours, for a few new nodes in a picture that has to stay as
 * it is. Both are done in a moment for tens of thousands of nodes. */

#define MARGIN 240
#define LINE_GAP 600
#define PART_GAP 1200
#define ASPECT 1.6

/* The rings on which a free place is sought grow by this much, sideways and up or down. */
#define STEP_X 480
#define STEP_Y 240

/* A group is tried on so many rings, each so much farther from where it is wanted. */
#define GROUP_STEP 400
#define GROUP_RINGS 12

/* The cards that stand, in a grid of cells as large as the largest card with its margin, kept as
 * a hash table so that the grid has no edge. */
typedef struct {
  const EntenteArrangeProblem *problem; /* borrowed */
  EntentePoint *points;
  gboolean *stands;
  int cell_width, cell_height;
  guint mask;
  int *first, *next; /* by bucket, by node: a node, or -1 */
  guint *ring;       /* by bucket: where the last search from this cell ended */
} Ground;

/* The neighbours of node i are @nodes from @start[i] to before @start[i + 1], with the wanted
 * @lengths of the lines to them. */
typedef struct {
  guint *start, *nodes;
  int *lengths;
} Neighbours;

/* Where a free place is sought: on rings around @centre, the innermost as large as @inner, and
 * on each first in the direction of @angle. */
typedef struct {
  EntentePoint centre;
  int inner_x, inner_y;
  double angle;
} Search;

static void
neighbours_add (Neighbours *neighbours,
                guint      *fill,
                guint       node,
                guint       other,
                int         length)
{
  neighbours->nodes[fill[node]] = other;
  neighbours->lengths[fill[node]++] = length;
}

static void
neighbours_init (Neighbours                  *neighbours,
                 const EntenteArrangeProblem *problem)
{
  g_autofree guint *fill = g_new0 (guint, problem->n_nodes + 1);

  neighbours->start = g_new0 (guint, problem->n_nodes + 1);
  neighbours->nodes = g_new (guint, 2 * problem->n_edges);
  neighbours->lengths = g_new (int, 2 * problem->n_edges);
  for (guint i = 0; i < problem->n_edges; i++)
    {
      neighbours->start[problem->edges[i].from + 1]++;
      neighbours->start[problem->edges[i].to + 1]++;
    }
  for (guint i = 0; i < problem->n_nodes; i++)
    neighbours->start[i + 1] += neighbours->start[i];
  memcpy (fill, neighbours->start, (problem->n_nodes + 1) * sizeof *fill);
  for (guint i = 0; i < problem->n_edges; i++)
    {
      const EntenteArrangeEdge *edge = &problem->edges[i];

      neighbours_add (neighbours, fill, edge->from, edge->to, edge->length);
      neighbours_add (neighbours, fill, edge->to, edge->from, edge->length);
    }
}

static void
neighbours_clear (Neighbours *neighbours)
{
  g_free (neighbours->start);
  g_free (neighbours->nodes);
  g_free (neighbours->lengths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Neighbours, neighbours_clear)

/* The nodes that are not @done, part by part, and within a part in the order of their distance
 * from its first node, so that neighbours stand near each other; @part tells where a part begins. */
static guint
sort_by_nearness (const EntenteArrangeProblem *problem,
                  const Neighbours            *neighbours,
                  gboolean                    *done,
                  guint                       *order,
                  gboolean                    *part)
{
  guint n = 0;

  for (guint i = 0; i < problem->n_nodes; i++)
    {
      if (done[i])
        continue;
      done[i] = part[n] = TRUE;
      order[n++] = i;
      for (guint at = n - 1; at < n; at++)
        for (guint j = neighbours->start[order[at]]; j < neighbours->start[order[at] + 1]; j++)
          {
            guint other = neighbours->nodes[j];

            if (done[other])
              continue;
            done[other] = TRUE;
            part[n] = FALSE;
            order[n++] = other;
          }
    }
  return n;
}

static int
get_row_width (const EntenteArrangeProblem *problem,
               const guint                 *order,
               guint                        n)
{
  double area = 0, widest = 0;

  for (guint i = 0; i < n; i++)
    {
      const EntenteArrangeNode *node = &problem->nodes[order[i]];

      area += (node->width + (double) MARGIN) * (node->height + (double) LINE_GAP);
      widest = MAX (widest, node->width);
    }
  return MAX (widest, sqrt (area * ASPECT));
}

/* Fills rows with the nodes of @order, below and to the right of @corner. */
static void
fill_rows (const EntenteArrangeProblem *problem,
           const guint                 *order,
           const gboolean              *part,
           guint                        n,
           EntentePoint                 corner,
           EntentePoint                *points)
{
  int limit = get_row_width (problem, order, n), x = 0, y = 0;

  for (guint i = 0, row = 0; i < n; row = i)
    {
      int height = 0;

      for (x = 0; i < n; i++)
        {
          const EntenteArrangeNode *node = &problem->nodes[order[i]];
          /* One more, since the middle of a card is rounded. */
          int gap = i == row ? 0 : part[i] ? PART_GAP : MARGIN + 1;

          if (i > row && x + gap + node->width > limit)
            break;
          points[order[i]].x = corner.x + x + gap + (node->width + 1) / 2;
          x += gap + node->width;
          height = MAX (height, node->height);
        }
      for (; row < i; row++)
        points[order[row]].y = corner.y + y + (height + 1) / 2;
      y += height + LINE_GAP;
    }
}

static guint
get_bucket (const Ground *ground,
            int           column,
            int           row)
{
  guint32 hash = (guint32) column * 0x9e3779b1u ^ (guint32) row * 0x85ebca77u;

  return (hash ^ hash >> 15) & ground->mask;
}

static int
get_cell (int place,
          int size)
{
  return place >= 0 ? place / size : -((-place + size - 1) / size);
}

static guint
get_bucket_at (const Ground *ground,
               EntentePoint  at)
{
  return get_bucket (ground, get_cell (at.x, ground->cell_width),
                     get_cell (at.y, ground->cell_height));
}

static void
stand (Ground       *ground,
       guint         node,
       EntentePoint  at)
{
  guint bucket = get_bucket_at (ground, at);

  ground->points[node] = at;
  ground->stands[node] = TRUE;
  ground->next[node] = ground->first[bucket];
  ground->first[bucket] = node;
}

static gboolean
touches (const Ground *ground,
         guint         node,
         EntentePoint  at,
         guint         other)
{
  const EntenteArrangeNode *a = &ground->problem->nodes[node], *b = &ground->problem->nodes[other];
  EntentePoint there = ground->points[other];

  return 2 * ABS ((gint64) at.x - there.x) < a->width + b->width + 2 * MARGIN &&
         2 * ABS ((gint64) at.y - there.y) < a->height + b->height + 2 * MARGIN;
}

static gboolean
is_free (const Ground *ground,
         guint         node,
         EntentePoint  at)
{
  int column = get_cell (at.x, ground->cell_width), row = get_cell (at.y, ground->cell_height);

  for (int r = row - 1; r <= row + 1; r++)
    for (int c = column - 1; c <= column + 1; c++)
      for (int i = ground->first[get_bucket (ground, c, r)]; i >= 0; i = ground->next[i])
        if (touches (ground, node, at, i))
          return FALSE;
  return TRUE;
}

static void
ground_init (Ground                      *ground,
             const EntenteArrangeProblem *problem)
{
  guint n_buckets = 16;

  ground->problem = problem;
  ground->points = g_new0 (EntentePoint, problem->n_nodes);
  ground->stands = g_new0 (gboolean, problem->n_nodes);
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      ground->cell_width = MAX (ground->cell_width, problem->nodes[i].width + MARGIN);
      ground->cell_height = MAX (ground->cell_height, problem->nodes[i].height + MARGIN);
    }
  while (n_buckets < problem->n_nodes)
    n_buckets *= 2;
  ground->mask = n_buckets - 1;
  ground->first = g_new (int, n_buckets);
  memset (ground->first, 0xff, n_buckets * sizeof *ground->first);
  ground->next = g_new (int, problem->n_nodes);
  ground->ring = g_new0 (guint, n_buckets);
  for (guint i = 0; i < problem->n_nodes; i++)
    if (problem->nodes[i].placed)
      stand (ground, i, problem->nodes[i].at);
}

static void
ground_clear (Ground *ground)
{
  g_free (ground->points);
  g_free (ground->stands);
  g_free (ground->first);
  g_free (ground->next);
  g_free (ground->ring);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

/* Looks on each ring in the wanted direction and then ever further to both sides of it. Where a
 * search from the same cell ended before, this one begins: what is nearer is taken. Without that,
 * a thousand new neighbours of one node would take a minute. */
static EntentePoint
find_free_place (Ground       *ground,
                 guint         node,
                 const Search *search)
{
  guint *start = &ground->ring[get_bucket_at (ground, search->centre)];

  for (guint ring = *start;; ring++)
    {
      double x = search->inner_x + STEP_X * ring, y = search->inner_y + STEP_Y * ring;
      guint n = x > 0 ? 8 * (ring + 1) : 1;

      *start = ring;
      for (guint i = 0; i < n; i++)
        {
          double turn = 2 * G_PI * ((i + 1) / 2) / n * (i % 2 == 0 ? 1 : -1);
          EntentePoint at = { search->centre.x + lround (x * cos (search->angle + turn)),
                              search->centre.y + lround (y * sin (search->angle + turn)) };

          if (is_free (ground, node, at))
            return at;
        }
    }
}

/* The middle of the neighbours that stand; returns how many there are. */
static guint
find_middle (const Ground     *ground,
             const Neighbours *neighbours,
             guint             node,
             EntentePoint     *middle)
{
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = neighbours->start[node]; i < neighbours->start[node + 1]; i++)
    if (ground->stands[neighbours->nodes[i]])
      {
        x += ground->points[neighbours->nodes[i]].x;
        y += ground->points[neighbours->nodes[i]].y;
        n++;
      }
  if (n > 0)
    *middle = (EntentePoint) { lround (x / n), lround (y / n) };
  return n;
}

/* Beside @other, with room for the words on the line, and away from where its lines go already. */
static Search
search_beside (const Ground     *ground,
               const Neighbours *neighbours,
               guint             node,
               guint             other,
               int               length)
{
  const EntenteArrangeNode *a = &ground->problem->nodes[node];
  const EntenteArrangeNode *b = &ground->problem->nodes[other];
  Search search = { .centre = ground->points[other] };
  EntentePoint middle;

  search.inner_x = (a->width + b->width + 1) / 2 + MAX (length, LINE_GAP);
  search.inner_y = (a->height + b->height + 1) / 2 + LINE_GAP;
  if (find_middle (ground, neighbours, other, &middle) > 0)
    search.angle = atan2 (search.centre.y - middle.y, search.centre.x - middle.x);
  return search;
}

static void
place_near_neighbours (Ground           *ground,
                       const Neighbours *neighbours,
                       guint             node)
{
  Search search = { .angle = 0 };

  if (find_middle (ground, neighbours, node, &search.centre) == 1)
    for (guint i = neighbours->start[node]; i < neighbours->start[node + 1]; i++)
      if (ground->stands[neighbours->nodes[i]])
        search = search_beside (ground, neighbours, node, neighbours->nodes[i],
                                neighbours->lengths[i]);
  stand (ground, node, find_free_place (ground, node, &search));
}

/* First the neighbours of what stands, then their neighbours, and so on. */
static void
place_connected (Ground           *ground,
                 const Neighbours *neighbours)
{
  const EntenteArrangeProblem *problem = ground->problem;
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
      if (!ground->stands[queue[at]])
        place_near_neighbours (ground, neighbours, queue[at]);
      for (guint j = neighbours->start[queue[at]]; j < neighbours->start[queue[at] + 1]; j++)
        if (!queued[neighbours->nodes[j]])
          {
            queued[neighbours->nodes[j]] = TRUE;
            queue[n++] = neighbours->nodes[j];
          }
    }
}

static EntentePoint
find_corner_below (const Ground *ground)
{
  EntentePoint corner = { G_MAXINT, G_MININT };
  gboolean any = FALSE;

  for (guint i = 0; i < ground->problem->n_nodes; i++)
    if (ground->stands[i])
      {
        const EntenteArrangeNode *node = &ground->problem->nodes[i];

        corner.x = MIN (corner.x, ground->points[i].x - node->width / 2);
        corner.y = MAX (corner.y, ground->points[i].y + node->height / 2);
        any = TRUE;
      }
  return any ? (EntentePoint) { corner.x, corner.y + LINE_GAP } : (EntentePoint) { 0, 0 };
}

static void
place_in_rows (Ground           *ground,
               const Neighbours *neighbours)
{
  const EntenteArrangeProblem *problem = ground->problem;
  g_autofree guint *order = g_new (guint, problem->n_nodes);
  g_autofree gboolean *part = g_new (gboolean, problem->n_nodes);
  EntentePoint corner = find_corner_below (ground);
  guint n = sort_by_nearness (problem, neighbours, ground->stands, order, part);

  fill_rows (problem, order, part, n, corner, ground->points);
}

static EntentePoint
get_shifted (EntentePoint at,
             EntentePoint shift)
{
  return (EntentePoint) { at.x + shift.x, at.y + shift.y };
}

static gboolean
is_group_free (const Ground       *ground,
               const EntentePoint *wanted,
               EntentePoint        shift)
{
  for (guint i = 0; i < ground->problem->n_nodes; i++)
    if (!ground->problem->nodes[i].placed && !is_free (ground, i, get_shifted (wanted[i], shift)))
      return FALSE;
  return TRUE;
}

/* The least shift with which all of the group is clear; none if that would take it too far. */
static EntentePoint
find_group_shift (const Ground       *ground,
                  const EntentePoint *wanted)
{
  for (guint ring = 0; ring <= GROUP_RINGS; ring++)
    for (guint i = 0, n = MAX (8 * ring, 1); i < n; i++)
      {
        double turn = 2 * G_PI * i / n;
        EntentePoint shift = { lround (cos (turn) * GROUP_STEP * ring), lround (sin (turn) * GROUP_STEP * ring) };

        if (is_group_free (ground, wanted, shift))
          return shift;
      }
  return (EntentePoint) { 0, 0 };
}

/* First all that are clear of what stood before, and then, beside them, the others. */
static void
place_wanted (Ground             *ground,
              const EntentePoint *wanted,
              EntentePoint        shift)
{
  const EntenteArrangeProblem *problem = ground->problem;
  g_autofree gboolean *clear = g_new0 (gboolean, problem->n_nodes);

  for (guint i = 0; i < problem->n_nodes; i++)
    clear[i] = !problem->nodes[i].placed && is_free (ground, i, get_shifted (wanted[i], shift));
  for (guint i = 0; i < problem->n_nodes; i++)
    if (clear[i])
      stand (ground, i, get_shifted (wanted[i], shift));
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      Search search = { .centre = get_shifted (wanted[i], shift) };

      if (!ground->stands[i])
        stand (ground, i, is_free (ground, i, search.centre) ? search.centre : find_free_place (ground, i, &search));
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
 * Returns: (transfer full) (array): the centre of each node, in tenths of a point
 */
EntentePoint *
entente_free_spot_for_new (const EntenteArrangeProblem *problem)
{
  g_auto (Neighbours) neighbours = { NULL };
  g_auto (Ground) ground = { NULL };

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), NULL);

  neighbours_init (&neighbours, problem);
  ground_init (&ground, problem);
  place_connected (&ground, &neighbours);
  place_in_rows (&ground, &neighbours);
  return g_steal_pointer (&ground.points);
}

/**
 * entente_free_spot_near:
 * @problem: nodes with a place and nodes without
 * @node: the index of one without
 * @at: where it is wanted
 *
 * Returns: @at if @node is clear of all cards there, or else a place near it where it is
 */
EntentePoint
entente_free_spot_near (const EntenteArrangeProblem *problem,
                        guint                        node,
                        EntentePoint                 at)
{
  g_auto (Ground) ground = { NULL };
  Search search = { .centre = at };

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), at);
  g_return_val_if_fail (node < problem->n_nodes && !problem->nodes[node].placed, at);

  ground_init (&ground, problem);
  return find_free_place (&ground, node, &search);
}

/**
 * entente_free_spot_for_group:
 * @problem: nodes with a place and nodes without
 * @wanted: (array): where each node without is wanted, none too close to another
 *
 * Puts the nodes that have no place where they are wanted, as they lie to each other. If that is not
 * clear of the nodes that have a place, all of them give way a little, or else those that are not.
 *
 * Returns: (transfer full) (array): the centre of each node, in tenths of a point
 */
EntentePoint *
entente_free_spot_for_group (const EntenteArrangeProblem *problem,
                             const EntentePoint          *wanted)
{
  g_auto (Ground) ground = { NULL };

  g_return_val_if_fail (entente_arrange_problem_is_valid (problem), NULL);
  g_return_val_if_fail (wanted != NULL || problem->n_nodes == 0, NULL);

  ground_init (&ground, problem);
  place_wanted (&ground, wanted, find_group_shift (&ground, wanted));
  return g_steal_pointer (&ground.points);
}
