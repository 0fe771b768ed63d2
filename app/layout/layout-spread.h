/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

void layout_spread (LayoutGraph *graph, double margin);

G_END_DECLS
