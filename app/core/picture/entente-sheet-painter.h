/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

void entente_sheet_painter_paint (EntenteSheet *sheet, cairo_t *cr, const EntenteTheme *theme, double scale);

G_END_DECLS
