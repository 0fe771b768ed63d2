/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The bar above the picture that says in words what is shown: a chip for the focus, for the period and for each
 * condition of the filter, each of which can be removed, and how much is left. It is hidden while all is shown.
 *
 * Property: "session" (EntenteSession, nullable). */

#define ENTENTE_TYPE_FILTER_BAR (entente_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, ENTENTE, FILTER_BAR, GtkWidget)

G_END_DECLS
