/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* Lies over a canvas, and shows for a moment how actors come to their new places. Where the system has
 * no animations, or the graph is too large, there is less to be seen of that. Property "canvas". */

#define ENTENTE_TYPE_GLIDE (entente_glide_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGlide, entente_glide, ENTENTE, GLIDE, GtkWidget)

void entente_glide_set_canvas (EntenteGlide *self, EntenteCanvas *canvas);
void entente_glide_await (EntenteGlide *self, gboolean fit);
gboolean entente_glide_is_gliding (EntenteGlide *self);

G_END_DECLS
