/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item.h"

G_BEGIN_DECLS

/* The picture of an actor, decoded. */
typedef struct {
  GBytes *pixels; /* owned: rows without gaps, in the order of cairo's ARGB32 */
  guint width, height;
} EntentePortrait;

gboolean entente_portraits_have (EntenteItem *actor);
gboolean entente_portraits_get (EntenteItem *actor, double side, EntentePortrait *portrait);
gboolean entente_portraits_is_known (EntenteItem *actor, double side);
void entente_portraits_load (EntenteItem *const *actors, guint n_actors, double side, GCancellable *cancellable);
void entente_portrait_clear (EntentePortrait *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePortrait, entente_portrait_clear)

G_END_DECLS
