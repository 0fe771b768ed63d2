/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* Members of items as texts, for formats whose attributes are plain. */

char *entente_graph_cell_dup (EntenteItem *item, guint member);
char *entente_graph_cell_dup_list (GPtrArray *texts);
char *entente_graph_cell_dup_languages (EntenteItem *actor);

G_END_DECLS
