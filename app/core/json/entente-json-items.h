/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-input.h"
#include "entente-item.h"
#include "entente-spares.h"

#include <gio/gio.h>

G_BEGIN_DECLS

EntenteRecord *entente_json_items_read_one (const EntenteJsonInput *input, EntenteItemKind kind, guint token);
GPtrArray *entente_json_items_read_many (const EntenteJsonInput *input, EntenteItemKind kind, const GArray *tokens,
                                         EntenteSpares *texts, GCancellable *cancellable);

G_END_DECLS
