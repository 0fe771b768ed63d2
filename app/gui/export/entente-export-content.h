/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* An export job on the clipboard or dragged with the pointer. The program that the user pastes it or drops it into asks
 * for one of several formats. Only that format is written then, in another thread. */

#define ENTENTE_TYPE_EXPORT_CONTENT (entente_export_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportContent, entente_export_content, ENTENTE, EXPORT_CONTENT, GdkContentProvider)

GdkContentProvider *entente_export_content_new (EntenteExportJob *job, const EntenteChoices *choices);
GdkContentProvider *entente_export_content_new_with_file (EntenteExportJob *job,
                                                          const EntenteChoices *choices, const char *name);
void entente_export_content_clean_up (void);

G_END_DECLS
