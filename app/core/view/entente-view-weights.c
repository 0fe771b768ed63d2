/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-weights.h"

#include "entente-relation.h"

/* So many relations are weighed between two questions whether to go on. */
#define RELATIONS_PER_LOOK 1024

struct _EntenteViewWeights {
  EntenteViewInput *input;            /* borrowed: it owns this */
  EntenteStatementWeight *statements;
  guint *starts;                      /* by relation, and one more: where its bearings begin */
  EntenteBearing *bearings;
  guint most;                         /* the largest number of bearings of one relation */
  guint *from_starts;                 /* by actor, and one more: where the relations that start at it begin */
  guint *from;                        /* relations */

  GMutex mutex;                       /* of what follows */
  EntenteWeigher *weigher;            /* nullable: of the last weighing, for the next one */
  guint *alone[ENTENTE_ASIDE_SPEAKER + 1]; /* nullable: by source or actor, how many relations rest on it alone */
};

static EntenteItem *
find (gpointer         data,
      EntenteItemKind  kind,
      const char      *id)
{
  EntenteViewWeights *self = data;
  guint position = entente_view_input_find (self->input, kind, id);

  return position != ENTENTE_VIEW_NOWHERE ? entente_view_input_get_item (self->input, kind, position) : NULL;
}

static void
foreach_relation_from (gpointer             data,
                       EntenteItem         *actor,
                       EntenteRelationFunc  func,
                       gpointer             func_data)
{
  EntenteViewWeights *self = data;
  guint position = entente_view_input_find (self->input, ENTENTE_ITEM_ACTOR, entente_item_get_id (actor));

  if (position == ENTENTE_VIEW_NOWHERE)
    return;
  for (guint i = self->from_starts[position]; i < self->from_starts[position + 1]; i++)
    func (ENTENTE_RELATION (entente_view_input_get_item (self->input, ENTENTE_ITEM_RELATION, self->from[i])),
          func_data);
}

/* Turns counts into the places where lists of so many begin. Returns how many there are in all. */
static guint
sum_up (guint *counts,
        guint  n)
{
  guint sum = 0;

  for (guint i = 0; i <= n; i++)
    {
      guint count = counts[i];

      counts[i] = sum;
      sum += count;
    }
  return sum;
}

/* Moves the starts back, each of which was moved to the end of its list while that was filled. */
static void
restore_starts (guint *starts,
                guint  n)
{
  for (guint i = n; i > 0; i--)
    starts[i] = starts[i - 1];
  starts[0] = 0;
}

static void
list_relations (EntenteViewWeights     *self,
                const EntenteViewLinks *links)
{
  guint n_actors = entente_view_input_get_n (self->input, ENTENTE_ITEM_ACTOR);
  guint n = entente_view_input_get_n (self->input, ENTENTE_ITEM_RELATION);

  self->from_starts = g_new0 (guint, n_actors + 1);
  for (guint i = 0; i < n; i++)
    if (links->ends[i].from != ENTENTE_VIEW_NOWHERE)
      self->from_starts[links->ends[i].from]++;
  self->from = g_new (guint, sum_up (self->from_starts, n_actors));
  for (guint i = 0; i < n; i++)
    if (links->ends[i].from != ENTENTE_VIEW_NOWHERE)
      self->from[self->from_starts[links->ends[i].from]++] = i;
  restore_starts (self->from_starts, n_actors);
}

/* Whether a target of a statement is a relation that none before it is. */
static gboolean
is_new_relation (const EntenteViewLinks *links,
                 guint                   statement,
                 guint                   target)
{
  if (links->targets[target].kind != ENTENTE_ITEM_RELATION)
    return FALSE;
  for (guint i = links->target_starts[statement]; i < target; i++)
    if (links->targets[i].kind == ENTENTE_ITEM_RELATION
        && links->targets[i].position == links->targets[target].position)
      return FALSE;
  return TRUE;
}

static EntenteStanceSet
get_stances (EntenteViewWeights *self,
             guint               statement,
             guint               relation)
{
  EntenteItem *item = entente_view_input_get_item (self->input, ENTENTE_ITEM_RELATION, relation);

  return entente_doubt_get_stances (self->statements[statement].statement, entente_item_get_id (item));
}

typedef void (*BearingFunc) (EntenteViewWeights *self, guint statement, guint relation, EntenteStanceSet stances);

static void
foreach_bearing (EntenteViewWeights     *self,
                 const EntenteViewLinks *links,
                 BearingFunc             func)
{
  for (guint i = 0; i < entente_view_input_get_n (self->input, ENTENTE_ITEM_STATEMENT); i++)
    for (guint j = links->target_starts[i]; j < links->target_starts[i + 1]; j++)
      if (is_new_relation (links, i, j))
        {
          guint relation = links->targets[j].position;
          EntenteStanceSet stances = get_stances (self, i, relation);

          if (stances != 0)
            func (self, i, relation, stances);
        }
}

static void
count_bearing (EntenteViewWeights *self,
               guint               statement,
               guint               relation,
               EntenteStanceSet    stances)
{
  self->starts[relation]++;
  self->most = MAX (self->most, self->starts[relation]);
}

static void
add_bearing (EntenteViewWeights *self,
             guint               statement,
             guint               relation,
             EntenteStanceSet    stances)
{
  self->bearings[self->starts[relation]++] = (EntenteBearing) { .weight = &self->statements[statement],
                                                                .stances = stances };
}

static gpointer
weights_new (EntenteViewInput *input)
{
  EntenteViewWeights *self;
  EntenteEvidenceLookup lookup;
  const EntenteViewLinks *links;
  guint n, n_relations;

  self = g_new0 (EntenteViewWeights, 1);
  self->input = input;
  g_mutex_init (&self->mutex);
  lookup = (EntenteEvidenceLookup) { find, foreach_relation_from, self };
  links = entente_view_input_get_links (input);
  n = entente_view_input_get_n (input, ENTENTE_ITEM_STATEMENT);
  n_relations = entente_view_input_get_n (input, ENTENTE_ITEM_RELATION);
  list_relations (self, links);
  self->statements = g_new (EntenteStatementWeight, n);
  for (guint i = 0; i < n; i++)
    {
      EntenteItem *statement = entente_view_input_get_item (input, ENTENTE_ITEM_STATEMENT, i);

      entente_statement_weight_init (&self->statements[i], ENTENTE_STATEMENT (statement), &lookup);
      entente_statement_weight_read_dates (&self->statements[i]);
    }
  self->starts = g_new0 (guint, n_relations + 1);
  foreach_bearing (self, links, count_bearing);
  self->bearings = g_new (EntenteBearing, sum_up (self->starts, n_relations));
  foreach_bearing (self, links, add_bearing);
  restore_starts (self->starts, n_relations);
  return self;
}

static void
weights_free (gpointer data)
{
  EntenteViewWeights *self = data;

  g_free (self->statements);
  g_free (self->starts);
  g_free (self->bearings);
  g_free (self->from_starts);
  g_free (self->from);
  for (int kind = 0; kind <= ENTENTE_ASIDE_SPEAKER; kind++)
    g_free (self->alone[kind]);
  entente_weigher_free (self->weigher);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * entente_view_weights_get:
 * @input: a complete input
 *
 * This takes a while for a large document, the first time. Any thread can do it.
 *
 * Returns: (transfer none): what of its statements matters; it lives as long as the input, or its base
 */
EntenteViewWeights *
entente_view_weights_get (EntenteViewInput *input)
{
  g_return_val_if_fail (input != NULL, NULL);

  return entente_view_input_get_kept (input, weights_new, weights_free);
}

/* Two threads may weigh at once: only one of them has the weigher that is kept, with all that it knows of sources and
 * actors. */
static EntenteWeigher *
take_weigher (EntenteViewWeights *self,
              EntenteWeighing    *weighing)
{
  EntenteEvidenceLookup lookup = { find, foreach_relation_from, self };
  EntenteWeigher *weigher;

  g_mutex_lock (&self->mutex);
  weigher = g_steal_pointer (&self->weigher);
  g_mutex_unlock (&self->mutex);
  if (weigher == NULL)
    return entente_weigher_new (&lookup, weighing);
  entente_weigher_set_weighing (weigher, weighing);
  return weigher;
}

static void
keep_weigher (EntenteViewWeights *self,
              EntenteWeigher     *weigher)
{
  EntenteWeigher *other;

  g_mutex_lock (&self->mutex);
  other = self->weigher;
  self->weigher = weigher;
  g_mutex_unlock (&self->mutex);
  entente_weigher_free (other);
}

/* How a statement differs from what the document weighs. */
enum { MARK_ASIDE = 1 << 0, MARK_UNKNOWN = 1 << 1 };

/* Returns by statement whether it is set aside, and whether it is not surely known. */
static guint8 *
mark_statements (EntenteViewWeights *self,
                 EntenteWeighing    *weighing)
{
  EntenteAside *aside = entente_weighing_get_aside (weighing);
  guint n = entente_view_input_get_n (self->input, ENTENTE_ITEM_STATEMENT);
  guint8 *marks = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      if (entente_statement_weight_is_aside (&self->statements[i], aside))
        marks[i] |= MARK_ASIDE;
      if (entente_statement_weight_is_known (&self->statements[i], weighing) != ENTENTE_KNOWN_SURELY)
        marks[i] |= MARK_UNKNOWN;
    }
  return marks;
}

/* All relations that are weighed in one way. */
typedef struct {
  EntenteViewWeights *weights;
  EntenteWeigher *weigher;
  const guint8 *marks;       /* by statement */
  gboolean by_same_rules;    /* as the document is weighed: what no marked statement tells of, weighs what it did */
  EntenteBearing *scratch;
} Work;

static guint8
get_mark (const Work *work,
          guint       bearing)
{
  return work->marks[work->weights->bearings[bearing].weight - work->weights->statements];
}

static gboolean
can_differ (const Work *work,
            guint       relation)
{
  const guint *starts = work->weights->starts;

  if (!work->by_same_rules)
    return TRUE;
  for (guint i = starts[relation]; i < starts[relation + 1]; i++)
    if (get_mark (work, i) != 0)
      return TRUE;
  return FALSE;
}

static EntenteStrength
weigh_one (Work  *work,
           guint  relation)
{
  const guint *starts = work->weights->starts;
  EntenteStrength strength = { 0, };
  guint n = 0;

  if (!can_differ (work, relation))
    {
      strength.support = entente_view_input_get_evidence (work->weights->input, relation, &strength.disputed);
      return strength;
    }
  for (guint i = starts[relation]; i < starts[relation + 1]; i++)
    {
      work->scratch[n] = work->weights->bearings[i];
      work->scratch[n++].aside = (get_mark (work, i) & MARK_ASIDE) != 0;
    }
  return entente_weigher_weigh (work->weigher, work->scratch, n);
}

static EntenteViewStrengths *
strengths_new (guint n)
{
  EntenteViewStrengths *strengths = g_new0 (EntenteViewStrengths, 1);

  strengths->support = g_new (guint8, n);
  strengths->disputed = entente_bits_new (n, FALSE);
  strengths->pale = entente_bits_new (n, FALSE);
  return strengths;
}

static EntenteViewStrengths *
weigh_all (Work         *work,
           GCancellable *cancellable)
{
  guint n = entente_view_input_get_n (work->weights->input, ENTENTE_ITEM_RELATION);
  g_autoptr (EntenteViewStrengths) strengths = strengths_new (n);

  for (guint i = 0; i < n; i++)
    {
      EntenteStrength strength;

      if (i % RELATIONS_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      strength = weigh_one (work, i);
      strengths->support[i] = (guint8) strength.support;
      entente_bits_set (strengths->disputed, i, strength.disputed);
      entente_bits_set (strengths->pale, i, strength.pale);
    }
  return g_steal_pointer (&strengths);
}

/**
 * entente_view_weights_weigh:
 * @self: what matters of statements
 * @weighing: how to weigh
 * @cancellable: (nullable): ends the work
 *
 * By the rules of the document only those relations are weighed anew of which a statement tells that is set aside, or
 * not surely known: what the others weigh is in the input. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): what all relations weigh; %NULL if the work was cancelled
 */
EntenteViewStrengths *
entente_view_weights_weigh (EntenteViewWeights *self,
                            EntenteWeighing    *weighing,
                            GCancellable       *cancellable)
{
  EntenteViewStrengths *strengths;
  g_autofree guint8 *marks = NULL;
  g_autofree EntenteBearing *scratch = NULL;
  Work work;

  g_return_val_if_fail (self != NULL && weighing != NULL, NULL);

  marks = mark_statements (self, weighing);
  scratch = g_new (EntenteBearing, self->most);
  work = (Work) {
    self, take_weigher (self, weighing), marks,
    entente_weighing_get_rules (weighing) == entente_view_input_get_rules (self->input), scratch,
  };
  strengths = weigh_all (&work, cancellable);
  keep_weigher (self, work.weigher);
  return strengths;
}

/**
 * entente_view_weights_touches:
 * @self: what matters of statements
 * @relation: the position of a relation
 * @aside: what is set aside
 *
 * Returns: whether a statement that takes a stance to the relation is set aside
 */
gboolean
entente_view_weights_touches (EntenteViewWeights *self,
                              guint               relation,
                              EntenteAside       *aside)
{
  g_return_val_if_fail (self != NULL && aside != NULL, FALSE);

  for (guint i = self->starts[relation]; i < self->starts[relation + 1]; i++)
    if (entente_statement_weight_is_aside (self->bearings[i].weight, aside))
      return TRUE;
  return FALSE;
}

/**
 * entente_view_weights_weigh_input:
 * @input: a complete input
 * @weighing: how to weigh its relations
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (nullable): an input of the same items, with other classes; %NULL if the work was cancelled
 */
EntenteViewInput *
entente_view_weights_weigh_input (EntenteViewInput *input,
                                  EntenteWeighing  *weighing,
                                  GCancellable     *cancellable)
{
  g_autoptr (EntenteViewStrengths) strengths = NULL;

  g_return_val_if_fail (input != NULL && weighing != NULL, NULL);

  strengths = entente_view_weights_weigh (entente_view_weights_get (input), weighing, cancellable);
  if (strengths == NULL)
    return NULL;
  return entente_view_input_new_with_classes (input, g_steal_pointer (&strengths->support),
                                              g_steal_pointer (&strengths->disputed),
                                              g_steal_pointer (&strengths->pale));
}

void
entente_view_strengths_free (EntenteViewStrengths *self)
{
  if (self == NULL)
    return;

  g_free (self->support);
  g_clear_pointer (&self->disputed, entente_bits_free);
  g_clear_pointer (&self->pale, entente_bits_free);
  g_free (self);
}

/* Returns what a statement is set aside with, as a source or a speaker. */
static EntenteItem *
get_support (const EntenteStatementWeight *weight,
             EntenteAsideKind              kind)
{
  return kind == ENTENTE_ASIDE_SOURCE ? weight->source : weight->origin;
}

/* Returns the one on which all support of a relation rests, if there is one. */
static EntenteItem *
find_only (EntenteViewWeights *self,
           guint               relation,
           EntenteAsideKind    kind)
{
  EntenteItem *only = NULL;

  for (guint i = self->starts[relation]; i < self->starts[relation + 1]; i++)
    {
      EntenteItem *item;

      if (!(self->bearings[i].stances & ENTENTE_STANCE_SET_SUPPORTS))
        continue;
      item = get_support (self->bearings[i].weight, kind);
      if (item == NULL || (only != NULL && item != only))
        return NULL;
      only = item;
    }
  return only;
}

static EntenteItemKind
get_item_kind (EntenteAsideKind kind)
{
  return kind == ENTENTE_ASIDE_SOURCE ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR;
}

static guint *
count_alone (EntenteViewWeights *self,
             EntenteAsideKind    kind)
{
  EntenteItemKind of = get_item_kind (kind);
  guint *counts = g_new0 (guint, entente_view_input_get_n (self->input, of) + 1);

  for (guint i = 0; i < entente_view_input_get_n (self->input, ENTENTE_ITEM_RELATION); i++)
    {
      EntenteItem *only = find_only (self, i, kind);

      if (only != NULL && entente_item_get_kind (only) == of)
        counts[entente_view_input_find (self->input, of, entente_item_get_id (only))]++;
    }
  return counts;
}

/**
 * entente_view_weights_get_alone:
 * @self: what matters of statements
 * @kind: sources, or speakers
 * @id: the id of a source or an actor
 *
 * All are counted once, the first time. Any thread can ask.
 *
 * Returns: how many relations no statement would support without it
 */
guint
entente_view_weights_get_alone (EntenteViewWeights *self,
                                EntenteAsideKind    kind,
                                const char         *id)
{
  guint position;

  g_return_val_if_fail (self != NULL && (kind == ENTENTE_ASIDE_SOURCE || kind == ENTENTE_ASIDE_SPEAKER), 0);

  position = entente_view_input_find (self->input, get_item_kind (kind), id);
  if (position == ENTENTE_VIEW_NOWHERE)
    return 0;
  g_mutex_lock (&self->mutex);
  if (self->alone[kind] == NULL)
    self->alone[kind] = count_alone (self, kind);
  g_mutex_unlock (&self->mutex);
  return self->alone[kind][position];
}
