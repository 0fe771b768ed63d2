/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean entente_location_is_same (GFile *one, GFile *other);

G_END_DECLS
