/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-portrait-file.h"
#include "entente-svg-pen.h"

G_BEGIN_DECLS

/* The longest side of a picture in a file, in pixels: fine enough for print. */
#define ENTENTE_SVG_PORTRAIT_SIDE 160

void entente_svg_portrait_append (EntenteSvgPen *pen, const EntenteCard *card, const EntentePortraitFile *portrait,
                                  guint number);

G_END_DECLS
