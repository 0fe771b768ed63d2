/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-json-input.h"

G_BEGIN_DECLS

void entente_json_views_check (const EntenteJsonInput *input, EntenteDocument *document);

G_END_DECLS
