/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-proposal-bar.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* Whom the words name at the cursor of a text, and what can be made of words that are selected: a statement, an actor,
 * another name of one, or a relation. It is hidden where nobody is named and nothing is selected.
 *
 * Signals:
 * "added" (EntenteItem): an item that was made, or was there already;
 * "more" (EntenteItem): the user wants to fill in a new statement in the dialog. */

#define ENTENTE_TYPE_NAME_BAR (entente_name_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNameBar, entente_name_bar, ENTENTE, NAME_BAR, GtkWidget)

void entente_name_bar_set_view (EntenteNameBar *self, EntenteReaderView *view, EntenteProposalBar *proposals);
void entente_name_bar_set_source (EntenteNameBar *self, EntenteSession *session, EntenteSource *source);

void entente_name_bar_select_sentence (EntenteNameBar *self);
gboolean entente_name_bar_add_statement (EntenteNameBar *self);
void entente_name_bar_edit_proposal (EntenteNameBar *self, const EntenteProposal *proposal);
gboolean entente_name_bar_add_actor (EntenteNameBar *self);
gboolean entente_name_bar_add_alias (EntenteNameBar *self);
gboolean entente_name_bar_add_relation (EntenteNameBar *self);

G_END_DECLS
