/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-audit-finding.h"
#include "entente-evidence.h"

G_BEGIN_DECLS

/* How many relations rest on a source, and the last of them, so that none counts twice. */
typedef struct {
  EntenteItem *last;
  guint n;
} EntenteAuditLoad;

/* The checks of an audit. Only entente-audit.c and the files of the checks use it. */
typedef struct {
  EntenteDocument *document;
  GCancellable *cancellable; /* nullable */
  EntenteWeigher *weigher;   /* of all relations: what it finds out about sources holds for all of them */
  GHashTable *loads;         /* source -> EntenteAuditLoad */
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
