/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkTexture *entente_texture_new_for_surface (cairo_surface_t *surface, const cairo_rectangle_int_t *area);

G_END_DECLS
