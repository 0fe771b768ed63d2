/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-alone-state.h"
#include "entente-scene.h"

G_BEGIN_DECLS

/* Builds the scene of a document, and a new scene after each change of the document or of the viewpoint from which it
 * is seen. Scenes are built in another thread. Property "scene". Signal "view-input-ready": what one has asked for by
 * entente_scene_builder_get_view_input() is there. */

#define ENTENTE_TYPE_SCENE_BUILDER (entente_scene_builder_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSceneBuilder, entente_scene_builder, ENTENTE, SCENE_BUILDER, GObject)

EntenteSceneBuilder *entente_scene_builder_new (EntenteDocument *document, EntenteMeasure *measure);

void entente_scene_builder_set_viewpoint (EntenteSceneBuilder *self, EntenteViewpoint *viewpoint);
void entente_scene_builder_set_meaning (EntenteSceneBuilder *self, EntenteMeaning *meaning);
EntenteMeaning *entente_scene_builder_get_meaning (EntenteSceneBuilder *self);
EntenteView *entente_scene_builder_get_view (EntenteSceneBuilder *self);
EntenteAloneState *entente_scene_builder_get_alone (EntenteSceneBuilder *self);
gboolean entente_scene_builder_is_alone (EntenteSceneBuilder *self);
EntenteViewInput *entente_scene_builder_get_view_input (EntenteSceneBuilder *self);
EntenteScene *entente_scene_builder_get_whole (EntenteSceneBuilder *self);
EntenteScene *entente_scene_builder_get_scene (EntenteSceneBuilder *self);
EntenteMeasure *entente_scene_builder_get_measure (EntenteSceneBuilder *self);

G_END_DECLS
