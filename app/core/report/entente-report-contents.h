/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-report-options.h"
#include "entente-report.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

EntenteReport *entente_report_contents_new (EntenteSheet *sheet, EntenteDocument *document,
                                            const EntenteReportOptions *options, GCancellable *cancellable,
                                            GError **error);
EntenteReport *entente_report_contents_new_footnotes (EntenteSheet *sheet, EntenteDocument *document,
                                                      const char *heading, GCancellable *cancellable, GError **error);

G_END_DECLS
