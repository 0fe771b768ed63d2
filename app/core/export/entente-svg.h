/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* How a picture is to be written. All zero means: light and on paper. */
typedef struct {
  EntenteThemeName theme;
  gboolean adaptive;        /* light or dark like the reader's screen, with the contrast of @theme */
  gboolean transparent;     /* without the color of the paper; lines then have a gap around the words on them */
  gboolean text_as_shapes;  /* it looks the same everywhere, but the text cannot be selected or searched */
  double width;             /* points: how wide it is shown; 0 for as wide as the sheet */
} EntenteSvgOptions;

GBytes *entente_svg_write (EntenteSheet *sheet, EntenteDocument *document, const EntenteSvgOptions *options,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
