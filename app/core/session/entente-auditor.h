/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-audit.h"
#include "entente-history.h"

G_BEGIN_DECLS

/* Audits a document in another thread, and anew after it has changed, as often as somebody asks.
 *
 * Properties: "audit" (EntenteAudit, nullable: of the document as it is now). It is notified when it is there, and when
 * a change of the document has made it worthless. */

#define ENTENTE_TYPE_AUDITOR (entente_auditor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditor, entente_auditor, ENTENTE, AUDITOR, GObject)

EntenteAuditor *entente_auditor_new (EntenteHistory *history);

EntenteDocument *entente_auditor_get_document (EntenteAuditor *self);
EntenteAudit *entente_auditor_ask (EntenteAuditor *self);
gboolean entente_auditor_is_busy (EntenteAuditor *self);

G_END_DECLS
