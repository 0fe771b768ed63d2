/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-line-ends.h"
#include "entente-scene-index.h"
#include "entente-scene-input.h"

G_BEGIN_DECLS

/* What is left of a scene that nobody needs any more, and can be freed by a thread. */
typedef struct {
  EntenteCard *cards;
  EntenteLine *lines;
  EntenteLineEnds ends;
  EntenteSceneIndex *index;
  EntenteSceneInput *input;
} EntenteSceneRemains;

void entente_scene_remains_free (const EntenteSceneRemains *self, guint n_parts);

G_END_DECLS
