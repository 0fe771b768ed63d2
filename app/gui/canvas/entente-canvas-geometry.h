/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas-content.h"

G_BEGIN_DECLS

/* Where the cards and lines on the canvas are, and what is at a place, as the user sees it. Moved cards are where they
 * are shown. */

/* What is at a place: a card, a line, or nothing. The handle of a card belongs to the card, and so does the mark that
 * tells how many neighbours are not shown. */
typedef struct {
  EntentePart part;
  guint index;
  gboolean on_handle;
  gboolean on_others_mark;
} EntenteHit;

EntenteBox entente_canvas_geometry_get_card_box (EntenteCanvasContent *content, guint card);
EntenteBox entente_canvas_geometry_get_box (EntenteCanvasContent *content, EntentePart part, guint index);
GdkRectangle entente_canvas_geometry_get_area (EntenteCanvasContent *content, EntentePart part, guint index);

guint entente_canvas_geometry_list_handles (EntenteCanvasContent *content, guint cards[2]);
gboolean entente_canvas_geometry_find_handle (EntenteCanvasContent *content, double x, double y, guint *card);

EntenteHit entente_canvas_geometry_pick (EntenteCanvasContent *content, double x, double y);
EntentePart entente_canvas_geometry_pick_in_scene (EntenteCanvasContent *content, EntenteVec place, double reach,
                                                   guint *index);

G_END_DECLS
