/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *entente_location_resolve (const char *path);
int entente_location_find_descriptor (const char *path);
gboolean entente_location_is_same (GFile *one, GFile *other);

G_END_DECLS
