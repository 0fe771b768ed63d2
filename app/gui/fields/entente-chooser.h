/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-suggest-row.h"

G_BEGIN_DECLS

/* A row for the choice of an actor, a relation or a source. The user types part of any of its names, in any script, or
 * asks for a new item.
 *
 * Signal "create" (int: the EntenteItemKind, string: the typed text): the user asks for a new item. The handler makes
 * it, and chooses it with entente_entry_row_show_value() or entente_chooser_choose(). */

#define ENTENTE_CHOOSER_ACTORS (1 << ENTENTE_ITEM_ACTOR)
#define ENTENTE_CHOOSER_RELATIONS (1 << ENTENTE_ITEM_RELATION)
#define ENTENTE_CHOOSER_SOURCES (1 << ENTENTE_ITEM_SOURCE)

#define ENTENTE_TYPE_CHOOSER (entente_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChooser, entente_chooser, ENTENTE, CHOOSER, EntenteSuggestRow)

GtkWidget *entente_chooser_new (EntenteDraft *draft, guint kinds, const char *title);

void entente_chooser_set_draft (EntenteChooser *self, EntenteDraft *draft, guint kinds);
void entente_chooser_set_favorites (EntenteChooser *self, const char *const *ids, const char *why);
void entente_chooser_choose (EntenteChooser *self, const char *id);

G_END_DECLS
