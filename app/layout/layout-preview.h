/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

float *layout_preview_map (int fd, gsize *n_nodes);
void layout_preview_show (const LayoutGraph *part, const guint *groups, const float *x, const float *y);

G_END_DECLS
