/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-passage.h"

G_BEGIN_DECLS

/* A text in which words are looked for that are like others, but not the same. */
typedef struct _EntenteSimilarText EntenteSimilarText;

EntenteSimilarText *entente_similar_text_new (const char *text);
void entente_similar_text_free (EntenteSimilarText *self);
gboolean entente_similar_text_find (const EntenteSimilarText *self, const char *quotation, EntentePassage *passage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSimilarText, entente_similar_text_free)

G_END_DECLS
