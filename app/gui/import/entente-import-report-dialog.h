/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-result.h"

G_BEGIN_DECLS

/* The account of an import that was done.
 *
 * Signals: "undo": the user takes it back. */

#define ENTENTE_TYPE_IMPORT_REPORT_DIALOG (entente_import_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportReportDialog, entente_import_report_dialog, ENTENTE, IMPORT_REPORT_DIALOG,
                      AdwWindow)

GtkWindow *entente_import_report_dialog_new (GtkWindow *parent, EntenteImportResult *result, gboolean can_undo);

G_END_DECLS
