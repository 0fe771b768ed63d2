/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *entente_png_file_write (cairo_surface_t *surface, guint pixels_per_meter, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
