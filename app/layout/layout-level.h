/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

/**
 * LayoutLevel:
 * @starts: for each node, and one more: where its neighbours begin in @others
 * @others: the neighbours of all nodes, each line once from either end
 * @weights: for each of @others: how strongly the line to it pulls
 * @masses: for how many cards each node stands
 * @groups: for each node: which node of the next coarser level stands for it; %NULL at the coarsest
 *
 * A connected graph, or a coarser one of the same shape whose nodes stand for some nodes of the finer one.
 */
typedef struct {
  guint n_nodes;
  guint *starts;
  guint *others;
  float *weights;
  float *masses;
  guint *groups;
} LayoutLevel;

LayoutLevel *layout_level_new (const LayoutGraph *part);
LayoutLevel *layout_level_coarsen (LayoutLevel *self);
void layout_level_free (LayoutLevel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutLevel, layout_level_free)

G_END_DECLS
