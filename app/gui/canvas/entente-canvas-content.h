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

/* What a canvas shows: the scene of a session as a viewport sees it, with cards that are moved; and what of it is
 * pointed at and raised. All parts of the canvas share it; none of them knows the canvas.
 *
 * Signals: "scene-changed" (gboolean same_document): there is another scene, or none.
 * "selection-changed": other items are selected.
 * "changed": another part is pointed at, other parts are raised, or cards are shown elsewhere. */

#define ENTENTE_TYPE_CANVAS_CONTENT (entente_canvas_content_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasContent, entente_canvas_content, ENTENTE, CANVAS_CONTENT, GObject)

EntenteCanvasContent *entente_canvas_content_new (EntenteViewport *viewport, EntenteCardOverlay *overlay);

void entente_canvas_content_set_session (EntenteCanvasContent *self, EntenteSession *session);
EntenteSession *entente_canvas_content_get_session (EntenteCanvasContent *self);
EntenteScene *entente_canvas_content_get_scene (EntenteCanvasContent *self);
EntenteDocument *entente_canvas_content_get_document (EntenteCanvasContent *self);
EntenteViewport *entente_canvas_content_get_viewport (EntenteCanvasContent *self);
EntenteCardOverlay *entente_canvas_content_get_overlay (EntenteCanvasContent *self);
void entente_canvas_content_set_map (EntenteCanvasContent *self, EntenteMapLayer *map);
EntenteMapLayer *entente_canvas_content_get_map (EntenteCanvasContent *self);
void entente_canvas_content_set_additions (EntenteCanvasContent *self, EntenteAdditionLayer *additions);
EntenteAdditionLayer *entente_canvas_content_get_additions (EntenteCanvasContent *self);
gboolean entente_canvas_content_is_editable (EntenteCanvasContent *self);
gboolean entente_canvas_content_can_move (EntenteCanvasContent *self);

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
