/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-annotate.h"

G_BEGIN_DECLS

/* A card beside the words of a proposal, which tells what would become of them, whom "he" means there, and which keys
 * do what. It takes neither the keys nor the pointer away from the text. */

#define ENTENTE_TYPE_PROPOSAL_CARD (entente_proposal_card_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProposalCard, entente_proposal_card, ENTENTE, PROPOSAL_CARD, GtkPopover)

EntenteProposalCard *entente_proposal_card_new (void);
void entente_proposal_card_show (EntenteProposalCard *self, EntenteDocument *document, const char *text,
                                 const EntenteProposal *proposal);

G_END_DECLS
