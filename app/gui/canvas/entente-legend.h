/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* What the shapes, colours and lines of the picture mean, as far as they are in it, and how many there
 * are. Each entry selects what it stands for. Lies in a corner over the canvas and folds away.
 * Properties "canvas" (EntenteCanvas, nullable), "expanded" (whether it is unfolded where there is
 * room; over a narrow canvas it is folded until it is asked for). */

#define ENTENTE_TYPE_LEGEND (entente_legend_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegend, entente_legend, ENTENTE, LEGEND, GtkWidget)

void entente_legend_set_canvas (EntenteLegend *self, EntenteCanvas *canvas);
gboolean entente_legend_get_expanded (EntenteLegend *self);
void entente_legend_set_expanded (EntenteLegend *self, gboolean expanded);

G_END_DECLS
