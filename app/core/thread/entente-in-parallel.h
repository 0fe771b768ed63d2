/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does what is to be done for things @start to @end - 1. */
typedef void (*EntenteRangeFunc) (guint start, guint end, gpointer data);

void entente_in_parallel (guint n, guint range, EntenteRangeFunc func, gpointer data);

G_END_DECLS
