/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* A scale that is sharp on most screens, or a smaller one if the picture would be too large. */
#define ENTENTE_PNG_SCALE_USUAL (-1.0)

/* How a picture is to be written. All zero means: light, on paper, and one pixel a point. */
typedef struct {
  EntenteThemeName theme;
  double scale;          /* pixels a point, or ENTENTE_PNG_SCALE_USUAL; 0 is 1 */
  int width;             /* pixels; it replaces @scale unless it is 0 */
  double size_width;     /* points on paper: it has the pixels that print needs, and says so; it replaces the others
                          * unless it is 0 */
  gboolean transparent;  /* without the color of the paper; lines then have a gap around the words on them */
} EntentePngOptions;

GBytes *entente_png_write (EntenteSheet *sheet, const EntentePngOptions *options, GCancellable *cancellable,
                           GError **error);

G_END_DECLS
