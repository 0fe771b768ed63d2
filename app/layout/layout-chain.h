/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

gboolean layout_chain_is_long (const LayoutGraph *part);
void layout_chain_fold (GPtrArray *parts);

G_END_DECLS
