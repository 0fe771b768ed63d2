/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

void layout_turn (LayoutGraph *part);
void layout_turn_even_out (LayoutGraph *part);

G_END_DECLS
