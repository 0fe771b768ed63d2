/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* All steps of a history, the newest first. The present one is marked. A step that is activated becomes the present
 * one.
 *
 * Signal "went": the user has gone to a step. */

#define ENTENTE_TYPE_HISTORY_LIST (entente_history_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHistoryList, entente_history_list, ENTENTE, HISTORY_LIST, AdwBin)

GtkWidget *entente_history_list_new (void);

void entente_history_list_set_history (EntenteHistoryList *self, EntenteHistory *history, const char *beginning);

G_END_DECLS
