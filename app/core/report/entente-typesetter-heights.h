/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-typesetter.h"

G_BEGIN_DECLS

/* The blocks of a report and the heights of their lines, set ahead in several threads. For use in one thread at a
 * time. */
typedef struct _EntenteTypesetterHeights EntenteTypesetterHeights;

EntenteTypesetterHeights *entente_typesetter_heights_new (EntenteTypesetter *typesetter);
void entente_typesetter_heights_free (EntenteTypesetterHeights *self);

GArray *entente_typesetter_heights_take (EntenteTypesetterHeights *self, guint block, PangoLayout **layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTypesetterHeights, entente_typesetter_heights_free)

G_END_DECLS
