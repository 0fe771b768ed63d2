/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* Builds the scene of a document, and a new scene after each change of the document. Scenes are built
 * in another thread. Property "scene". */

#define ENTENTE_TYPE_SCENE_BUILDER (entente_scene_builder_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSceneBuilder, entente_scene_builder, ENTENTE, SCENE_BUILDER, GObject)

EntenteSceneBuilder *entente_scene_builder_new (EntenteDocument *document, EntenteMeasure *measure);

EntenteScene *entente_scene_builder_get_scene (EntenteSceneBuilder *self);
EntenteMeasure *entente_scene_builder_get_measure (EntenteSceneBuilder *self);

G_END_DECLS
