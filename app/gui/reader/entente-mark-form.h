/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-annotate.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* A small form beside words that are selected in a text: who said them, through whom, how, about whom, and when. The
 * words and their place are given. Adding the statement is one step of the history, together with new actors.
 *
 * Signals:
 * "added" (EntenteItem): the statement is in the document;
 * "more" (EntenteItem): the user wants to fill in the rest in the dialog. */

#define ENTENTE_TYPE_MARK_FORM (entente_mark_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMarkForm, entente_mark_form, ENTENTE, MARK_FORM, GtkPopover)

EntenteMarkForm *entente_mark_form_new (EntenteSession *session, EntenteItem *statement);
void entente_mark_form_offer (EntenteMarkForm *self, const char *const *actors);
void entente_mark_form_propose (EntenteMarkForm *self, const EntenteProposal *proposal);
gboolean entente_mark_form_add (EntenteMarkForm *self);

G_END_DECLS
