/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-weighing.h"

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
  guint n_seen;                       /* items of the document, while the snapshot is taken */
} EntenteSnapshot;

EntenteSnapshot *entente_snapshot_new (EntenteDocument *document, EntenteWeighing *weighing);
EntenteSnapshot *entente_snapshot_begin (EntenteDocument *document);
gboolean entente_snapshot_go_on (EntenteSnapshot *self, EntenteDocument *document, EntenteWeighing *weighing, guint n);
EntenteSnapshot *entente_snapshot_ref (EntenteSnapshot *self);
void entente_snapshot_unref (EntenteSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSnapshot, entente_snapshot_unref)

G_END_DECLS
