/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

gboolean layout_forces_is_large (const LayoutGraph *part);
gboolean layout_forces_run (LayoutGraph *part, double distance);

G_END_DECLS
