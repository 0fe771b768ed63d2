/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-json-input.h"

G_BEGIN_DECLS

void entente_json_view_read (const EntenteJsonInput *input, EntenteDocument *document, guint token,
                             GPtrArray *ids);

G_END_DECLS
