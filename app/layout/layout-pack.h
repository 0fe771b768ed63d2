/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

double layout_pack_get_sheet_width (GPtrArray *parts);
void layout_pack (GPtrArray *parts);

G_END_DECLS
