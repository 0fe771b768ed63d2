/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* Where an actor is to be. */
typedef struct {
  const char *id;
  EntentePoint at;
} EntentePlace;

void entente_placing_run (EntenteDraft *draft, EntenteMeasure *measure, const EntentePoint *wish);
void entente_placing_put_group (EntenteDraft *draft, EntenteMeasure *measure,
                                const EntentePlace *places, guint n_places);

G_END_DECLS
