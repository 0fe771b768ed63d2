/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *entente_file_hash_open (int fd, GCancellable *cancellable);

G_END_DECLS
