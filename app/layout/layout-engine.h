/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-request.h"

G_BEGIN_DECLS

gboolean layout_engine_run (LayoutEngine engine, LayoutGraph *part, double stretch,
                            gboolean sideways);

G_END_DECLS
