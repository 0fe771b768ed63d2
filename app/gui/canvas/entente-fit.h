/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

void entente_fit_find (EntenteViewport *viewport, EntenteScene *scene, const EntenteBox *covers, guint n_covers,
                       double margin, EntenteVec *center, double *scale);

G_END_DECLS
