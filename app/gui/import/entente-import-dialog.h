/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-result.h"
#include "entente-mapping-page.h"
#include "entente-review-page.h"

G_BEGIN_DECLS

/* Imports files of other programs, or a table from the clipboard.
 *
 * Signals: "imported" (EntenteImportResult): it was done; if it is into a new document, that is to be made. */

#define ENTENTE_TYPE_IMPORT_DIALOG (entente_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportDialog, entente_import_dialog, ENTENTE, IMPORT_DIALOG, AdwWindow)

GtkWindow *entente_import_dialog_new (EntenteHistory *history, const char *document_name, GSettings *settings);
void entente_import_dialog_add_file (EntenteImportDialog *self, GFile *file);
void entente_import_dialog_add_bytes (EntenteImportDialog *self, GBytes *bytes, const char *name);
void entente_import_dialog_start (EntenteImportDialog *self);

EntenteImportTask *entente_import_dialog_get_task (EntenteImportDialog *self);
const char *entente_import_dialog_get_page (EntenteImportDialog *self);
EntenteMappingPage *entente_import_dialog_get_mapping (EntenteImportDialog *self);
EntenteReviewPage *entente_import_dialog_get_review (EntenteImportDialog *self);
void entente_import_dialog_go_on (EntenteImportDialog *self);
void entente_import_dialog_go_back (EntenteImportDialog *self);

G_END_DECLS
