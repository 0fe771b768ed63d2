/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-facts.h"

G_BEGIN_DECLS

/* Small facts about an item, one a line: what it is, and what the file says. What the file does not
 * say has no line. */

#define ENTENTE_TYPE_FACT_GRID (entente_fact_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFactGrid, entente_fact_grid, ENTENTE, FACT_GRID, GtkWidget)

GtkWidget *entente_fact_grid_new (EntenteDocument *document, EntenteItem *item, EntenteFactPlaces place);

G_END_DECLS
