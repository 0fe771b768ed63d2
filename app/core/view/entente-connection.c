/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-connection.h"

#include "entente-file-words.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"

#include <string.h>

#define WORST_GRADE 9

/* The relations that are shown, as edges. */
typedef struct {
  EntenteView *view;
  EntenteViewInput *input;
  GArray *edges;     /* of EntenteGraphEdge, between positions of actors; turned round if that is how they lead */
  GArray *relations; /* of guint: their positions */
  GByteArray *ranks;
} Ways;

static void
hop_clear (gpointer data)
{
  EntenteHop *self = data;

  g_clear_object (&self->actor);
  g_clear_object (&self->relation);
}

static void
hops_free (gpointer data)
{
  EntenteHops *self = data;

  g_array_unref (self->hops);
  g_free (self);
}

/* 0 is the strongest. */
static guint8
rank_relation (EntenteViewInput *input,
               guint             position)
{
  gboolean disputed;
  EntenteEvidenceClass support = entente_view_input_get_evidence (input, position, &disputed);

  return (guint8) (2 * support + (disputed ? 1 : 0));
}

static gboolean
is_directed (EntenteViewInput *input,
             guint             position)
{
  return entente_relation_is_directed (ENTENTE_RELATION (entente_view_input_get_item (input, ENTENTE_ITEM_RELATION,
                                                                                      position)));
}

static void
add_edge (Ways             *ways,
          guint             relation,
          EntenteGraphEdge  edge)
{
  guint8 rank = rank_relation (ways->input, relation);

  g_array_append_val (ways->edges, edge);
  g_array_append_val (ways->relations, relation);
  g_byte_array_append (ways->ranks, &rank, 1);
}

/* Where the direction is heeded, a relation without one is there both ways. */
static void
list_ways (Ways     *ways,
           gboolean  directed)
{
  const EntenteViewLinks *links = entente_view_input_get_links (ways->input);

  for (guint i = 0; i < entente_view_input_get_n (ways->input, ENTENTE_ITEM_RELATION); i++)
    {
      EntenteGraphEdge edge = links->ends[i];

      if (edge.from == ENTENTE_VIEW_NOWHERE || edge.to == ENTENTE_VIEW_NOWHERE ||
          !entente_view_shows_nth (ways->view, ENTENTE_ITEM_RELATION, i))
        continue;
      add_edge (ways, i, edge);
      if (directed && !is_directed (ways->input, i))
        add_edge (ways, i, (EntenteGraphEdge) { edge.to, edge.from });
    }
}

/* How many relations lead from one actor to another, but for the one that is gone along. */
static guint
count_besides (const Ways *ways,
               gboolean    directed,
               guint       from,
               guint       to)
{
  guint n = 0;

  for (guint i = 0; i < ways->edges->len; i++)
    {
      const EntenteGraphEdge *edge = &g_array_index (ways->edges, EntenteGraphEdge, i);

      n += (edge->from == from && edge->to == to) || (!directed && edge->from == to && edge->to == from);
    }
  return n > 0 ? n - 1 : 0;
}

static EntenteHop
make_hop (const Ways *ways,
          guint       edge,
          guint       at,
          guint      *next)
{
  const EntenteGraphEdge *ends = &g_array_index (ways->edges, EntenteGraphEdge, edge);
  guint relation = g_array_index (ways->relations, guint, edge);
  EntenteHop hop = { NULL };

  *next = ends->from == at ? ends->to : ends->from;
  hop.actor = g_object_ref (entente_view_input_get_item (ways->input, ENTENTE_ITEM_ACTOR, *next));
  hop.relation = g_object_ref (entente_view_input_get_item (ways->input, ENTENTE_ITEM_RELATION, relation));
  hop.is_turned = entente_view_input_get_links (ways->input)->ends[relation].from != at;
  hop.support = entente_view_input_get_evidence (ways->input, relation, &hop.disputed);
  return hop;
}

static void
add_chain (EntenteConnection  *self,
           const Ways         *ways,
           const EntenteChain *chain,
           gboolean            is_best,
           gboolean            is_shortest)
{
  EntenteHops *hops = g_new0 (EntenteHops, 1);
  guint at = entente_view_input_find (ways->input, ENTENTE_ITEM_ACTOR, entente_item_get_id (self->from));
  gboolean found = FALSE;

  hops->hops = g_array_new (FALSE, FALSE, sizeof (EntenteHop));
  g_array_set_clear_func (hops->hops, hop_clear);
  hops->is_best = is_best;
  hops->is_shortest = is_shortest;
  for (guint i = 0; i < chain->edges->len; i++)
    {
      guint edge = g_array_index (chain->edges, guint, i), next;
      EntenteHop hop = make_hop (ways, edge, at, &next);

      hop.n_besides = is_best || is_shortest ? count_besides (ways, self->directed, at, next) : 0;
      if (!found && ways->ranks->data[edge] == chain->weakest)
        {
          hops->weakest = i;
          found = TRUE;
        }
      g_array_append_val (hops->hops, hop);
      at = next;
    }
  g_ptr_array_add (self->chains, hops);
}

static gboolean
are_same (const EntenteChain *a,
          const EntenteChain *b)
{
  return a->edges->len == b->edges->len &&
         memcmp (a->edges->data, b->edges->data, a->edges->len * sizeof (guint)) == 0;
}

static void
add_chains (EntenteConnection   *self,
            const Ways          *ways,
            const EntenteChains *chains)
{
  gboolean same;

  self->is_complete = chains->is_complete;
  if (chains->best == NULL)
    return;
  same = are_same (chains->best, chains->shortest);
  add_chain (self, ways, chains->best, TRUE, same);
  if (!same)
    add_chain (self, ways, chains->shortest, FALSE, TRUE);
  for (guint i = 0; i < chains->others->len; i++)
    add_chain (self, ways, chains->others->pdata[i], FALSE, FALSE);
}

static gboolean
find_chains (EntenteConnection *self,
             guint              from,
             guint              to,
             GCancellable      *cancellable)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (EntenteGraphEdge));
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GByteArray) ranks = g_byte_array_new ();
  g_autoptr (EntenteChains) chains = NULL;
  Ways ways = { self->view, entente_view_get_input (self->view), edges, relations, ranks };

  list_ways (&ways, self->directed);
  chains = entente_chains_new (entente_view_input_get_n (ways.input, ENTENTE_ITEM_ACTOR),
                               (const EntenteGraphEdge *) edges->data, edges->len, ranks->data, self->directed, from,
                               to, cancellable);
  if (chains != NULL)
    add_chains (self, &ways, chains);
  return chains != NULL;
}

/**
 * entente_connection_new:
 * @view: the view over which chains lead; it can be used in another thread
 * @from: the id of an actor
 * @to: the id of another actor
 * @directed: whether the direction of relations is heeded
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full) (nullable): how they are connected, by the rules above; %NULL if it was cancelled, or if one
 *   of them is not in the document
 */
EntenteConnection *
entente_connection_new (EntenteView  *view,
                        const char   *from,
                        const char   *to,
                        gboolean      directed,
                        GCancellable *cancellable)
{
  g_autoptr (EntenteConnection) self = NULL;
  EntenteViewInput *input;
  guint first, last;

  g_return_val_if_fail (view != NULL && from != NULL && to != NULL, NULL);

  input = entente_view_get_input (view);
  first = entente_view_input_find (input, ENTENTE_ITEM_ACTOR, from);
  last = entente_view_input_find (input, ENTENTE_ITEM_ACTOR, to);
  if (first == ENTENTE_VIEW_NOWHERE || last == ENTENTE_VIEW_NOWHERE || first == last)
    return NULL;
  self = g_new0 (EntenteConnection, 1);
  self->view = entente_view_ref (view);
  self->from = g_object_ref (entente_view_input_get_item (input, ENTENTE_ITEM_ACTOR, first));
  self->to = g_object_ref (entente_view_input_get_item (input, ENTENTE_ITEM_ACTOR, last));
  self->directed = directed;
  self->chains = g_ptr_array_new_with_free_func (hops_free);
  if (!find_chains (self, first, last, cancellable))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * entente_connection_free:
 * @self: (nullable) (transfer full): a connection
 */
void
entente_connection_free (EntenteConnection *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->from);
  g_object_unref (self->to);
  g_ptr_array_unref (self->chains);
  entente_view_unref (self->view);
  g_free (self);
}

/* The least doubtful first: what is only hedged still says who said it where. */
static guint
rank_doubt (EntenteDoubt doubt)
{
  switch (doubt)
    {
    case ENTENTE_DOUBT_NONE:
      return 0;
    case ENTENTE_DOUBT_HEDGED:
      return 1;
    case ENTENTE_DOUBT_UNNAMED:
      return 2;
    case ENTENTE_DOUBT_NO_ORIGIN:
      return 3;
    case ENTENTE_DOUBT_CONTRADICTION:
    case ENTENTE_DOUBT_NO_SOURCE:
    case ENTENTE_DOUBT_NOT_IN_SOURCE:
    case ENTENTE_N_DOUBTS:
    default:
      return 4;
    }
}

static guint
rank_grade (EntenteDocument  *document,
            EntenteStatement *statement)
{
  const char *id = entente_statement_get_source (statement);
  EntenteItem *source = id != NULL ? entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, id) : NULL;
  const char *letter = source != NULL ? entente_source_get_reliability (ENTENTE_SOURCE (source)) : NULL;
  gint64 number = entente_statement_get_credibility (statement);
  guint reliability = letter != NULL && *letter >= 'A' && *letter <= 'F' ? (guint) (*letter - 'A') : WORST_GRADE;
  guint credibility = number >= 1 && number <= 6 ? (guint) number : WORST_GRADE;

  return reliability * 10 + credibility;
}

/* Less is stronger. */
static guint
rank_statement (EntenteDocument  *document,
                EntenteStatement *statement,
                EntenteStanceSet  stances)
{
  gboolean is_quote = g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0;

  return rank_doubt (entente_doubt_find (document, statement, stances)) * 1000 + (is_quote ? 0 : 200) +
         rank_grade (document, statement);
}

/**
 * entente_hop_find_statement:
 * @self: a step
 * @document: its document
 *
 * Returns: (transfer none) (nullable): the strongest statement that supports it, by the rules above; %NULL if none does
 */
EntenteStatement *
entente_hop_find_statement (const EntenteHop *self,
                            EntenteDocument  *document)
{
  const char *id = entente_item_get_id (self->relation);
  g_autoptr (GPtrArray) about = entente_query_about (document, id, ENTENTE_STANCE_SUPPORTS);
  EntenteStatement *best = NULL;
  guint best_rank = 0;

  for (guint i = 0; i < about->len; i++)
    {
      EntenteStatement *statement = about->pdata[i];
      guint rank = rank_statement (document, statement, entente_doubt_get_stances (statement, id));

      if (best != NULL && rank >= best_rank)
        continue;
      best = statement;
      best_rank = rank;
    }
  return best;
}
