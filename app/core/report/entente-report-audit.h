/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

gboolean entente_report_audit_add_disputes (const EntenteReportScope *scope);
gboolean entente_report_audit_add_voices (const EntenteReportScope *scope);
gboolean entente_report_audit_add_set_aside (const EntenteReportScope *scope);

G_END_DECLS
