/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-search-offers.h"

G_BEGIN_DECLS

/* What is offered below a search entry while one types. The focus stays in the entry: the arrow keys choose, Enter and
 * Tab take what is chosen, Escape closes the list. */
#define ENTENTE_TYPE_SEARCH_POPOVER (entente_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchPopover, entente_search_popover, ENTENTE, SEARCH_POPOVER, GObject)

EntenteSearchPopover *entente_search_popover_new (GtkWidget *box, GtkEditable *entry);

void entente_search_popover_set_lexicon (EntenteSearchPopover *self, EntenteSearchLexicon *lexicon);
void entente_search_popover_show_keys (EntenteSearchPopover *self);
gboolean entente_search_popover_is_open (EntenteSearchPopover *self);
gboolean entente_search_popover_handle_key (EntenteSearchPopover *self, guint key, GdkModifierType modifiers);

G_END_DECLS
