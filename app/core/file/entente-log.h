/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file to which entries are appended, each with its length and a checksum, so that one that was
 * not written to its end is known for what it is. */

gboolean entente_log_append (int fd, GBytes *entry, GError **error);
GPtrArray *entente_log_read (GBytes *file, gsize *length);

G_END_DECLS
