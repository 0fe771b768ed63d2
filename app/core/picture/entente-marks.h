/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

GArray *entente_marks_choose (EntenteScene *scene, const guint *lines, guint n_lines, double scale);
double entente_marks_get_reach (double scale);

G_END_DECLS
