/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report.h"

G_BEGIN_DECLS

/* How high the lines of the blocks of a report are, found out ahead and in several threads. */
typedef struct _EntenteTypesetterHeights EntenteTypesetterHeights;

EntenteTypesetterHeights *entente_typesetter_heights_new (EntenteReport *report, double width);
void entente_typesetter_heights_free (EntenteTypesetterHeights *self);

GArray *entente_typesetter_heights_take (EntenteTypesetterHeights *self, guint block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTypesetterHeights, entente_typesetter_heights_free)

G_END_DECLS
