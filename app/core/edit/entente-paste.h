/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-fragment.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* What it takes to bring a fragment into a document. */
typedef struct {
  EntenteDraft *draft;
  GPtrArray *chosen; /* of char *: the ids that the chosen items have in the document then */
  guint n_added;     /* of all items; the others are there already */
} EntentePaste;

EntentePaste *entente_paste_new (EntenteFragment *fragment, EntenteDocument *document, EntenteMeasure *measure,
                                 const EntentePoint *wish);
void entente_paste_free (EntentePaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePaste, entente_paste_free)

G_END_DECLS
