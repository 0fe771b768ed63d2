/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view.h"

#include "entente-view-matches.h"

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

static void
show_joined (EntenteViewMatches *matches,
             EntenteBits        *joined)
{
  for (guint i = 0; i < entente_bits_get_size (matches->ways.relations); i++)
    if (entente_bits_get (matches->ways.relations, i))
      {
        entente_bits_set (joined, matches->links->ends[i].from, TRUE);
        entente_bits_set (joined, matches->links->ends[i].to, TRUE);
      }
}

static EntenteBits *
find_actors (EntenteViewMatches *matches,
             EntenteFocus       *focus)
{
  guint n = entente_view_input_get_n (matches->input, ENTENTE_ITEM_ACTOR);
  EntenteBits *actors = entente_bits_new (n, FALSE);
  gboolean asked = entente_filter_speaks_of (matches->filter, ENTENTE_ITEM_RELATION)
                   || entente_filter_speaks_of (matches->filter, ENTENTE_ITEM_STATEMENT);
  gboolean needs_telling = asked || matches->has_period;
  g_autofree guint *distances = NULL;

  if (focus != NULL)
    {
      distances = entente_view_matches_measure (matches, focus, entente_focus_get_n_steps (focus));
      for (guint i = 0; i < n; i++)
        entente_bits_set (actors, i, distances[i] != NOT_REACHED);
      return actors;
    }
  if (needs_telling)
    show_joined (matches, actors);
  for (guint i = 0; i < n; i++)
    if (!needs_telling || entente_bits_get (matches->witnessed, i)
        || (!asked && entente_bits_get (matches->period.actors, i)))
      entente_bits_set (actors, i, TRUE);
  entente_bits_intersect (actors, matches->of_kind[ENTENTE_ITEM_ACTOR]);
  return actors;
}

static EntenteBits *
find_shown_relations (EntenteViewMatches *matches,
                      const EntenteBits  *actors)
{
  guint n = entente_bits_get_size (matches->ways.relations);
  EntenteBits *relations = entente_bits_new (n, FALSE);

  for (guint i = 0; i < n; i++)
    if (entente_bits_get (matches->ways.relations, i) && entente_bits_get (actors, matches->links->ends[i].from)
        && entente_bits_get (actors, matches->links->ends[i].to))
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
find_statements_and_sources (EntenteView        *self,
                             EntenteViewMatches *matches)
{
  EntenteBits *statements = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_STATEMENT), FALSE);
  EntenteBits *sources = entente_bits_new (entente_view_input_get_n (self->input, ENTENTE_ITEM_SOURCE), FALSE);

  for (guint i = 0; i < entente_bits_get_size (statements); i++)
    if (entente_bits_get (matches->of_kind[ENTENTE_ITEM_STATEMENT], i) && tells_of_shown (self, matches->links, i))
      {
        entente_bits_set (statements, i, TRUE);
        if (matches->links->sources[i] != ENTENTE_VIEW_NOWHERE)
          entente_bits_set (sources, matches->links->sources[i], TRUE);
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
keep_ways (EntenteView        *self,
           EntenteViewMatches *matches)
{
  self->ways = matches->ways;
  matches->ways.relations = NULL;
  self->may_add = g_steal_pointer (&matches->of_kind[ENTENTE_ITEM_ACTOR]);
  self->n_others = entente_view_ways_count_others (&self->ways, self->shown[ENTENTE_ITEM_ACTOR]);
}

/* Returns FALSE if it was cancelled. */
static gboolean
find_shown (EntenteView  *self,
            GCancellable *cancellable)
{
  EntenteFocus *focus = entente_viewpoint_get_focus (self->viewpoint);
  g_auto (EntenteViewMatches) matches = { NULL, };

  if (!entente_view_matches_find (&matches, self->input, self->viewpoint, cancellable))
    return FALSE;
  self->shown[ENTENTE_ITEM_ACTOR] = find_actors (&matches, focus);
  self->shown[ENTENTE_ITEM_RELATION] = find_shown_relations (&matches, self->shown[ENTENTE_ITEM_ACTOR]);
  find_statements_and_sources (self, &matches);
  self->perhaps = g_steal_pointer (&matches.period.perhaps);
  if (focus != NULL)
    keep_ways (self, &matches);
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
count_relations (const EntenteViewMatches *matches,
                 const guint              *distances,
                 GArray                   *reach)
{
  for (guint i = 0; i < entente_bits_get_size (matches->ways.relations); i++)
    if (entente_bits_get (matches->ways.relations, i))
      {
        guint from = distances[matches->links->ends[i].from], to = distances[matches->links->ends[i].to];

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
  g_auto (EntenteViewMatches) matches = { NULL, };

  g_return_val_if_fail (input != NULL && viewpoint != NULL && entente_viewpoint_get_focus (viewpoint) != NULL, NULL);

  focus = entente_viewpoint_get_focus (viewpoint);
  if (!entente_view_matches_find (&matches, input, viewpoint, cancellable))
    return NULL;
  distances = entente_view_matches_measure (&matches, focus, max_steps);
  reach = g_array_sized_new (FALSE, TRUE, sizeof (EntenteReach), max_steps + 1);
  g_array_set_size (reach, max_steps + 1);
  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR); i++)
    if (distances[i] != NOT_REACHED)
      g_array_index (reach, EntenteReach, distances[i]).n_actors++;
  count_relations (&matches, distances, reach);
  for (guint i = 1; i < reach->len; i++)
    {
      g_array_index (reach, EntenteReach, i).n_actors += g_array_index (reach, EntenteReach, i - 1).n_actors;
      g_array_index (reach, EntenteReach, i).n_relations += g_array_index (reach, EntenteReach, i - 1).n_relations;
    }
  return reach;
}
