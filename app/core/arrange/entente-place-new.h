/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/**
 * EntentePosition:
 * @id: the id of an actor
 * @at: where the centre of its card is to be, in tenths of a point
 */
typedef struct {
  const char *id;
  EntentePoint at;
} EntentePosition;

void entente_place_new_actors (EntenteDraft *draft, EntenteMeasure *measure, const EntentePoint *wish);
void entente_place_new_group (EntenteDraft *draft, EntenteMeasure *measure,
                              const EntentePosition *positions, guint n_places);

G_END_DECLS
