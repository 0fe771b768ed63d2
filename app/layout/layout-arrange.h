/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-request.h"

G_BEGIN_DECLS

gboolean layout_arrange (LayoutGraph *graph, LayoutEngine *engine);

G_END_DECLS
