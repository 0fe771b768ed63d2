/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

void entente_place_new_actors (EntenteDraft *draft, EntenteMeasure *measure, const EntentePoint *wish);
void entente_place_new_group (EntenteDraft *draft, EntenteMeasure *measure,
                              const EntentePosition *positions, guint n_positions);

G_END_DECLS
