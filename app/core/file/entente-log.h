/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A log: a file of entries, each with its length and a checksum, so that an incomplete entry is detected. */

gboolean entente_log_append (int fd, GBytes *entry, GError **error);
GPtrArray *entente_log_read (GBytes *file, gsize *length);

G_END_DECLS
