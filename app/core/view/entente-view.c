/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view.h"

#include "entente-condition-match.h"
#include "entente-id.h"
#include "entente-view-ways.h"

#define NOT_REACHED ENTENTE_VIEW_NOT_REACHED

struct _EntenteView {
  EntenteViewInput *input;
  EntenteViewpoint *viewpoint;
  EntenteBits *shown[ENTENTE_N_ITEM_KINDS];
  guint n_shown[ENTENTE_N_ITEM_KINDS];

  EntenteBits *perhaps; /* relations that may have been outside the period; NULL without one */
  GArray *falls; /* of EntenteFall; NULL if nothing is set aside */

  /* Of a focus; else empty. */
  EntenteViewWays ways;
  EntenteBits *may_add; /* actors that match, so that they would be shown if they were added */
  guint *n_others;      /* by actor */
};

/* A view on the way. */
typedef struct {
  EntenteViewInput *input;
  const EntenteViewLinks *links;
  EntenteFilter *filter;
  GCancellable *cancellable;
  EntenteBits *matches[ENTENTE_N_ITEM_KINDS]; /* what all conditions hold for; of sources, all */
  EntenteViewWays ways;                       /* over relations that match, between actors that match or are centers */
  EntenteBits *witnessed;                     /* actors of whom a statement that matches tells */
  EntenteBits *centers;                       /* of the focus; NULL without one */
  gboolean has_period;
  EntentePeriodMatch period;
} Making;

static void
making_clear (Making *making)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_clear_pointer (&making->matches[kind], entente_bits_free);
  entente_view_ways_clear (&making->ways);
  g_clear_pointer (&making->witnessed, entente_bits_free);
  g_clear_pointer (&making->centers, entente_bits_free);
  entente_period_match_clear (&making->period);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
view_clear (gpointer data)
{
  EntenteView *self = data;

  g_clear_pointer (&self->input, entente_view_input_unref);
  entente_viewpoint_unref (self->viewpoint);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_clear_pointer (&self->shown[kind], entente_bits_free);
  g_clear_pointer (&self->perhaps, entente_bits_free);
  g_clear_pointer (&self->falls, g_array_unref);
  entente_view_ways_clear (&self->ways);
  g_clear_pointer (&self->may_add, entente_bits_free);
  g_free (self->n_others);
}

/* Returns FALSE if it was cancelled. */
static gboolean
match_conditions (Making *making)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    making->matches[kind] = entente_bits_new (entente_view_input_get_n (making->input, kind), TRUE);
  for (guint i = 0; i < entente_filter_get_n (making->filter); i++)
    {
      EntenteCondition *condition = entente_filter_get_nth (making->filter, i);
      g_autoptr (EntenteBits) bits = entente_condition_match (condition, making->input, making->cancellable);

      if (bits == NULL)
        return FALSE;
      entente_bits_intersect (making->matches[entente_condition_get_subject (condition)], bits);
    }
  return TRUE;
}

static void
match_period (Making        *making,
              EntentePeriod *period)
{
  making->has_period = period != NULL && !entente_period_is_of_knowledge (period);
  if (!making->has_period)
    return;
  entente_period_match (period, making->input, &making->period);
  entente_bits_intersect (making->matches[ENTENTE_ITEM_RELATION], making->period.relations);
  entente_bits_intersect (making->matches[ENTENTE_ITEM_STATEMENT], making->period.statements);
}

/* Who said at another time what was in a period did not say it then. */
static void
add_witnesses (Making      *making,
               guint        statement,
               EntenteBits *relations)
{
  guint speaker = making->links->speakers[statement];
  gboolean said = !making->has_period || entente_bits_get (making->period.said, statement);

  if (speaker != ENTENTE_VIEW_NOWHERE && said)
    entente_bits_set (making->witnessed, speaker, TRUE);
  for (guint i = making->links->target_starts[statement]; i < making->links->target_starts[statement + 1]; i++)
    {
      const EntenteViewTarget *target = &making->links->targets[i];

      if (target->kind == ENTENTE_ITEM_RELATION)
        entente_bits_set (relations, target->position, TRUE);
      else if (said)
        entente_bits_set (making->witnessed, target->position, TRUE);
    }
}

/* If a condition speaks of statements, only what they tell of can be seen. A period only adds those who spoke then, or
 * were spoken of, unless a condition asks for relations. */
static void
match_statements (Making *making)
{
  g_autoptr (EntenteBits) told = NULL;
  gboolean asked = entente_filter_speaks_of (making->filter, ENTENTE_ITEM_STATEMENT);

  making->witnessed = entente_bits_new (entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR), FALSE);
  if (!asked && (!making->has_period || entente_filter_speaks_of (making->filter, ENTENTE_ITEM_RELATION)))
    return;
  told = entente_bits_new (entente_view_input_get_n (making->input, ENTENTE_ITEM_RELATION), FALSE);
  for (guint i = 0; i < entente_view_input_get_n (making->input, ENTENTE_ITEM_STATEMENT); i++)
    if (entente_bits_get (making->matches[ENTENTE_ITEM_STATEMENT], i))
      add_witnesses (making, i, told);
  if (asked)
    entente_bits_intersect (making->matches[ENTENTE_ITEM_RELATION], told);
}

static void
find_centers (Making       *making,
              EntenteFocus *focus)
{
  const char *const *ids = entente_focus_get_centers (focus);

  making->centers = entente_bits_new (entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR), FALSE);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint position = entente_view_input_find (making->input, ENTENTE_ITEM_ACTOR, ids[i]);

      if (position != ENTENTE_VIEW_NOWHERE)
        entente_bits_set (making->centers, position, TRUE);
    }
}

static gboolean
may_show_actor (const Making *making,
                guint         actor)
{
  return actor != ENTENTE_VIEW_NOWHERE && (entente_bits_get (making->matches[ENTENTE_ITEM_ACTOR], actor)
                                           || (making->centers != NULL && entente_bits_get (making->centers, actor)));
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
is_of_kinds (const Making *making,
             guint         relation,
             GHashTable   *kinds)
{
  EntenteItem *item = entente_view_input_get_item (making->input, ENTENTE_ITEM_RELATION, relation);
  const char *kind = entente_item_get_text (item, ENTENTE_RELATION_KIND);

  return kinds == NULL || g_hash_table_contains (kinds, kind != NULL ? kind : "");
}

/* A focus over some kinds of relation shows no others. */
static void
find_relations (Making       *making,
                EntenteFocus *focus)
{
  guint n = entente_view_input_get_n (making->input, ENTENTE_ITEM_RELATION);
  g_autoptr (GHashTable) kinds = focus != NULL ? make_set (entente_focus_get_kinds (focus)) : NULL;

  making->ways.relations = entente_bits_new (n, FALSE);
  for (guint i = 0; i < n; i++)
    if (entente_bits_get (making->matches[ENTENTE_ITEM_RELATION], i)
        && may_show_actor (making, making->links->ends[i].from) && may_show_actor (making, making->links->ends[i].to)
        && is_of_kinds (making, i, kinds))
      entente_bits_set (making->ways.relations, i, TRUE);
}

/* Returns FALSE if it was cancelled. */
static gboolean
making_begin (Making           *making,
              EntenteViewInput *input,
              EntenteViewpoint *viewpoint,
              GCancellable     *cancellable)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (viewpoint);

  *making = (Making) { input, entente_view_input_get_links (input), entente_viewpoint_get_filter (viewpoint),
                       cancellable, };
  if (!match_conditions (making))
    return FALSE;
  match_period (making, entente_viewpoint_get_period (viewpoint));
  match_statements (making);
  making->ways = (EntenteViewWays) { input, NULL, ENTENTE_FOCUS_BOTH };
  if (focus != NULL)
    {
      making->ways.direction = entente_focus_get_direction (focus);
      find_centers (making, focus);
    }
  find_relations (making, focus);
  return !g_cancellable_is_cancelled (cancellable);
}

/* What was changed by hand is as near as a center, or out of reach. */
static void
change_by_hand (const Making *making,
                EntenteFocus *focus,
                guint        *distances)
{
  for (guint i = 0; i < entente_focus_get_n_changes (focus); i++)
    {
      const EntenteFocusChange *change = entente_focus_get_change (focus, i);

      for (guint j = 0; change->actors[j] != NULL; j++)
        {
          guint position = entente_view_input_find (making->input, ENTENTE_ITEM_ACTOR, change->actors[j]);

          if (position == ENTENTE_VIEW_NOWHERE || entente_bits_get (making->centers, position))
            continue;
          distances[position] = change->adds && entente_bits_get (making->matches[ENTENTE_ITEM_ACTOR], position)
                                  ? 0 : NOT_REACHED;
        }
    }
}

/* Returns how many steps each actor is away from the centers. */
static guint *
measure_distances (const Making *making,
                   EntenteFocus *focus,
                   guint         max_steps)
{
  guint *distances = entente_view_ways_measure (&making->ways, making->centers, max_steps);

  change_by_hand (making, focus, distances);
  return distances;
}

static void
show_joined (Making      *making,
             EntenteBits *joined)
{
  for (guint i = 0; i < entente_bits_get_size (making->ways.relations); i++)
    if (entente_bits_get (making->ways.relations, i))
      {
        entente_bits_set (joined, making->links->ends[i].from, TRUE);
        entente_bits_set (joined, making->links->ends[i].to, TRUE);
      }
}

static EntenteBits *
find_actors (Making       *making,
             EntenteFocus *focus)
{
  guint n = entente_view_input_get_n (making->input, ENTENTE_ITEM_ACTOR);
  EntenteBits *actors = entente_bits_new (n, FALSE);
  gboolean asked = entente_filter_speaks_of (making->filter, ENTENTE_ITEM_RELATION)
                   || entente_filter_speaks_of (making->filter, ENTENTE_ITEM_STATEMENT);
  gboolean needs_telling = asked || making->has_period;
  g_autofree guint *distances = NULL;

  if (focus != NULL)
    {
      distances = measure_distances (making, focus, entente_focus_get_n_steps (focus));
      for (guint i = 0; i < n; i++)
        entente_bits_set (actors, i, distances[i] != NOT_REACHED);
      return actors;
    }
  if (needs_telling)
    show_joined (making, actors);
  for (guint i = 0; i < n; i++)
    if (!needs_telling || entente_bits_get (making->witnessed, i)
        || (!asked && entente_bits_get (making->period.actors, i)))
      entente_bits_set (actors, i, TRUE);
  entente_bits_intersect (actors, making->matches[ENTENTE_ITEM_ACTOR]);
  return actors;
}

static EntenteBits *
find_shown_relations (Making            *making,
                      const EntenteBits *actors)
{
  guint n = entente_bits_get_size (making->ways.relations);
  EntenteBits *relations = entente_bits_new (n, FALSE);

  for (guint i = 0; i < n; i++)
    if (entente_bits_get (making->ways.relations, i) && entente_bits_get (actors, making->links->ends[i].from)
        && entente_bits_get (actors, making->links->ends[i].to))
      entente_bits_set (relations, i, TRUE);
  return relations;
}

static gboolean
tells_of_shown (const EntenteView      *self,
                const EntenteViewLinks *links,
                guint                   statement)
{
  for (guint i = links->target_starts[statement]; i < links->target_starts[statement + 1]; i++)
    if (entente_bits_get (self->shown[links->targets[i].kind], links->targets[i].position))
      return TRUE;
  return links->target_starts[statement] == links->target_starts[statement + 1];
}

static void
find_statements_and_sources (EntenteView *self,
                             Making      *making)
{
  EntenteBits *statements = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_STATEMENT), FALSE);
  EntenteBits *sources = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_SOURCE), FALSE);

  for (guint i = 0; i < entente_bits_get_size (statements); i++)
    if (entente_bits_get (making->matches[ENTENTE_ITEM_STATEMENT], i) && tells_of_shown (self, making->links, i))
      {
        entente_bits_set (statements, i, TRUE);
        if (making->links->sources[i] != ENTENTE_VIEW_NOWHERE)
          entente_bits_set (sources, making->links->sources[i], TRUE);
      }
  self->shown[ENTENTE_ITEM_STATEMENT] = statements;
  self->shown[ENTENTE_ITEM_SOURCE] = sources;
}

static void
show_all (EntenteView *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    self->shown[kind] = entente_bits_new (entente_view_input_get_n (self->input, kind), TRUE);
}

/* What a focus can grow by. */
static void
keep_ways (EntenteView *self,
           Making      *making)
{
  self->ways = making->ways;
  making->ways.relations = NULL;
  self->may_add = g_steal_pointer (&making->matches[ENTENTE_ITEM_ACTOR]);
  self->n_others = entente_view_ways_count_others (&self->ways, self->shown[ENTENTE_ITEM_ACTOR]);
}

/* Returns FALSE if it was cancelled. */
static gboolean
find_shown (EntenteView  *self,
            GCancellable *cancellable)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (self->viewpoint);
  g_auto (Making) making = { NULL, };

  if (!making_begin (&making, self->input, self->viewpoint, cancellable))
    return FALSE;
  self->shown[ENTENTE_ITEM_ACTOR] = find_actors (&making, focus);
  self->shown[ENTENTE_ITEM_RELATION] = find_shown_relations (&making, self->shown[ENTENTE_ITEM_ACTOR]);
  find_statements_and_sources (self, &making);
  self->perhaps = g_steal_pointer (&making.period.perhaps);
  if (focus != NULL)
    keep_ways (self, &making);
  return TRUE;
}

/**
 * entente_view_new:
 * @input: a document
 * @viewpoint: what is to be shown of it
 * @cancellable: (nullable): ends the work
 *
 * This takes a while for a large document. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): a view; %NULL if the work was cancelled
 */
EntenteView *
entente_view_new (EntenteViewInput *input,
                  EntenteViewpoint *viewpoint,
                  GCancellable     *cancellable)
{
  g_autoptr (EntenteView) self = NULL;

  g_return_val_if_fail (input != NULL && viewpoint != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteView);
  self->viewpoint = entente_viewpoint_ref (viewpoint);
  self->input = entente_viewpoint_weigh (viewpoint, input, cancellable);
  if (self->input == NULL)
    return NULL;
  if (!entente_viewpoint_chooses (viewpoint))
    show_all (self);
  else if (!find_shown (self, cancellable))
    return NULL;
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    self->n_shown[kind] = entente_bits_count (self->shown[kind]);
  if (entente_viewpoint_get_aside (viewpoint) == NULL)
    return g_steal_pointer (&self);
  self->falls = entente_falls_list (viewpoint, self->input, cancellable);
  return self->falls != NULL ? g_steal_pointer (&self) : NULL;
}

EntenteView *
entente_view_ref (EntenteView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_view_unref (EntenteView *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, view_clear);
}

/**
 * entente_view_get_viewpoint:
 * @self: a view
 *
 * Returns: (transfer none): what was to be shown
 */
EntenteViewpoint *
entente_view_get_viewpoint (EntenteView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->viewpoint;
}

/**
 * entente_view_get_input:
 * @self: a view
 *
 * Returns: (transfer none): the document that it was made from
 */
EntenteViewInput *
entente_view_get_input (EntenteView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->input;
}

/**
 * entente_view_may_be_outside:
 * @self: a view
 * @relation: a relation of its document, as it is or was
 *
 * Returns: whether the dates of the relation are not exact enough to tell that it was within the period shown
 */
gboolean
entente_view_may_be_outside (EntenteView *self,
                             EntenteItem *relation)
{
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (relation), FALSE);

  position = entente_view_input_find (self->input, ENTENTE_ITEM_RELATION, entente_item_get_id (relation));
  return self->perhaps != NULL && position != ENTENTE_VIEW_NOWHERE && entente_bits_get (self->perhaps, position);
}

/**
 * entente_view_weigh:
 * @self: a view
 * @relation: a relation of its document, as it is or was
 * @strength: (out): what it weighs in the view
 *
 * A relation is pale also if it may have been outside the period that is shown.
 *
 * Returns: %FALSE if it weighs what it does in the document, or came into it after the view was made
 */
gboolean
entente_view_weigh (EntenteView     *self,
                    EntenteItem     *relation,
                    EntenteStrength *strength)
{
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (relation) && strength != NULL, FALSE);

  if (entente_view_input_get_base (self->input) == self->input && self->perhaps == NULL)
    return FALSE;
  position = entente_view_input_find (self->input, ENTENTE_ITEM_RELATION, entente_item_get_id (relation));
  if (position == ENTENTE_VIEW_NOWHERE)
    return FALSE;
  strength->support = entente_view_input_get_evidence (self->input, position, &strength->disputed);
  strength->pale = entente_view_input_is_pale (self->input, position)
                   || (self->perhaps != NULL && entente_bits_get (self->perhaps, position));
  return TRUE;
}

/**
 * entente_view_get_falls:
 * @self: a view
 *
 * Returns: (transfer none) (nullable) (element-type EntenteFall): what becomes of relations because something is set
 *   aside; %NULL if nothing is
 */
GArray *
entente_view_get_falls (EntenteView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->falls;
}

/**
 * entente_view_shows:
 * @self: a view
 * @item: an item of its document, as it is or was
 *
 * Returns: whether the item is shown. One that came into the document after the view was made is.
 */
gboolean
entente_view_shows (EntenteView *self,
                    EntenteItem *item)
{
  EntenteItemKind kind;
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), TRUE);

  kind = entente_item_get_kind (item);
  position = entente_view_input_find (self->input, kind, entente_item_get_id (item));
  return position == ENTENTE_VIEW_NOWHERE || entente_bits_get (self->shown[kind], position);
}

/**
 * entente_view_shows_next:
 * @self: a view
 * @item: an item of its document
 * @position: (inout): 0 for the first of several items of one kind, and then what the call for the one before has left
 *
 * Like entente_view_shows(), but much quicker for many items that come in the order of the document.
 *
 * Returns: whether the item is shown
 */
gboolean
entente_view_shows_next (EntenteView *self,
                         EntenteItem *item,
                         guint       *position)
{
  EntenteItemKind kind;
  guint n;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item) && position != NULL, TRUE);

  kind = entente_item_get_kind (item);
  n = entente_view_input_get_n (self->input, kind);
  while (*position < n && entente_view_input_get_item (self->input, kind, *position) != item)
    (*position)++;
  if (*position < n)
    return entente_bits_get (self->shown[kind], (*position)++);
  return entente_view_shows (self, item);
}

/**
 * entente_view_shows_nth:
 * @self: a view
 * @kind: a kind of item
 * @position: a position among the items of that kind, when the view was made
 *
 * Returns: whether the item is shown
 */
gboolean
entente_view_shows_nth (EntenteView     *self,
                        EntenteItemKind  kind,
                        guint            position)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, TRUE);

  return entente_bits_get (self->shown[kind], position);
}

guint
entente_view_get_n_shown (EntenteView     *self,
                          EntenteItemKind  kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->n_shown[kind];
}

guint
entente_view_get_n_all (EntenteView     *self,
                        EntenteItemKind  kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return entente_view_input_get_n (self->input, kind);
}

static gboolean
find_actor (EntenteView *self,
            EntenteItem *item,
            guint       *position)
{
  if (self->n_others == NULL || entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR)
    return FALSE;
  *position = entente_view_input_find (self->input, ENTENTE_ITEM_ACTOR, entente_item_get_id (item));
  return *position != ENTENTE_VIEW_NOWHERE;
}

/**
 * entente_view_count_others:
 * @self: a view
 * @item: an item of its document
 *
 * Returns: how many neighbours of an actor that is shown are not, and could be added to the focus; 0 without a focus
 */
guint
entente_view_count_others (EntenteView *self,
                           EntenteItem *item)
{
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), 0);

  return find_actor (self, item, &position) ? self->n_others[position] : 0;
}

/**
 * entente_view_list_others:
 * @self: a view
 * @item: an item of its document
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the neighbours that entente_view_count_others() counts
 */
char **
entente_view_list_others (EntenteView *self,
                          EntenteItem *item)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), NULL);

  if (find_actor (self, item, &position) && self->n_others[position] > 0)
    {
      g_autoptr (GPtrArray) others = entente_view_ways_list_others (&self->ways, self->shown[ENTENTE_ITEM_ACTOR],
                                                                    position);

      for (guint i = 0; i < others->len; i++)
        g_strv_builder_add (ids, entente_item_get_id (entente_view_input_get_item (
                                   self->input, ENTENTE_ITEM_ACTOR, GPOINTER_TO_UINT (others->pdata[i]))));
    }
  return g_strv_builder_end (ids);
}

/**
 * entente_view_can_add:
 * @self: a view
 * @item: an item of its document
 *
 * Returns: whether it is an actor that is not shown, and would be if it were added to the focus
 */
gboolean
entente_view_can_add (EntenteView *self,
                      EntenteItem *item)
{
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), FALSE);

  return find_actor (self, item, &position) && !entente_bits_get (self->shown[ENTENTE_ITEM_ACTOR], position)
         && entente_bits_get (self->may_add, position);
}

static void
count_relations (const Making *making,
                 const guint  *distances,
                 GArray       *reach)
{
  for (guint i = 0; i < entente_bits_get_size (making->ways.relations); i++)
    if (entente_bits_get (making->ways.relations, i))
      {
        guint from = distances[making->links->ends[i].from], to = distances[making->links->ends[i].to];

        if (from != NOT_REACHED && to != NOT_REACHED)
          g_array_index (reach, EntenteReach, MAX (from, to)).n_relations++;
      }
}

/**
 * entente_view_count_reach:
 * @input: a document
 * @viewpoint: a viewpoint with a focus, whose number of steps does not matter
 * @max_steps: the largest number of steps
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (element-type EntenteReach) (nullable): by the number of steps, from 0 to @max_steps, how
 *   much a view of that focus would show; %NULL if the work was cancelled
 */
GArray *
entente_view_count_reach (EntenteViewInput *input,
                          EntenteViewpoint *viewpoint,
                          guint             max_steps,
                          GCancellable     *cancellable)
{
  EntenteFocus *focus;
  GArray *reach;
  g_autofree guint *distances = NULL;
  g_auto (Making) making = { NULL, };

  g_return_val_if_fail (input != NULL && viewpoint != NULL && entente_viewpoint_get_focus (viewpoint) != NULL, NULL);

  focus = entente_viewpoint_get_focus (viewpoint);
  if (!making_begin (&making, input, viewpoint, cancellable))
    return NULL;
  distances = measure_distances (&making, focus, max_steps);
  reach = g_array_sized_new (FALSE, TRUE, sizeof (EntenteReach), max_steps + 1);
  g_array_set_size (reach, max_steps + 1);
  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR); i++)
    if (distances[i] != NOT_REACHED)
      g_array_index (reach, EntenteReach, distances[i]).n_actors++;
  count_relations (&making, distances, reach);
  for (guint i = 1; i < reach->len; i++)
    {
      g_array_index (reach, EntenteReach, i).n_actors += g_array_index (reach, EntenteReach, i - 1).n_actors;
      g_array_index (reach, EntenteReach, i).n_relations += g_array_index (reach, EntenteReach, i - 1).n_relations;
    }
  return reach;
}
