/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-painter.h"

G_BEGIN_DECLS

EntenteEmphasis *entente_highlight_new (EntenteScene *scene, EntenteDocument *document,
                                        const GPtrArray *selection, EntentePart pointed, guint index);

EntenteEmphasis *entente_highlight_new_for_found (EntenteScene *scene, const GPtrArray *items,
                                                  GCancellable *cancellable);

G_END_DECLS
