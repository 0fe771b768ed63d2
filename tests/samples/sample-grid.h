/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* A document of people in rows and columns, 300 by 150 points apart, the first one at the origin. Each
 * knows the one to the right ("right-C-R") and the one below ("down-C-R"). The id of a person is "C-R". */
EntenteDocument *sample_grid_new (guint n_columns, guint n_rows);
EntenteScene *sample_grid_scene_new (guint n_columns, guint n_rows);

#define SAMPLE_GRID_ACROSS 300
#define SAMPLE_GRID_DOWN 150

G_END_DECLS
