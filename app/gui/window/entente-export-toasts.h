/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-toasts.h"

G_BEGIN_DECLS

/* What is told of an export that has no dialog. */

gboolean entente_export_toasts_refuse (EntenteToasts *toasts, GtkWindow *window, GFile *file);
void entente_export_toasts_tell (EntenteToasts *toasts, GFile *file, const GError *error);

G_END_DECLS
