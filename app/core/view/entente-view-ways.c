/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-ways.h"

#include "entente-relation.h"

void
entente_view_ways_clear (EntenteViewWays *self)
{
  g_clear_pointer (&self->relations, entente_bits_free);
}

static gboolean
may_go (const EntenteViewWays *self,
        guint                  relation,
        guint                  from)
{
  EntenteItem *item = entente_view_input_get_item (self->input, ENTENTE_ITEM_RELATION, relation);
  guint start = entente_view_input_get_links (self->input)->ends[relation].from;

  if (!entente_bits_get (self->relations, relation))
    return FALSE;
  if (self->direction == ENTENTE_FOCUS_BOTH || !entente_relation_is_directed (ENTENTE_RELATION (item)))
    return TRUE;
  return (self->direction == ENTENTE_FOCUS_OUT) == (start == from);
}

/**
 * entente_view_ways_measure:
 * @self: the ways
 * @centers: the actors from which to go
 * @max_steps: the largest number of steps
 *
 * Returns: (transfer full): by actor, how many steps it is away from the nearest center, or %ENTENTE_VIEW_NOT_REACHED
 */
guint *
entente_view_ways_measure (const EntenteViewWays *self,
                           const EntenteBits     *centers,
                           guint                  max_steps)
{
  const EntenteViewLinks *links = entente_view_input_get_links (self->input);
  const EntenteAdjacency *adjacency = links->adjacency;
  guint n = entente_view_input_get_n (self->input, ENTENTE_ITEM_ACTOR), n_queued = 0;
  guint *distances = g_new (guint, n);
  g_autofree guint *queue = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      distances[i] = entente_bits_get (centers, i) ? 0 : ENTENTE_VIEW_NOT_REACHED;
      if (distances[i] == 0)
        queue[n_queued++] = i;
    }
  for (guint next = 0; next < n_queued && distances[queue[next]] < max_steps; next++)
    for (guint i = adjacency->starts[queue[next]]; i < adjacency->starts[queue[next] + 1]; i++)
      {
        const EntenteNeighbour *neighbour = &adjacency->neighbours[i];

        if (distances[neighbour->node] != ENTENTE_VIEW_NOT_REACHED
            || !may_go (self, links->edges[neighbour->edge], queue[next]))
          continue;
        distances[neighbour->node] = distances[queue[next]] + 1;
        queue[n_queued++] = neighbour->node;
      }
  return distances;
}

/* Calls @add for each neighbour of an actor that is not among @actors, perhaps several times. */
static void
find_others (const EntenteViewWays *self,
             const EntenteBits     *actors,
             guint                  actor,
             void                 (*add) (guint other, gpointer data),
             gpointer               data)
{
  const EntenteViewLinks *links = entente_view_input_get_links (self->input);
  const EntenteAdjacency *adjacency = links->adjacency;

  for (guint i = adjacency->starts[actor]; i < adjacency->starts[actor + 1]; i++)
    {
      const EntenteNeighbour *neighbour = &adjacency->neighbours[i];

      if (!entente_bits_get (actors, neighbour->node) && may_go (self, links->edges[neighbour->edge], actor))
        add (neighbour->node, data);
    }
}

/* Each neighbour is counted once: @seen_by tells whose neighbour it was counted as last. */
typedef struct {
  guint *seen_by;
  guint actor, n;
} Count;

static void
count_other (guint    other,
             gpointer data)
{
  Count *count = data;

  if (count->seen_by[other] != count->actor)
    count->n++;
  count->seen_by[other] = count->actor;
}

/**
 * entente_view_ways_count_others:
 * @self: the ways
 * @actors: some actors
 *
 * Returns: (transfer full): by actor, to how many actors besides these a way leads from it in one step; 0 for those
 *   that are not among @actors
 */
guint *
entente_view_ways_count_others (const EntenteViewWays *self,
                                const EntenteBits     *actors)
{
  guint n = entente_bits_get_size (actors);
  guint *counts = g_new0 (guint, n);
  g_autofree guint *seen_by = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    seen_by[i] = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    if (entente_bits_get (actors, i))
      {
        Count count = { seen_by, i, 0 };

        find_others (self, actors, i, count_other, &count);
        counts[i] = count.n;
      }
  return counts;
}

typedef struct {
  EntenteBits *seen;
  GPtrArray *others;
} List;

static void
list_other (guint    other,
            gpointer data)
{
  List *list = data;

  if (!entente_bits_get (list->seen, other))
    g_ptr_array_add (list->others, GUINT_TO_POINTER (other));
  entente_bits_set (list->seen, other, TRUE);
}

/**
 * entente_view_ways_list_others:
 * @self: the ways
 * @actors: some actors
 * @actor: the position of one of them
 *
 * Returns: (transfer full) (element-type guint): the positions of the actors that
 *   entente_view_ways_count_others() counts for it
 */
GPtrArray *
entente_view_ways_list_others (const EntenteViewWays *self,
                               const EntenteBits     *actors,
                               guint                  actor)
{
  g_autoptr (EntenteBits) seen = entente_bits_new (entente_bits_get_size (actors), FALSE);
  List list = { seen, g_ptr_array_new () };

  find_others (self, actors, actor, list_other, &list);
  return list.others;
}
