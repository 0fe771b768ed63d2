/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* The whole scene in small. A frame shows which part of it the canvas shows. A click or a drag moves the canvas there.
 * Property "canvas" (EntenteCanvas, nullable). */

#define ENTENTE_TYPE_MINIATURE (entente_miniature_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMiniature, entente_miniature, ENTENTE, MINIATURE, GtkWidget)

void entente_miniature_set_canvas (EntenteMiniature *self, EntenteCanvas *canvas);

G_END_DECLS
