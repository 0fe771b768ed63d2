/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-source.h"

G_BEGIN_DECLS

/* Proposals that a person has refused. Their words stand in the "data" of the source, a line for each, so that they are
 * not proposed again in this document. */
#define ENTENTE_REFUSED "refused"

gboolean entente_refusal_holds (EntenteSource *source, const char *words);
EntenteDraft *entente_refusal_make_draft (EntenteDocument *document, EntenteSource *source, const char *words);

G_END_DECLS
