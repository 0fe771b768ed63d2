/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

guint entente_report_summary_get_max_letters (const EntenteReportOptions *options);
void entente_report_summary_add (const EntenteReportScope *scope);

G_END_DECLS
