/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-relation.h"

G_BEGIN_DECLS

gboolean entente_body_words_has (const char *kind);
gboolean entente_body_words_joins (EntenteRelation *relation);

G_END_DECLS
