/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The MIME type of an Entente document and of a fragment. */
#define ENTENTE_FRAGMENT_MIME "application/vnd.entente+json"

/* Some items of a document and all items that they refer to, for use in another document. */
typedef struct _EntenteFragment EntenteFragment;

EntenteFragment *entente_fragment_new (EntenteDocument *document, const GPtrArray *chosen);
EntenteFragment *entente_fragment_read (GBytes *bytes, GError **error);
void entente_fragment_free (EntenteFragment *self);

EntenteDocument *entente_fragment_get_document (EntenteFragment *self);
const GPtrArray *entente_fragment_get_chosen (EntenteFragment *self);
gboolean entente_fragment_find_middle (EntenteFragment *self, EntentePoint *middle);
GBytes *entente_fragment_write (EntenteFragment *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *entente_fragment_to_text (EntenteFragment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFragment, entente_fragment_free)

G_END_DECLS
