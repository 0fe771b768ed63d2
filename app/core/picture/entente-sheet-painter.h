/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-sheet.h"

G_BEGIN_DECLS

void entente_sheet_painter_paint (EntenteSheet *sheet, cairo_t *cr, const EntenteTheme *theme, double scale);
void entente_sheet_painter_paint_words (const EntenteSheetWords *words, guint n_words, cairo_t *cr,
                                        const EntenteTheme *theme);

G_END_DECLS
