/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-fragment.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* The paste of a fragment into a document. */
typedef struct {
  EntenteDraft *draft;
  GPtrArray *chosen; /* of char *: the ids of the chosen items in the document */
  guint n_added;     /* number of added items; the others are in the document already */
} EntentePaste;

EntentePaste *entente_paste_new (EntenteFragment *fragment, EntenteDocument *document, EntenteMeasure *measure,
                                 const EntentePoint *wish);
void entente_paste_free (EntentePaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePaste, entente_paste_free)

G_END_DECLS
