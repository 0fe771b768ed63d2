/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-condition.h"
#include "entente-word-counts.h"

G_BEGIN_DECLS

GPtrArray *entente_aspect_list_words (EntenteDocument *document, EntenteItemKind subject, EntenteAspect aspect,
                                      const char *column);
GPtrArray *entente_aspect_list_columns (EntenteDocument *document, EntenteItemKind subject);

G_END_DECLS
