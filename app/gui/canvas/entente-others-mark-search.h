/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"
#include "entente-viewport.h"

G_BEGIN_DECLS

gboolean entente_others_mark_search (EntenteScene *scene, EntenteViewport *viewport, double x, double y, guint *card);

G_END_DECLS
