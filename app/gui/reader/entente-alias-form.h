/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A small form beside words of a text: whose other name they are. Adding it is one step of the history.
 *
 * Signal "added" (EntenteItem): the actor has the alias. */

#define ENTENTE_TYPE_ALIAS_FORM (entente_alias_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAliasForm, entente_alias_form, ENTENTE, ALIAS_FORM, GtkPopover)

EntenteAliasForm *entente_alias_form_new (EntenteSession *session, const char *words, const char *language);
void entente_alias_form_propose (EntenteAliasForm *self, const char *const *actors);
gboolean entente_alias_form_add (EntenteAliasForm *self);

G_END_DECLS
