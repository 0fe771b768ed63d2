/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* More of them would hide the picture. */
#define ENTENTE_GHOSTS_MAX 2000

/**
 * EntenteGhost:
 * @item: an actor or a relation that only another file has
 * @at: where that file has the card of the actor, if @placed
 * @placed: whether it has one
 */
typedef struct {
  EntenteItem *item;
  EntentePoint at;
  gboolean placed;
} EntenteGhost;

/* The picture of what only another file has, for the time in which a document is compared with it. It is drawn above
 * the scene of the document. Reference-counted and immutable. */
typedef struct _EntenteGhosts EntenteGhosts;

EntenteGhosts *entente_ghosts_new (EntenteScene *below, const EntenteGhost *ghosts, guint n_ghosts);
EntenteGhosts *entente_ghosts_ref (EntenteGhosts *self);
void entente_ghosts_unref (EntenteGhosts *self);

EntenteScene *entente_ghosts_get_scene (EntenteGhosts *self);
EntenteEmphasis *entente_ghosts_get_parts (EntenteGhosts *self);
EntentePart entente_ghosts_pick (EntenteGhosts *self, double x, double y, double reach, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGhosts, entente_ghosts_unref)

G_END_DECLS
