/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* Lies over a canvas, and shows for a moment how actors come to their new places. Where the system has
 * no animations, or the graph is too large, there is less to be seen of that. Property "canvas". */

#define ENTENTE_TYPE_TRANSITION (entente_transition_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTransition, entente_transition, ENTENTE, TRANSITION, GtkWidget)

void entente_transition_set_canvas (EntenteTransition *self, EntenteCanvas *canvas);
void entente_transition_await (EntenteTransition *self, gboolean fit);
gboolean entente_transition_is_running (EntenteTransition *self);

G_END_DECLS
