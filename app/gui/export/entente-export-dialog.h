/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-form.h"
#include "entente-preview.h"

G_BEGIN_DECLS

/* Asks in which format a document is to be exported, shows how the export will look, and writes it.
 *
 * Signal "exported" (GFile, GdkContentProvider: what can be copied of it): the file is written, and the dialog closes
 * after that. */

#define ENTENTE_TYPE_EXPORT_DIALOG (entente_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportDialog, entente_export_dialog, ENTENTE, EXPORT_DIALOG, AdwWindow)

typedef gboolean (*EntenteFileInUseFunc) (GFile *file, gpointer data);

GtkWindow *entente_export_dialog_new (EntenteExportJob *job, GFile *location, const char *name, GSettings *settings);
void entente_export_dialog_set_in_use_func (EntenteExportDialog *self, EntenteFileInUseFunc is_in_use,
                                            gpointer data);

EntenteExportForm *entente_export_dialog_get_form (EntenteExportDialog *self);
EntentePreview *entente_export_dialog_get_preview (EntenteExportDialog *self);
char *entente_export_dialog_propose_name (EntenteExportDialog *self);
void entente_export_dialog_export_to (EntenteExportDialog *self, GFile *location, gboolean may_replace);
gboolean entente_export_dialog_is_exporting (EntenteExportDialog *self);

G_END_DECLS
