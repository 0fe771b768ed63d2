/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-tape.h"
#include "entente-pool.h"

G_BEGIN_DECLS

typedef struct _EntenteJsonTexts EntenteJsonTexts;

EntenteJsonTexts *entente_json_texts_new (void);
void entente_json_texts_free (EntenteJsonTexts *self);

EntentePool *entente_json_texts_get_pool (EntenteJsonTexts *self);
const char *entente_json_texts_add (EntenteJsonTexts *self, const EntenteJsonTape *tape, guint token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonTexts, entente_json_texts_free)

G_END_DECLS
