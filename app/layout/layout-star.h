/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

gboolean layout_star_find_hub (const LayoutGraph *part, guint *hub);
void layout_star (LayoutGraph *part, guint hub);

G_END_DECLS
