/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-corner-panel.h"

G_BEGIN_DECLS

/* Says what the shapes, colours and lines in the picture mean, and how many of each there are. Each entry selects what
 * it stands for. A corner that is expanded where there is room; over a narrow canvas it is folded until the user
 * unfolds it. */

#define ENTENTE_TYPE_LEGEND (entente_legend_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegend, entente_legend, ENTENTE, LEGEND, EntenteCornerPanel)

G_END_DECLS
