/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

typedef struct _EntenteIndex EntenteIndex;

EntenteIndex *entente_index_new (void);
void entente_index_free (EntenteIndex *self);

void entente_index_add (EntenteIndex *self, EntenteItem *item);
void entente_index_remove (EntenteIndex *self, EntenteItem *item);

EntenteItem *entente_index_lookup (EntenteIndex *self, const char *id);
const GPtrArray *entente_index_get_linked (EntenteIndex *self, const char *id, EntenteLink link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteIndex, entente_index_free)

G_END_DECLS
