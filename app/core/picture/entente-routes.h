/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-grid.h"
#include "entente-line.h"
#include "entente-scene-index.h"

G_BEGIN_DECLS

/* The cards and lines of a scene. */
typedef struct {
  const EntenteCard *cards;
  guint n_cards;
  EntenteLine *lines;
  guint n_lines;
  EntenteSceneIndex *index; /* only of a finished scene */
  gboolean quick;           /* there are too many lines to look for the best way around cards */
} EntenteParts;

void entente_routes_find (const EntenteParts *parts, const EntenteGrid *card_grid, const EntenteParts *before);

G_END_DECLS
