/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

/* The section of a report on how two actors are connected. Only the contents of reports use it. */
void entente_report_chain_add (const EntenteReportScope *scope);

G_END_DECLS
