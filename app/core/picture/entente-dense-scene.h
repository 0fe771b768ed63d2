/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* With more cards no picture on paper can be read, whatever is done. */
#define ENTENTE_DENSE_SCENE_CARDS_MAX 2000

EntenteScene *entente_dense_scene_new (EntenteScene *scene, const guint *cards, guint n_cards, const guint *lines,
                                       guint n_lines, double width);

G_END_DECLS
