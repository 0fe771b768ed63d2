/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

void layout_polish (LayoutGraph *part);
guint layout_polish_count_hidden (LayoutGraph *part);

G_END_DECLS
