/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-request.h"

G_BEGIN_DECLS

/**
 * LayoutRanks:
 * @sideways: whether dot places its ranks from left to right instead of from top to bottom
 * @gap: the distance between ranks, as a multiple of the usual one
 */
typedef struct {
  gboolean sideways;
  double gap;
} LayoutRanks;

gboolean layout_engine_run (LayoutEngine engine, LayoutGraph *part, double stretch);
gboolean layout_engine_run_dot (LayoutGraph *part, LayoutRanks ranks);

G_END_DECLS
