/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-timeline.h"

G_BEGIN_DECLS

char *entente_timeline_describe (EntenteTimeline *self, EntenteItem *item, guint row, guint other_row);
char *entente_timeline_make_title (EntenteDocument *document);

G_END_DECLS
