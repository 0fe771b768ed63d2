/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* The most pixels a side and in all that a picture can have. */
#define ENTENTE_PNG_SIDE_MAX 32000
#define ENTENTE_PNG_PIXELS_MAX 250000000.0

/* How to write it; all zero is a light picture on paper, of one pixel a point. */
typedef struct {
  EntenteThemeName theme;
  double scale;          /* pixels a point; 0 is 1 */
  int width;             /* pixels; if not 0, in place of @scale */
  gboolean transparent;  /* without paper; words on lines then cut through the lines */
} EntentePngOptions;

GBytes *entente_png_write (EntenteSheet *sheet, const EntentePngOptions *options, GCancellable *cancellable,
                           GError **error);

G_END_DECLS
