/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-annotate.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* A small form beside words of a text: of which relation between whom they tell. The words become a statement that
 * supports the relation, which is added unless it is there. All is one step of the history, together with new actors.
 *
 * Signal "added" (EntenteItem): the relation is in the document. */

#define ENTENTE_TYPE_RELATION_FORM (entente_relation_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRelationForm, entente_relation_form, ENTENTE, RELATION_FORM, GtkPopover)

EntenteRelationForm *entente_relation_form_new (EntenteSession *session, EntenteItem *statement);
void entente_relation_form_offer (EntenteRelationForm *self, const char *const *actors);
void entente_relation_form_propose (EntenteRelationForm *self, const EntenteProposal *proposal);
gboolean entente_relation_form_add (EntenteRelationForm *self);

G_END_DECLS
