/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence-cache.h"

G_BEGIN_DECLS

/* What of a document the picture shows, at one moment: so that a scene can be built from it in
 * another thread while the document goes on. Counted, and never changed once it is whole. */

typedef struct {
  EntenteItem *actor;
  EntentePoint at;
} EntentePlacedActor;

typedef struct {
  EntenteItem *relation;
  EntenteEvidenceClass evidence;
  gboolean disputed;
} EntenteWeighedRelation;

typedef struct {
  EntentePlacedActor *actors;         /* those that have a position */
  guint n_actors;
  EntenteWeighedRelation *relations;
  guint n_relations;
  guint n_seen;                       /* items of the document, while the input is taken */
} EntenteSceneInput;

EntenteSceneInput *entente_scene_input_new (EntenteDocument *document, EntenteEvidenceCache *evidence_cache);
EntenteSceneInput *entente_scene_input_begin (EntenteDocument *document);
gboolean entente_scene_input_go_on (EntenteSceneInput *self, EntenteDocument *document,
                                    EntenteEvidenceCache *evidence_cache,
                                    guint n);
EntenteSceneInput *entente_scene_input_ref (EntenteSceneInput *self);
void entente_scene_input_unref (EntenteSceneInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSceneInput, entente_scene_input_unref)

G_END_DECLS
