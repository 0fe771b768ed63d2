/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"

G_BEGIN_DECLS

/* A spatial index: a grid of cells, each with the numbers of the things that touch it. It is filled
 * once. After that any number of threads may read it. */
typedef struct _EntenteGrid EntenteGrid;

/* Whether a thing of a grid is what is looked for. */
typedef gboolean (*EntenteGridFunc) (guint thing, gpointer data);

EntenteGrid *entente_grid_new (const EntenteBox *bounds, guint n_things);
EntenteGrid *entente_grid_new_for_boxes (const EntenteBox *bounds, guint n_things);
void entente_grid_free (EntenteGrid *self);

void entente_grid_add_box (EntenteGrid *self, guint thing, const EntenteBox *box);
void entente_grid_add_curve (EntenteGrid *self, guint thing, const EntenteCurve *curve);

gboolean entente_grid_has (const EntenteGrid *self, const EntenteBox *area, EntenteGridFunc func, gpointer data);
guint *entente_grid_list (const EntenteGrid *self, const EntenteBox *area, guint *n_things);
guint *entente_grid_list_along (const EntenteGrid *self, const EntenteCurve *curve, double margin, guint *n_things);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGrid, entente_grid_free)

G_END_DECLS
