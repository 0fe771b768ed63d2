/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-kept-view.h"
#include "entente-meaning.h"

G_BEGIN_DECLS

/* What colors and sizes tell, as it is kept in a view of a document. */

void entente_meaning_store (const EntenteMeaning *self, EntenteRecord *view);
EntenteMeaning *entente_meaning_new_for_record (const EntenteRecord *view, GPtrArray *troubles);

const char *entente_color_by_get_word (EntenteColorBy color_by);
gboolean entente_color_by_for_word (const char *word, EntenteColorBy *color_by);
const char *entente_size_by_get_word (guint size_by);
gboolean entente_size_by_for_word (const char *word, guint *size_by);

G_END_DECLS
