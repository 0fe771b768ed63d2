/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* Prints an export job. It shows the system's dialog with a tab for the picture, and paints the pages in another
 * thread.
 *
 * Signal "failed" (string: why, in words for the user). */

#define ENTENTE_TYPE_PRINTING (entente_printing_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrinting, entente_printing, ENTENTE, PRINTING, GObject)

EntentePrinting *entente_printing_new (EntenteExportJob *job, const char *name, GSettings *settings);

GtkPrintOperation *entente_printing_get_operation (EntentePrinting *self);
void entente_printing_choose (EntentePrinting *self, const EntenteChoices *choices, double scale);
void entente_printing_run (EntentePrinting *self, GtkPrintOperationAction action, GtkWindow *parent);

G_END_DECLS
