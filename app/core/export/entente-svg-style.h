/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-sheet.h"

G_BEGIN_DECLS

/* The fonts and the style sheet of a picture in SVG. */

void entente_svg_style_append (GString *svg, EntenteSheet *sheet, EntenteThemeName theme, gboolean adaptive);
char *entente_svg_style_list_fonts (void);

G_END_DECLS
