/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *sample_png_decode (GBytes *png);
guint sample_png_read_number (GBytes *png, gsize at);

G_END_DECLS
