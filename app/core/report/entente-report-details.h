/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report-scope.h"

G_BEGIN_DECLS

gboolean entente_report_details_add (const EntenteReportScope *scope);

G_END_DECLS
