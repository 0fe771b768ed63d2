/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-level.h"

#include <math.h>
#include <string.h>

/* Coarser graphs of the same shape, after Hu (Efficient and High Quality Force-Directed Graph Drawing, 2005). Pairs of
 * neighbours become one node, those first that much draws together and that stand for few cards. Of a star only one
 * leaf gets the centre, so that the other leaves are paired with one another. */

#define NONE G_MAXUINT

static LayoutLevel *
level_new (guint n_nodes,
           guint n_others)
{
  LayoutLevel *self = g_new0 (LayoutLevel, 1);

  self->n_nodes = n_nodes;
  self->starts = g_new0 (guint, n_nodes + 1);
  self->others = g_new (guint, n_others);
  self->weights = g_new (float, n_others);
  self->masses = g_new (float, n_nodes);
  return self;
}

static guint
get_degree (const LayoutLevel *self,
            guint              node)
{
  return self->starts[node + 1] - self->starts[node];
}

/* Many nodes around either end push the ends of their line far apart, so that such a line pulls more. Without it,
 * stars that are joined by one line would be small in a wide empty sheet. */
static void
set_weights (LayoutLevel *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    for (guint j = self->starts[i]; j < self->starts[i + 1]; j++)
      self->weights[j] = sqrtf (MIN (get_degree (self, i), get_degree (self, self->others[j])));
}

/**
 * layout_level_new:
 * @part: a connected graph of at least two nodes without parallel lines
 *
 * Returns: (transfer full): @part as the finest level
 */
LayoutLevel *
layout_level_new (const LayoutGraph *part)
{
  LayoutLevel *self = level_new (part->n_nodes, 2 * part->n_edges);
  g_autofree guint *ends = g_new (guint, part->n_nodes);

  for (guint i = 0; i < part->n_edges; i++)
    {
      self->starts[part->edges[i].from + 1]++;
      self->starts[part->edges[i].to + 1]++;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    {
      self->starts[i + 1] += self->starts[i];
      ends[i] = self->starts[i];
      self->masses[i] = 1;
    }
  for (guint i = 0; i < part->n_edges; i++)
    {
      const LayoutEdge *edge = &part->edges[i];

      self->others[ends[edge->from]++] = edge->to;
      self->others[ends[edge->to]++] = edge->from;
    }
  set_weights (self);
  return self;
}

/* The order is by chance, so that pairs do not form along the order of the file, but always the same. */
static guint *
shuffle (guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  guint *order = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint place = g_rand_int_range (rand, 0, (gint32) i + 1);

      order[i] = order[place];
      order[place] = i;
    }
  return order;
}

/* Returns the neighbour of @node that is best joined with it: of those without a group, or of all. */
static guint
find_best (const LayoutLevel *self,
           guint              node,
           gboolean           of_all)
{
  guint best = NONE;
  float best_rate = 0;

  for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
    {
      guint other = self->others[i];
      float rate = self->weights[i] / self->masses[other];

      if ((of_all || self->groups[other] == NONE) && rate > best_rate)
        {
          best = other;
          best_rate = rate;
        }
    }
  return best;
}

static guint
pair_neighbours (LayoutLevel *self,
                 const guint *order)
{
  guint n_groups = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint node = order[i], other;

      if (self->groups[node] != NONE)
        continue;
      other = find_best (self, node, FALSE);
      if (other != NONE)
        self->groups[node] = self->groups[other] = n_groups++;
    }
  return n_groups;
}

/* Pairs nodes without a group that have the same best neighbour. One that stays alone is a group. As all neighbours of
 * such a node are paired, and each is the best of one alone at most, there are at most three groups for four nodes. */
static guint
pair_others (LayoutLevel *self,
             const guint *order,
             guint        n_groups)
{
  g_autofree guint *waiting = g_new (guint, self->n_nodes);

  memset (waiting, 0xff, self->n_nodes * sizeof *waiting);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint node = order[i], between;

      if (self->groups[node] != NONE)
        continue;
      between = find_best (self, node, TRUE);
      if (waiting[between] != NONE)
        {
          self->groups[node] = self->groups[waiting[between]];
          waiting[between] = NONE;
        }
      else
        {
          self->groups[node] = n_groups++;
          waiting[between] = node;
        }
    }
  return n_groups;
}

/* Adds the lines of the @node of @self to those of the @group that stands for it, which end at @end. @places says where
 * the group has its line to each other group, or where an earlier group had one. Returns the new end. */
static guint
add_lines (const LayoutLevel *self,
           guint              node,
           LayoutLevel       *coarse,
           guint              group,
           guint             *places,
           guint              end)
{
  for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
    {
      guint other = self->groups[self->others[i]];

      if (other == group)
        continue;
      if (places[other] < coarse->starts[group] || places[other] >= end || coarse->others[places[other]] != other)
        {
          places[other] = end;
          coarse->others[end] = other;
          coarse->weights[end++] = 0;
        }
      coarse->weights[places[other]] += self->weights[i];
    }
  return end;
}

/* Returns the members of all groups, group after group; a group has one or two. */
static guint *
list_members (const LayoutLevel *self,
              guint              n_groups)
{
  guint *members = g_new (guint, 2 * n_groups);

  memset (members, 0xff, 2 * n_groups * sizeof *members);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint *pair = &members[2 * self->groups[i]];

      pair[pair[0] != NONE] = i;
    }
  return members;
}

static LayoutLevel *
join_groups (const LayoutLevel *self,
             guint              n_groups)
{
  LayoutLevel *coarse = level_new (n_groups, self->starts[self->n_nodes]);
  g_autofree guint *members = list_members (self, n_groups);
  g_autofree guint *places = g_new0 (guint, n_groups);
  guint end = 0;

  for (guint group = 0; group < n_groups; group++)
    {
      coarse->starts[group] = end;
      coarse->masses[group] = 0;
      for (guint i = 0; i < 2 && members[2 * group + i] != NONE; i++)
        {
          coarse->masses[group] += self->masses[members[2 * group + i]];
          end = add_lines (self, members[2 * group + i], coarse, group, places, end);
        }
    }
  coarse->starts[n_groups] = end;
  coarse->others = g_renew (guint, coarse->others, end);
  coarse->weights = g_renew (float, coarse->weights, end);
  return coarse;
}

/**
 * layout_level_coarsen:
 * @self: a level of at least two nodes
 *
 * Puts the nodes of @self in groups of one or two.
 *
 * Returns: (transfer full): the next coarser level, with three quarters of the nodes at most
 */
LayoutLevel *
layout_level_coarsen (LayoutLevel *self)
{
  g_autofree guint *order = shuffle (self->n_nodes);
  guint n_groups;

  self->groups = g_new (guint, self->n_nodes);
  memset (self->groups, 0xff, self->n_nodes * sizeof *self->groups);
  n_groups = pair_neighbours (self, order);
  n_groups = pair_others (self, order, n_groups);
  return join_groups (self, n_groups);
}

/**
 * layout_level_free:
 */
void
layout_level_free (LayoutLevel *self)
{
  g_free (self->starts);
  g_free (self->others);
  g_free (self->weights);
  g_free (self->masses);
  g_free (self->groups);
  g_free (self);
}
