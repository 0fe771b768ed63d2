/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* Lies over a canvas, and shows for a moment how cards move to their new places. It shows nothing where the system has
 * no animations, and only fades where there are too many cards. Property "canvas" (EntenteCanvas, nullable). */

#define ENTENTE_TYPE_TRANSITION (entente_transition_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTransition, entente_transition, ENTENTE, TRANSITION, GtkWidget)

void entente_transition_set_canvas (EntenteTransition *self, EntenteCanvas *canvas);
void entente_transition_await (EntenteTransition *self, gboolean fit);
gboolean entente_transition_is_running (EntenteTransition *self);

G_END_DECLS
