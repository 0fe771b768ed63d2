/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *entente_merge_order_new (const GPtrArray *base, const GPtrArray *ours, const GPtrArray *theirs,
                                    GHashTable *kept);

G_END_DECLS
