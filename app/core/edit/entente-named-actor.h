/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* Words of a text that name somebody become an actor, or one more name of an actor. */

EntenteDraft *entente_named_actor_make_draft (EntenteDocument *document, EntenteMeasure *measure, const char *name,
                                              const char *kind, const char *description, char **id);
gboolean entente_named_actor_has_name (EntenteItem *actor, const char *name);
EntenteItem *entente_named_actor_find (EntenteDocument *document, const char *name);
EntenteDraft *entente_named_actor_make_alias_draft (EntenteDocument *document, const char *actor, const char *name,
                                                    const char *language);

G_END_DECLS
