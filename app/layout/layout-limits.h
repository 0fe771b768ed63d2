/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void layout_limits_set (void);
void layout_limits_set_time (guint n_nodes, guint n_edges);

G_END_DECLS
