/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas-content.h"

G_BEGIN_DECLS

/* The menu of the canvas: for a card or a line, for all that is selected if that is part of it, and else for the
 * place. */

GMenuModel *entente_canvas_menu_new (EntenteCanvasContent *content, const GdkRectangle *at, GdkRectangle *pointing_to);

G_END_DECLS
