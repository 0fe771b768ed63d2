/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-task.h"

G_BEGIN_DECLS

/* The formats that can be read, for a file that was taken for another one than it is.
 *
 * Signal: "chosen" (guint, const char *): which file, and the name of the format that the user has chosen for it. */

#define ENTENTE_TYPE_READ_AS_DIALOG (entente_read_as_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReadAsDialog, entente_read_as_dialog, ENTENTE, READ_AS_DIALOG, AdwWindow)

GtkWindow *entente_read_as_dialog_new (GtkWindow *parent, EntenteImportTask *task, guint nth);
void entente_read_as_dialog_choose (EntenteReadAsDialog *self, const char *format);

G_END_DECLS
