/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-addition-layer.h"
#include "entente-card-overlay.h"
#include "entente-map-layer.h"
#include "entente-search-light.h"
#include "entente-session.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

/* What a canvas shows: the scene of a session as a viewport sees it, with cards that are moved. It says where
 * things are, and what is at a place. All parts of the canvas share it; none of them knows the canvas.
 *
 * Signals: "scene-changed" (gboolean same_document): there is another scene, or none.
 * "selection-changed": other items are selected.
 * "changed": another part is pointed at, other parts are raised, or cards are shown elsewhere. */

#define ENTENTE_TYPE_CANVAS_CONTENT (entente_canvas_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasContent, entente_canvas_content, ENTENTE, CANVAS_CONTENT, GObject)

/* What is at a place: a card, a line, or nothing. The handle of a card belongs to the card, and so does the mark that
 * tells how many neighbours are not shown. */
typedef struct {
  EntentePart part;
  guint index;
  gboolean on_handle;
  gboolean on_others_mark;
} EntenteHit;

EntenteCanvasContent *entente_canvas_content_new (EntenteViewport *viewport, EntenteCardOverlay *overlay);

void entente_canvas_content_set_session (EntenteCanvasContent *self, EntenteSession *session);
EntenteSession *entente_canvas_content_get_session (EntenteCanvasContent *self);
EntenteScene *entente_canvas_content_get_scene (EntenteCanvasContent *self);
EntenteDocument *entente_canvas_content_get_document (EntenteCanvasContent *self);
EntenteViewport *entente_canvas_content_get_viewport (EntenteCanvasContent *self);
EntenteCardOverlay *entente_canvas_content_get_overlay (EntenteCanvasContent *self);
void entente_canvas_content_set_map (EntenteCanvasContent *self, EntenteMapLayer *map);
void entente_canvas_content_set_additions (EntenteCanvasContent *self, EntenteAdditionLayer *additions);
EntenteAdditionLayer *entente_canvas_content_get_additions (EntenteCanvasContent *self);
gboolean entente_canvas_content_is_editable (EntenteCanvasContent *self);
gboolean entente_canvas_content_can_move (EntenteCanvasContent *self);

EntenteHit entente_canvas_content_pick (EntenteCanvasContent *self, double x, double y);
EntentePart entente_canvas_content_pick_in_scene (EntenteCanvasContent *self, EntenteVec place, double reach,
                                                  guint *index);
gboolean entente_canvas_content_find_handle (EntenteCanvasContent *self, double x, double y, guint *card);
guint entente_canvas_content_list_handles (EntenteCanvasContent *self, guint cards[2]);

EntenteItem *entente_canvas_content_get_item (EntenteCanvasContent *self, EntentePart part, guint index);
EntenteBox entente_canvas_content_get_card_box (EntenteCanvasContent *self, guint card);
EntenteBox entente_canvas_content_get_box (EntenteCanvasContent *self, EntentePart part, guint index);
GdkRectangle entente_canvas_content_get_area (EntenteCanvasContent *self, EntentePart part, guint index);

EntentePart entente_canvas_content_get_selected (EntenteCanvasContent *self, guint *index);
EntentePart entente_canvas_content_get_pointed (EntenteCanvasContent *self, guint *index);
void entente_canvas_content_point_at (EntenteCanvasContent *self, EntentePart part, guint index);
EntentePart entente_canvas_content_get_rested (EntenteCanvasContent *self, guint *index);
void entente_canvas_content_rest_on (EntenteCanvasContent *self, EntentePart part, guint index);

EntenteEmphasis *entente_canvas_content_get_raised (EntenteCanvasContent *self);
void entente_canvas_content_raise (EntenteCanvasContent *self, EntenteEmphasis *raised);
EntenteSearchLight *entente_canvas_content_get_light (EntenteCanvasContent *self);
EntenteEmphasis *entente_canvas_content_new_emphasis (EntenteCanvasContent *self);

G_END_DECLS
