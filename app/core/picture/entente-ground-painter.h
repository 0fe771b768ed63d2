/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-painting.h"

G_BEGIN_DECLS

void entente_ground_painter_paint (const EntentePainting *painting);
void entente_ground_painter_paint_names (const EntentePainting *painting);

G_END_DECLS
