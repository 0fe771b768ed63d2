/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-measure.h"

G_BEGIN_DECLS

/* The commands of the user that change a document. Each makes a draft, which the history applies as one step. */

char *entente_commands_name_item (EntenteItem *item);
gboolean entente_commands_get_name (EntenteItem *item, const char **name);

void entente_commands_add (EntenteDraft *draft, EntenteItem *item, EntenteMeasure *measure, const EntentePoint *wish);
void entente_commands_change (EntenteDraft *draft, EntenteItem *after, EntenteMeasure *measure);
EntenteDraft *entente_commands_set_kinds (EntenteDocument *document, GPtrArray *items,
                                          const char *const kinds[ENTENTE_N_ITEM_KINDS]);
EntenteDraft *entente_commands_set_tags (EntenteDocument *document, GPtrArray *items, const char *const *added,
                                         const char *const *removed);
EntenteDraft *entente_commands_set_member (EntenteDocument *document, const GPtrArray *items, const EntenteRecord *from,
                                           guint member, const char *title);
EntenteDraft *entente_commands_rename (EntenteDocument *document, EntenteItem *item, const char *name);
EntenteDraft *entente_commands_set_image (EntenteDocument *document, EntenteItem *actor, const char *image);
EntenteDraft *entente_commands_set_title (EntenteDocument *document, const char *title, const char *summary);

EntenteDraft *entente_commands_pin (EntenteDocument *document, GPtrArray *actors, gboolean pinned);
EntenteDraft *entente_commands_move (EntenteDocument *document, const EntentePosition *positions, guint n_positions);
EntenteDraft *entente_commands_arrange (EntenteDocument *document, const EntentePosition *positions,
                                        guint n_positions, const char *engine, gboolean whole);

G_END_DECLS
