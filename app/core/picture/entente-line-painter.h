/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-emphasis.h"

G_BEGIN_DECLS

void entente_line_painter_paint (cairo_t *cr, const EntenteTheme *theme, const EntenteLine *line, double scale,
                                 gboolean solid, EntenteRaise raise, gboolean with_word);
void entente_line_painter_paint_extension (cairo_t *cr, const EntenteTheme *theme, const EntenteLine *line,
                                           EntenteVec from, EntenteVec to, double scale, EntenteRaise raise);
void entente_line_painter_paint_mark (cairo_t *cr, const EntenteTheme *theme, EntenteVec at, double radius);

/* What a legend explains: a class of evidence, a line of a class with the mark of a dispute, or the mark on a line of
 * whatever class (ENTENTE_N_EVIDENCE_CLASSES); or that a line of whatever class is pale. */
typedef struct {
  EntenteEvidenceClass evidence;
  gboolean disputed;
  gboolean pale;
} EntenteLineSign;

void entente_line_painter_paint_sign (cairo_t *cr, const EntenteTheme *theme, const EntenteLineSign *sign,
                                      double width, double scale, gboolean solid);

G_END_DECLS
