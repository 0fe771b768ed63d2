/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

/* How to write it; all zero is a light picture on paper. */
typedef struct {
  EntenteThemeName theme;
  gboolean adaptive;        /* light or dark, as the reader's screen is; contrast as the theme has it */
  gboolean transparent;     /* without paper; words on lines then cut through the lines */
  gboolean text_as_shapes;  /* the same look everywhere, but no text to select or search */
} EntenteSvgOptions;

GBytes *entente_svg_write (EntenteSheet *sheet, EntenteDocument *document, const EntenteSvgOptions *options,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
