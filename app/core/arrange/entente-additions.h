/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* More of them would hide the picture. */
#define ENTENTE_ADDITIONS_MAX 2000

/**
 * EntenteAddition:
 * @item: an actor or a relation that only another file has
 * @at: where that file has the card of the actor, if @placed
 * @placed: whether it has one
 */
typedef struct {
  EntenteItem *item;
  EntentePoint at;
  gboolean placed;
} EntenteAddition;

/* The picture of what only another file has, for the time in which a document is compared with it. It is drawn above
 * the scene of the document. Reference-counted and immutable. */
typedef struct _EntenteAdditions EntenteAdditions;

EntenteAdditions *entente_additions_new (EntenteScene *below, const EntenteAddition *additions, guint n_additions);
EntenteAdditions *entente_additions_ref (EntenteAdditions *self);
void entente_additions_unref (EntenteAdditions *self);

EntenteScene *entente_additions_get_scene (EntenteAdditions *self);
EntenteEmphasis *entente_additions_get_parts (EntenteAdditions *self);
EntentePart entente_additions_pick (EntenteAdditions *self, double x, double y, double reach, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAdditions, entente_additions_unref)

G_END_DECLS
