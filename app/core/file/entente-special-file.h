/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean entente_special_file_is_at (const char *path);
gboolean entente_special_file_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
