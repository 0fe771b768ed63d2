/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"
#include "entente-source.h"
#include "entente-standing.h"
#include "entente-take-proposals.h"

G_BEGIN_DECLS

/* The proposals for the text of a source that nobody has taken or refused yet, in the order of the text: quotations,
 * and sentences that support a relation. They are found in another thread, and again when the document has other
 * actors. Taking or refusing one is a step of the history.
 *
 * Signal "changed": there are other proposals. */

#define ENTENTE_TYPE_PROPOSAL_LIST (entente_proposal_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProposalList, entente_proposal_list, ENTENTE, PROPOSAL_LIST, GObject)

EntenteProposalList *entente_proposal_list_new (void);
void entente_proposal_list_find (EntenteProposalList *self, EntenteHistory *history, EntenteSource *source,
                                 GArray *standings);
void entente_proposal_list_clear (EntenteProposalList *self);

guint entente_proposal_list_get_n (EntenteProposalList *self);
guint entente_proposal_list_get_n_sure (EntenteProposalList *self);
const EntenteProposal *entente_proposal_list_get (EntenteProposalList *self, guint nth);

int entente_proposal_list_find_like (EntenteProposalList *self, const char *key);
char *entente_proposal_list_dup_key (EntenteProposalList *self, guint nth);
const EntenteAnnotation *entente_proposal_list_get_annotation (EntenteProposalList *self);
const char *entente_proposal_list_get_text (EntenteProposalList *self);

gboolean entente_proposal_list_take (EntenteProposalList *self, guint nth);
gboolean entente_proposal_list_take_sure (EntenteProposalList *self);
gboolean entente_proposal_list_refuse (EntenteProposalList *self, guint nth);
gboolean entente_proposal_list_change_speaker (EntenteProposalList *self, guint nth);

G_END_DECLS
