/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"
#include "entente-scene.h"

G_BEGIN_DECLS

guint entente_shading_get_stamp (EntenteScene *whole);
EntenteScene *entente_shading_new_scene (EntenteScene *scene, EntenteScene *whole, EntenteView *view,
                                         EntenteMeaning *meaning, EntenteRanking **ranking,
                                         GCancellable *cancellable);
char **entente_shading_list_columns (EntenteScene *whole, gboolean of_numbers);

G_END_DECLS
