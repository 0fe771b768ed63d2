/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-suggest-row.h"

G_BEGIN_DECLS

/* A choice of an actor, a relation or a source by part of any of its names, in any script; and the
 * way to make a new one.
 *
 * Signal "create" (int: the EntenteItemKind, string: what was typed): the user wants a new one, which
 * is then to be chosen with entente_entry_row_show_value() or entente_chooser_choose(). */

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
