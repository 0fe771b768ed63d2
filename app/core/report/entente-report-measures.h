/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

/* The section of a report on who stands where. Only the contents of reports use it. */
gboolean entente_report_measures_add (const EntenteReportScope *scope);

G_END_DECLS
