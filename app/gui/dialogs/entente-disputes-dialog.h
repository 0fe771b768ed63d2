/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* Lists the relations of a document that are disputed, each with what supports and what disputes it. */

#define ENTENTE_TYPE_DISPUTES_DIALOG (entente_disputes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDisputesDialog, entente_disputes_dialog, ENTENTE, DISPUTES_DIALOG, AdwWindow)

GtkWindow *entente_disputes_dialog_new (EntenteSession *session);

GListModel *entente_disputes_dialog_get_relations (EntenteDisputesDialog *self);

G_END_DECLS
