/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor-group.h"
#include "entente-evidence-cache.h"

G_BEGIN_DECLS

/* The input from which a scene is built: a copy of the parts of a document that the picture shows.
 * With it another thread can build the scene while the document changes. Reference-counted, and
 * immutable once it is complete. */

typedef struct {
  EntenteItem *actor;
  EntentePoint at;
  gboolean pinned;
} EntentePlacedActor;

typedef struct {
  EntenteItem *relation;
  EntenteEvidenceClass evidence;
  gboolean disputed;
} EntenteWeighedRelation;

typedef struct {
  EntentePlacedActor *actors;         /* the actors that have a position */
  guint n_actors;
  EntenteWeighedRelation *relations;
  guint n_relations;
  GPtrArray *groups;                  /* of EntenteRecord */
  guint n_seen;                       /* how many items of the document are read already */
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
