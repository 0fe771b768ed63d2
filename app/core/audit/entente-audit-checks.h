/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-audit-finding.h"

G_BEGIN_DECLS

/* The checks of an audit. Only entente-audit.c and the files of the checks use it. */
typedef struct {
  EntenteDocument *document;
  GCancellable *cancellable; /* nullable */
  GPtrArray *found[ENTENTE_N_AUDIT_KINDS]; /* of EntenteAuditFinding, in the order of the items */
} EntenteAuditSearch;

EntenteAuditFinding *entente_audit_search_tell (EntenteAuditSearch *self, EntenteAuditKind kind, EntenteItem *item,
                                                EntenteItem *other);
gboolean entente_audit_search_goes_on (EntenteAuditSearch *self, guint nth);

/* One item. */
void entente_audit_check_item (EntenteAuditSearch *self, EntenteItem *item);

/* What is told only by all items together. */
void entente_audit_check_names (EntenteAuditSearch *self);
void entente_audit_check_words (EntenteAuditSearch *self);
void entente_audit_check_circles (EntenteAuditSearch *self);
void entente_audit_check_load (EntenteAuditSearch *self);

G_END_DECLS
