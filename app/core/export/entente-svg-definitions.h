/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-sheet.h"
#include "entente-svg-pen.h"

G_BEGIN_DECLS

void entente_svg_definitions_add (EntenteSvgPen *pen, EntenteSheet *sheet);

G_END_DECLS
