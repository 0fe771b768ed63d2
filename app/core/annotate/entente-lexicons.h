/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-lexicon.h"

G_BEGIN_DECLS

/* The lexicons of all languages that the annotator knows. They never change, so that threads may share them. */
typedef struct _EntenteLexicons EntenteLexicons;

EntenteLexicons *entente_lexicons_load (void);
EntenteLexicons *entente_lexicons_load_folder (const char *folder, GError **error);
EntenteLexicons *entente_lexicons_ref (EntenteLexicons *self);
void entente_lexicons_unref (EntenteLexicons *self);

guint entente_lexicons_get_n (const EntenteLexicons *self);
const EntenteLexicon *entente_lexicons_get (const EntenteLexicons *self, guint nth);
const EntenteLexicon *entente_lexicons_choose (const EntenteLexicons *self, const char *text, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLexicons, entente_lexicons_unref)

G_END_DECLS
