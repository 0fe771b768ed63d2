/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-bits.h"
#include "entente-focus.h"
#include "entente-view-input.h"

G_BEGIN_DECLS

/* How many steps away an actor is to which no way leads. */
#define ENTENTE_VIEW_NOT_REACHED G_MAXUINT

/**
 * EntenteViewWays:
 * @input: (transfer none): a document
 * @relations: (transfer full): the relations that may be gone
 * @direction: which way those of them may be gone that have a direction
 *
 * The ways that lead from actor to actor.
 */
typedef struct {
  EntenteViewInput *input;
  EntenteBits *relations;
  EntenteFocusDirection direction;
} EntenteViewWays;

void entente_view_ways_clear (EntenteViewWays *self);
guint *entente_view_ways_measure (const EntenteViewWays *self, const EntenteBits *centers, guint max_steps);
guint *entente_view_ways_count_others (const EntenteViewWays *self, const EntenteBits *actors);
GPtrArray *entente_view_ways_list_others (const EntenteViewWays *self, const EntenteBits *actors, guint actor);

G_END_DECLS
