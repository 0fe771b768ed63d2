/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-svg-pen.h"

G_BEGIN_DECLS

/* The parts of a picture that tell how important an actor is, and to which group it belongs. */

void entente_svg_shades_name (EntenteSvgPen *pen, const EntenteSheetName *name, guint ink);
void entente_svg_shades_area (EntenteSvgPen *pen, const EntenteMapArea *area, double scale);
void entente_svg_shades_dot (EntenteSvgPen *pen, guint ink, EntenteVec center, double diameter);
void entente_svg_shades_bar (EntenteSvgPen *pen, const EntenteCard *card);

G_END_DECLS
