/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-line.h"

G_BEGIN_DECLS

/* Tells which lines and cards of a scene touch an area, and which has an id. Lines are numbered from 0, and cards
 * after them, so that lines are listed before cards. Immutable, so that several threads can read it; reference-counted.
 * The ids belong to the items, which must stay. */
typedef struct _EntenteSceneIndex EntenteSceneIndex;

/* The number of what is not in a part. */
#define ENTENTE_SCENE_INDEX_NONE G_MAXUINT

EntenteSceneIndex *entente_scene_index_new (const EntenteLine *lines, guint n_lines, const EntenteCard *cards,
                                            guint n_cards, const EntenteBox *bounds);
EntenteSceneIndex *entente_scene_index_new_part (EntenteSceneIndex *whole, guint *numbers);
EntenteSceneIndex *entente_scene_index_ref (EntenteSceneIndex *self);
void entente_scene_index_unref (EntenteSceneIndex *self);

void entente_scene_index_add (EntenteSceneIndex *self, const char *id, guint number);

gboolean entente_scene_index_find (EntenteSceneIndex *self, const char *id, guint *number);
guint *entente_scene_index_list (EntenteSceneIndex *self, const EntenteBox *area, guint *n_numbers);

G_END_DECLS
