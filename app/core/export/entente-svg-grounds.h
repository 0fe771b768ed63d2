/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"
#include "entente-svg-pen.h"

G_BEGIN_DECLS

/* The grounds of groups, as elements of SVG. */

void entente_svg_grounds_add (EntenteSvgPen *pen, EntenteScene *scene);
void entente_svg_grounds_add_names (EntenteSvgPen *pen, EntenteScene *scene);

void entente_svg_grounds_add_variables (GString *svg, EntenteScene *scene, const EntenteTheme *theme);
void entente_svg_grounds_add_rules (GString *svg, EntenteScene *scene);

G_END_DECLS
