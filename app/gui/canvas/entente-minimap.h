/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-corner-panel.h"

G_BEGIN_DECLS

/* Buttons to zoom, and the whole scene in small, which can be folded. The buttons always stay. */

#define ENTENTE_TYPE_MINIMAP (entente_minimap_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinimap, entente_minimap, ENTENTE, MINIMAP, EntenteCornerPanel)

G_END_DECLS
