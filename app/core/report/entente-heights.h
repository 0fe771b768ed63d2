/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report.h"

G_BEGIN_DECLS

/* How high the lines of the blocks of a report are, found out ahead and in several threads. */
typedef struct _EntenteHeights EntenteHeights;

EntenteHeights *entente_heights_new (EntenteReport *report, double width);
void entente_heights_free (EntenteHeights *self);

GArray *entente_heights_take (EntenteHeights *self, guint block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteHeights, entente_heights_free)

G_END_DECLS
