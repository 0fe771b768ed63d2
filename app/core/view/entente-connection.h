/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-chains.h"
#include "entente-statement.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* How two actors are connected over what a view shows. These are all the rules:
 *
 * A chain leads from one actor to the other along relations, and comes to no actor twice. It is as strong as its
 * weakest step, since a step that rests on nothing is not made good by others. Steps are, from the strongest:
 * confirmed, reported, tentative, unsupported; and of each class what nobody disputes before what somebody does.
 *
 * The best supported chain is the one whose weakest step is strongest; of several, the one with the fewest steps, and
 * then the one whose other steps are stronger. The shortest chain is the one with the fewest steps; of several, the
 * best supported by the same rules. Others have up to ENTENTE_CHAINS_MAX_STEPS steps.
 *
 * Of several relations between the same two actors a chain goes along the strongest, and tells how many there are
 * besides. If the direction is heeded, it only goes the way that relations lead; a relation without direction leads
 * both ways.
 *
 * The strongest statement of a step is one that supports it, with the least doubt; then a quotation before other words,
 * then the better grade, then the earlier one. */

/**
 * EntenteHop:
 * @actor: the actor that the step leads to
 * @relation: the relation along which it goes
 * @is_turned: whether the relation leads the other way
 * @support: how well it is supported
 * @disputed: whether somebody disputes it
 * @n_besides: how many other relations between the same two actors could be gone along; counted for the best supported
 *   and the shortest chain
 */
typedef struct {
  EntenteItem *actor;
  EntenteItem *relation;
  gboolean is_turned;
  EntenteEvidenceClass support;
  gboolean disputed;
  guint n_besides;
} EntenteHop;

/**
 * EntenteHops:
 * @hops: (element-type EntenteHop): the steps
 * @weakest: the place of the weakest step among them, the first of several
 * @is_best: whether it is the best supported chain
 * @is_shortest: whether it is the shortest chain
 */
typedef struct {
  GArray *hops;
  guint weakest;
  gboolean is_best, is_shortest;
} EntenteHops;

/**
 * EntenteConnection:
 * @from: an actor
 * @to: another one
 * @directed: whether the direction of relations is heeded
 * @chains: (element-type EntenteHops): the best supported one, the shortest if it is another, and then the others by
 *   length, the best supported first; none if they are not connected
 * @is_complete: whether there are no others of up to %ENTENTE_CHAINS_MAX_STEPS steps
 * @view: what was looked over
 */
typedef struct {
  EntenteItem *from, *to;
  gboolean directed;
  GPtrArray *chains;
  gboolean is_complete;
  EntenteView *view;
} EntenteConnection;

EntenteConnection *entente_connection_new (EntenteView *view, const char *from, const char *to, gboolean directed,
                                           GCancellable *cancellable);
void entente_connection_free (EntenteConnection *self);

EntenteStatement *entente_hop_find_statement (const EntenteHop *self, EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteConnection, entente_connection_free)

G_END_DECLS
