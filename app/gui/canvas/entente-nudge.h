/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas-content.h"

G_BEGIN_DECLS

/* Moves the selected cards by small steps. Steps that follow each other quickly are one step of the history, because
 * the user thinks of them as one move. */

#define ENTENTE_TYPE_NUDGE (entente_nudge_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNudge, entente_nudge, ENTENTE, NUDGE, GObject)

EntenteNudge *entente_nudge_new (EntenteCanvasContent *content);

gboolean entente_nudge_can_move (EntenteNudge *self);
gboolean entente_nudge_move (EntenteNudge *self, int dx, int dy);

G_END_DECLS
