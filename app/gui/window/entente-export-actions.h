/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions by which what is in the window leaves it: "export" as a file, with "copy-exported" and
 * "show-in-files" (an address) for what was exported last; "copy-picture"; "print". */

#define ENTENTE_TYPE_EXPORT_ACTIONS (entente_export_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportActions, entente_export_actions, ENTENTE, EXPORT_ACTIONS, EntenteActions)

EntenteExportActions *entente_export_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                  EntenteToasts *toasts, EntenteCanvas *canvas, GSettings *settings);

G_END_DECLS
