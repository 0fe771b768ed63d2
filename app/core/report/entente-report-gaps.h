/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

void entente_report_gaps_add (const EntenteReportScope *scope);

G_END_DECLS
