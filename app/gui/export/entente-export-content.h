/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* What another program is given that the user pastes or drops an export job into. It asks for the form
 * that it knows best, and only that is then written, by another thread. */

#define ENTENTE_TYPE_EXPORT_CONTENT (entente_export_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportContent, entente_export_content, ENTENTE, EXPORT_CONTENT, GdkContentProvider)

GdkContentProvider *entente_export_content_new (EntenteExportJob *job, const EntenteChoices *choices);
GdkContentProvider *entente_export_content_new_with_file (EntenteExportJob *job,
                                                          const EntenteChoices *choices, const char *name);
void entente_export_content_clean_up (void);

G_END_DECLS
