/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

/* The section of a report on what falls without what is set aside. Only the contents of reports use it. */
void entente_report_without_add (const EntenteReportScope *scope);

G_END_DECLS
