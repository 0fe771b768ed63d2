/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-audit-finding.h"

G_BEGIN_DECLS

/* What a careful editor would ask of a document. Reference-counted and immutable. Nothing of it is about the picture
 * alone, and nothing is claimed that is not certain. Whether it matters is for a person to say, who can set it
 * aside. */
typedef struct _EntenteAudit EntenteAudit;

EntenteAudit *entente_audit_new (EntenteDocument *document, GCancellable *cancellable);
EntenteAudit *entente_audit_ref (EntenteAudit *self);
void entente_audit_unref (EntenteAudit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAudit, entente_audit_unref)

guint entente_audit_get_n (const EntenteAudit *self);
guint entente_audit_get_n_open (const EntenteAudit *self);
const EntenteAuditFinding *entente_audit_get_nth (const EntenteAudit *self, guint nth);

G_END_DECLS
