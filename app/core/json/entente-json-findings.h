/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-json-input.h"

G_BEGIN_DECLS

void entente_json_findings_check (const EntenteJsonInput *input, EntenteDocument *document,
                                  GArray *const *tokens, GCancellable *cancellable);

G_END_DECLS
