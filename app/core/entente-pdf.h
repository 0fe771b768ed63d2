/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

GBytes *entente_pdf_write (EntenteSheet *sheet, EntenteDocument *document, EntenteThemeName theme,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
