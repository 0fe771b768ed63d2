/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-facts.h"

G_BEGIN_DECLS

/* Facts about an item, one in each line: its name and its value. Facts without a value have no line. */

#define ENTENTE_TYPE_FACT_GRID (entente_fact_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFactGrid, entente_fact_grid, ENTENTE, FACT_GRID, GtkWidget)

GtkWidget *entente_fact_grid_new (EntenteDocument *document, EntenteItem *item, EntenteFactPlaces place);

G_END_DECLS
