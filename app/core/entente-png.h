/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* The most pixels a side and in all that a picture can have. */
#define ENTENTE_PNG_SIDE_MAX 32000
#define ENTENTE_PNG_PIXELS_MAX 250000000.0

GBytes *entente_png_write (EntenteSheet *sheet, EntenteThemeName theme, double scale, GCancellable *cancellable,
                           GError **error);

G_END_DECLS
