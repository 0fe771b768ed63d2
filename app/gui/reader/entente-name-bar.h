/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-proposal-bar.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* Whom the words name at the cursor of a text, and what can be made of words that are selected: an actor, another name
 * of one, or a relation. It is hidden where nobody is named and nothing is selected.
 *
 * Signal "added" (EntenteItem): an actor or a relation that was made, or was there already. */

#define ENTENTE_TYPE_NAME_BAR (entente_name_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNameBar, entente_name_bar, ENTENTE, NAME_BAR, GtkWidget)

void entente_name_bar_set_view (EntenteNameBar *self, EntenteReaderView *view, EntenteProposalBar *proposals);
void entente_name_bar_set_source (EntenteNameBar *self, EntenteSession *session, EntenteSource *source);

gboolean entente_name_bar_press (EntenteNameBar *self, guint key, GdkModifierType modifiers);
gboolean entente_name_bar_add_actor (EntenteNameBar *self);
gboolean entente_name_bar_add_alias (EntenteNameBar *self);
gboolean entente_name_bar_add_relation (EntenteNameBar *self);
char **entente_name_bar_list_actors (EntenteNameBar *self, guint start, guint end);

G_END_DECLS
