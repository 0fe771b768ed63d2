/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-problem.h"

G_BEGIN_DECLS

/* The places of actors in a picture that is arranged by itself. They are not those of the document, which does not
 * know of them. Immutable and reference-counted. */
typedef struct _EntenteAlone EntenteAlone;

EntenteAlone *entente_alone_new (EntenteScene *scene, const EntentePoint *points);
EntenteAlone *entente_alone_ref (EntenteAlone *self);
void entente_alone_unref (EntenteAlone *self);

EntenteScene *entente_alone_arrange (EntenteAlone *self, EntenteScene *scene, EntenteAlone **grown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAlone, entente_alone_unref)

G_END_DECLS
