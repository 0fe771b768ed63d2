/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

gboolean layout_fold_is_long (const LayoutGraph *part);
void layout_fold (LayoutGraph *part, gboolean sideways);

G_END_DECLS
