/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

/**
 * LayoutPreview:
 * @places: x and y of each node of the graph, in any unit: shared with who waits for the layout, and read there at any
 *   time, so that nothing is said about when they were written
 * @n_nodes: for how many nodes there is room
 * @right: the largest x of the parts that are finished, or NaN
 */
struct _LayoutPreview {
  float *places;
  gsize n_nodes;
  float right;
};

LayoutPreview *layout_preview_new (int fd);
void layout_preview_show (const LayoutGraph *part, const guint *groups, const float *x, const float *y);
void layout_preview_finish (const LayoutGraph *part);

G_END_DECLS
