/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* Small facts about an item, one a line: what it is, and what the file says. What the file does not
 * say has no line. */

#define ENTENTE_TYPE_FACT_GRID (entente_fact_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFactGrid, entente_fact_grid, ENTENTE, FACT_GRID, GtkWidget)

GtkWidget *entente_fact_grid_new (void);

void entente_fact_grid_add (EntenteFactGrid *self, const char *name, GtkWidget *value);
void entente_fact_grid_add_text (EntenteFactGrid *self, const char *name, const char *text);
void entente_fact_grid_add_date (EntenteFactGrid *self, const char *name, const char *edtf);
void entente_fact_grid_add_address (EntenteFactGrid *self, const char *name, const char *url);
void entente_fact_grid_add_item (EntenteFactGrid *self, const char *name, EntenteDocument *document,
                                 EntenteItemKind kind, const char *id);

G_END_DECLS
