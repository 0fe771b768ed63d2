/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"
#include "entente-scene.h"

G_BEGIN_DECLS

EntenteRanking *entente_shading_measure (EntenteScene *whole, GCancellable *cancellable);
guint entente_shading_get_stamp (EntenteScene *whole);
EntenteShades *entente_shading_new_shades (EntenteScene *whole, EntenteMeaning *meaning, EntenteRanking *ranking);
char **entente_shading_list_columns (EntenteScene *whole);

G_END_DECLS
