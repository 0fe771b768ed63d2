/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-scene.h"

G_BEGIN_DECLS

/* How the keyboard goes from card to card: one after the other as one reads, and from a card to the
 * next one in a direction. */
typedef struct _EntenteWalk EntenteWalk;

EntenteWalk *entente_walk_new (EntenteScene *scene, GtkTextDirection direction);
void entente_walk_free (EntenteWalk *self);

gboolean entente_walk_get_first (EntenteWalk *self, guint *card);
gboolean entente_walk_get_last (EntenteWalk *self, guint *card);
gboolean entente_walk_step (EntenteWalk *self, guint from, int step, guint *card);
gboolean entente_walk_go (EntenteWalk *self, EntentePart part, guint from, GtkDirectionType direction,
                          guint *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWalk, entente_walk_free)

G_END_DECLS
