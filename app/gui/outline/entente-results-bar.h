/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A line above the results of a search: how many there are, and what can be done with all of them. */
#define ENTENTE_TYPE_RESULTS_BAR (entente_results_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteResultsBar, entente_results_bar, ENTENTE, RESULTS_BAR, GtkWidget)

void entente_results_bar_show (EntenteResultsBar *self, EntenteSession *session, guint n_listed);
const char *entente_results_bar_get_words (EntenteResultsBar *self);

G_END_DECLS
