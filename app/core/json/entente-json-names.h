/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-tape.h"

G_BEGIN_DECLS

typedef struct _EntenteJsonNames EntenteJsonNames;

EntenteJsonNames *entente_json_names_new (const EntenteJsonTape *tape);
void entente_json_names_free (EntenteJsonNames *self);

void entente_json_names_add (EntenteJsonNames *self, guint token);
guint entente_json_names_get_length (EntenteJsonNames *self);
gboolean entente_json_names_find_duplicate (EntenteJsonNames *self, guint start, guint *first,
                                            guint *second);
void entente_json_names_truncate (EntenteJsonNames *self, guint length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonNames, entente_json_names_free)

G_END_DECLS
