/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-reading.h"

G_BEGIN_DECLS

/* What does not come as it stands in a file, by reason. The places of each reason can be shown. */

GtkWidget *entente_import_report_list_new_note (EntenteImportReading *reading, guint nth);
gboolean entente_import_report_list_fill (AdwPreferencesGroup *group, GPtrArray *rows, EntenteImportReading *reading,
                                          EntenteImportOutcome outcome);

G_END_DECLS
