/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-matches.h"

#include "entente-condition-match.h"
#include "entente-id.h"

/* Returns FALSE if it was cancelled. */
static gboolean
match_conditions (EntenteViewMatches *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    self->of_kind[kind] = entente_bits_new (entente_view_input_get_n (self->input, kind), TRUE);
  for (guint i = 0; i < entente_filter_get_n (self->filter); i++)
    {
      EntenteCondition *condition = entente_filter_get_nth (self->filter, i);
      g_autoptr (EntenteBits) bits = entente_condition_match (condition, self->input, self->cancellable);

      if (bits == NULL)
        return FALSE;
      entente_bits_intersect (self->of_kind[entente_condition_get_subject (condition)], bits);
    }
  return TRUE;
}

static void
match_period (EntenteViewMatches *self,
              EntentePeriod      *period)
{
  self->has_period = period != NULL && !entente_period_is_of_knowledge (period);
  if (!self->has_period)
    return;
  entente_period_match (period, self->input, &self->period);
  entente_bits_intersect (self->of_kind[ENTENTE_ITEM_RELATION], self->period.relations);
  entente_bits_intersect (self->of_kind[ENTENTE_ITEM_STATEMENT], self->period.statements);
}

/* Who said at another time what was in a period did not say it then. */
static void
add_witnesses (EntenteViewMatches *self,
               guint               statement,
               EntenteBits        *relations)
{
  guint speaker = self->links->speakers[statement];
  gboolean said = !self->has_period || entente_bits_get (self->period.said, statement);

  if (speaker != ENTENTE_VIEW_NOWHERE && said)
    entente_bits_set (self->witnessed, speaker, TRUE);
  for (guint i = self->links->target_starts[statement]; i < self->links->target_starts[statement + 1]; i++)
    {
      const EntenteViewTarget *target = &self->links->targets[i];

      if (target->kind == ENTENTE_ITEM_RELATION)
        entente_bits_set (relations, target->position, TRUE);
      else if (said)
        entente_bits_set (self->witnessed, target->position, TRUE);
    }
}

/* If a condition speaks of statements, only what they tell of can be seen. A period only adds those who spoke then, or
 * were spoken of, unless a condition asks for relations. */
static void
match_statements (EntenteViewMatches *self)
{
  g_autoptr (EntenteBits) told = NULL;
  gboolean asked = entente_filter_speaks_of (self->filter, ENTENTE_ITEM_STATEMENT);

  self->witnessed = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_ACTOR), FALSE);
  if (!asked && (!self->has_period || entente_filter_speaks_of (self->filter, ENTENTE_ITEM_RELATION)))
    return;
  told = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_RELATION), FALSE);
  for (guint i = 0; i < entente_view_input_get_n (self->input, ENTENTE_ITEM_STATEMENT); i++)
    if (entente_bits_get (self->of_kind[ENTENTE_ITEM_STATEMENT], i))
      add_witnesses (self, i, told);
  if (asked)
    entente_bits_intersect (self->of_kind[ENTENTE_ITEM_RELATION], told);
}

static void
find_centers (EntenteViewMatches *self,
              EntenteFocus       *focus)
{
  const char *const *ids = entente_focus_get_centers (focus);

  self->centers = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_ACTOR), FALSE);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint position = entente_view_input_find (self->input, ENTENTE_ITEM_ACTOR, ids[i]);

      if (position != ENTENTE_VIEW_NOWHERE)
        entente_bits_set (self->centers, position, TRUE);
    }
}

static gboolean
may_show_actor (const EntenteViewMatches *self,
                guint                     actor)
{
  return actor != ENTENTE_VIEW_NOWHERE && (entente_bits_get (self->of_kind[ENTENTE_ITEM_ACTOR], actor)
                                           || (self->centers != NULL && entente_bits_get (self->centers, actor)));
}

static GHashTable *
make_set (const char *const *words)
{
  GHashTable *set;

  if (words == NULL)
    return NULL;
  set = g_hash_table_new (entente_id_hash, g_str_equal);
  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) words[i]);
  return set;
}

static gboolean
is_of_kinds (const EntenteViewMatches *self,
             guint                     relation,
             GHashTable               *kinds)
{
  EntenteItem *item = entente_view_input_get_item (self->input, ENTENTE_ITEM_RELATION, relation);
  const char *kind = entente_item_get_text (item, ENTENTE_RELATION_KIND);

  return kinds == NULL || g_hash_table_contains (kinds, kind != NULL ? kind : "");
}

/* A focus over some kinds of relation shows no others. */
static void
find_relations (EntenteViewMatches *self,
                EntenteFocus       *focus)
{
  guint n = entente_view_input_get_n (self->input, ENTENTE_ITEM_RELATION);
  g_autoptr (GHashTable) kinds = focus != NULL ? make_set (entente_focus_get_kinds (focus)) : NULL;

  self->ways.relations = entente_bits_new (n, FALSE);
  for (guint i = 0; i < n; i++)
    if (entente_bits_get (self->of_kind[ENTENTE_ITEM_RELATION], i)
        && may_show_actor (self, self->links->ends[i].from) && may_show_actor (self, self->links->ends[i].to)
        && is_of_kinds (self, i, kinds))
      entente_bits_set (self->ways.relations, i, TRUE);
}

/**
 * entente_view_matches_find:
 * @self: (out caller-allocates): the matches; they are to be cleared in any case
 * @input: a document
 * @viewpoint: what is to be shown of it
 * @cancellable: (nullable): ends the work
 *
 * Returns: %FALSE if the work was cancelled
 */
gboolean
entente_view_matches_find (EntenteViewMatches *self,
                           EntenteViewInput   *input,
                           EntenteViewpoint   *viewpoint,
                           GCancellable       *cancellable)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (viewpoint);

  *self = (EntenteViewMatches) { input, entente_view_input_get_links (input), entente_viewpoint_get_filter (viewpoint),
                                 cancellable, };
  if (!match_conditions (self))
    return FALSE;
  match_period (self, entente_viewpoint_get_period (viewpoint));
  match_statements (self);
  self->ways = (EntenteViewWays) { input, NULL, ENTENTE_FOCUS_BOTH };
  if (focus != NULL)
    {
      self->ways.direction = entente_focus_get_direction (focus);
      find_centers (self, focus);
    }
  find_relations (self, focus);
  return !g_cancellable_is_cancelled (cancellable);
}

/* What was changed by hand is as near as a center, or out of reach. */
static void
change_by_hand (const EntenteViewMatches *self,
                EntenteFocus             *focus,
                guint                    *distances)
{
  for (guint i = 0; i < entente_focus_get_n_changes (focus); i++)
    {
      const EntenteFocusChange *change = entente_focus_get_change (focus, i);

      for (guint j = 0; change->actors[j] != NULL; j++)
        {
          guint position = entente_view_input_find (self->input, ENTENTE_ITEM_ACTOR, change->actors[j]);

          if (position == ENTENTE_VIEW_NOWHERE || entente_bits_get (self->centers, position))
            continue;
          distances[position] = change->adds && entente_bits_get (self->of_kind[ENTENTE_ITEM_ACTOR], position)
                                  ? 0 : ENTENTE_VIEW_NOT_REACHED;
        }
    }
}

/**
 * entente_view_matches_measure:
 * @self: matches with centers
 * @focus: the focus that has these centers
 * @max_steps: the largest number of steps
 *
 * Returns: (transfer full): by actor, how many steps it is away from the centers; or %ENTENTE_VIEW_NOT_REACHED
 */
guint *
entente_view_matches_measure (const EntenteViewMatches *self,
                              EntenteFocus             *focus,
                              guint                     max_steps)
{
  guint *distances = entente_view_ways_measure (&self->ways, self->centers, max_steps);

  change_by_hand (self, focus, distances);
  return distances;
}

/**
 * entente_view_matches_clear:
 * @self: matches
 *
 * Frees what they own.
 */
void
entente_view_matches_clear (EntenteViewMatches *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_clear_pointer (&self->of_kind[kind], entente_bits_free);
  entente_view_ways_clear (&self->ways);
  g_clear_pointer (&self->witnessed, entente_bits_free);
  g_clear_pointer (&self->centers, entente_bits_free);
  entente_period_match_clear (&self->period);
}
