/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"
#include "entente-history.h"
#include "entente-item-marks.h"
#include "entente-outline-heading.h"
#include "entente-search-hit.h"

G_BEGIN_DECLS

/* One row of the outline. The list view recycles it: it shows a heading, an item or a search hit in turn.
 *
 * Signals: "toggled": the user clicked the heading; "renamed": the user finished editing the name. */

#define ENTENTE_TYPE_OUTLINE_ROW (entente_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineRow, entente_outline_row, ENTENTE, OUTLINE_ROW, GtkWidget)

GtkWidget *entente_outline_row_new (void);

void entente_outline_row_show_heading (EntenteOutlineRow *self, EntenteOutlineHeading *heading);
void entente_outline_row_show_item (EntenteOutlineRow *self, EntenteDocument *document, EntenteItem *item);
void entente_outline_row_show_hit (EntenteOutlineRow *self, EntenteDocument *document, EntenteSearchHit *hit);
void entente_outline_row_update (EntenteOutlineRow *self, EntenteDocument *document);
void entente_outline_row_set_shown (EntenteOutlineRow *self, gboolean shown, EntenteItemMark mark);
void entente_outline_row_clear (EntenteOutlineRow *self);

EntenteOutlineHeading *entente_outline_row_get_heading (EntenteOutlineRow *self);
EntenteItem *entente_outline_row_get_item (EntenteOutlineRow *self);

/* Lets the user edit the name in the row. */
gboolean entente_outline_row_rename (EntenteOutlineRow *self, EntenteHistory *history);

G_END_DECLS
