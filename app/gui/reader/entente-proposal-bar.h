/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-proposal-list.h"
#include "entente-reader-view.h"

G_BEGIN_DECLS

/* The way through the proposals for a text: how many there are, which one is looked at, and the keys that take it,
 * refuse it, change its speaker, and go on. It is hidden where there are none.
 *
 * Signals:
 * "edit" (guint): the user wants to fill in the nth proposal;
 * "changed": there are other proposals, and other names may be known in the text. */

#define ENTENTE_TYPE_PROPOSAL_BAR (entente_proposal_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProposalBar, entente_proposal_bar, ENTENTE, PROPOSAL_BAR, GtkWidget)

void entente_proposal_bar_set_view (EntenteProposalBar *self, EntenteReaderView *view);
void entente_proposal_bar_find (EntenteProposalBar *self, EntenteHistory *history, EntenteSource *source,
                                GArray *standings);
void entente_proposal_bar_clear (EntenteProposalBar *self);
gboolean entente_proposal_bar_press (EntenteProposalBar *self, guint key, GdkModifierType modifiers);
const EntenteProposal *entente_proposal_bar_get_proposal (EntenteProposalBar *self, guint nth);
const EntenteProposal *entente_proposal_bar_find_proposal (EntenteProposalBar *self, guint start, guint end,
                                                           gboolean is_relation);
const EntenteAnnotation *entente_proposal_bar_get_annotation (EntenteProposalBar *self);

G_END_DECLS
