/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas-content.h"

G_BEGIN_DECLS

/* What the cards and lines on the canvas stand for. */

EntenteItem *entente_canvas_items_get (EntenteCanvasContent *content, EntentePart part, guint index);
GPtrArray *entente_canvas_items_list (EntenteCanvasContent *content, EntentePart part, guint index);
const EntenteFoldedGroup *entente_canvas_items_get_folded (EntenteCanvasContent *content, EntentePart part,
                                                           guint index);

G_END_DECLS
