/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* What the search of a session has found: how many items there are, the best of them as a list, or why there are none.
 *
 * Signal "changed": there are other results, or the search is over. */

#define ENTENTE_TYPE_SEARCH_RESULTS (entente_search_results_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchResults, entente_search_results, ENTENTE, SEARCH_RESULTS, AdwBin)

void entente_search_results_set_session (EntenteSearchResults *self, EntenteSession *session);

gboolean entente_search_results_is_searching (EntenteSearchResults *self);
gboolean entente_search_results_has_hits (EntenteSearchResults *self);
void entente_search_results_focus_hits (EntenteSearchResults *self);
gboolean entente_search_results_select_best (EntenteSearchResults *self, gboolean alone);
gboolean entente_search_results_rename (EntenteSearchResults *self, EntenteItem *item);

G_END_DECLS
