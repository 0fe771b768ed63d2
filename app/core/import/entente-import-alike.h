/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-import.h"

G_BEGIN_DECLS

/* Items of a file that have no id, and whose keys would be the same: two amounts that one paid the other, or the same
 * words of one speaker in two rows. Which is which cannot be told by their order, because the next version of the file
 * may have another. They are found again only by all that the file said of them. */
typedef struct _EntenteImportAlike EntenteImportAlike;

/* Returns: (transfer full): the contents of an item, with the ids of the document for what is there already */
typedef EntenteRecord *(*EntenteImportAlikeFunc) (EntenteImportItem *imported, gpointer data);

EntenteImportAlike *entente_import_alike_new (EntenteImport *import, EntenteDocument *document, const char *scheme);
void entente_import_alike_free (EntenteImportAlike *self);

gboolean entente_import_alike_has (EntenteImportAlike *self, EntenteImportItem *imported);
void entente_import_alike_match (EntenteImportAlike *self, EntenteItemKind kind, EntenteImportAlikeFunc func,
                                 gpointer data, GHashTable *here);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportAlike, entente_import_alike_free)

G_END_DECLS
