/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* The controls of the export dialog: the format of the export, and the options that the format takes.
 *
 * Signal "changed": the user has chosen something else. */

#define ENTENTE_TYPE_EXPORT_FORM (entente_export_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportForm, entente_export_form, ENTENTE, EXPORT_FORM, GtkWidget)

void entente_export_form_set_job (EntenteExportForm *self, EntenteExportJob *job, GSettings *settings);
void entente_export_form_choose_format (EntenteExportForm *self, EntenteExportFormat format);
void entente_export_form_show_trouble (EntenteExportForm *self, const char *trouble);
void entente_export_form_get_choices (EntenteExportForm *self, EntenteChoices *choices);

G_END_DECLS
