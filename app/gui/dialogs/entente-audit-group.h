/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-audit.h"

G_BEGIN_DECLS

/* A finding in a list. It keeps the audit to which it belongs. */
#define ENTENTE_TYPE_AUDIT_ROW (entente_audit_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditRow, entente_audit_row, ENTENTE, AUDIT_ROW, GObject)

const EntenteAuditFinding *entente_audit_row_get_finding (EntenteAuditRow *self);

/* The group of the findings that are set aside, whatever their kind. */
#define ENTENTE_AUDIT_ASIDE ENTENTE_N_AUDIT_KINDS

/* The findings of one kind, as a list model of EntenteAuditRow. Rows are made when somebody wants to see them. */
#define ENTENTE_TYPE_AUDIT_GROUP (entente_audit_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditGroup, entente_audit_group, ENTENTE, AUDIT_GROUP, GObject)

GPtrArray *entente_audit_group_list (EntenteAudit *audit);

guint entente_audit_group_get_kind (EntenteAuditGroup *self);
const char *entente_audit_group_get_title (EntenteAuditGroup *self);

G_END_DECLS
