/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* Lists what a careful editor would ask of a document, grouped and counted. Each finding leads to its item, can be
 * mended with the dialog for it, or set aside with a reason.
 *
 * Signal "merge" (EntenteItem, EntenteItem): the user wants to merge the two. */

#define ENTENTE_TYPE_AUDIT_DIALOG (entente_audit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditDialog, entente_audit_dialog, ENTENTE, AUDIT_DIALOG, AdwWindow)

GtkWindow *entente_audit_dialog_new (EntenteSession *session);

GListModel *entente_audit_dialog_get_groups (EntenteAuditDialog *self);

G_END_DECLS
