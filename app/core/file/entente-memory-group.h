/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 entente_memory_group_get_free (const char *groups, const char *root);

G_END_DECLS
