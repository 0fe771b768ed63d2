/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* The items of a document that are selected, in an order. The details show the first one. The selection also keeps from
 * which viewpoint the document is seen, and the list of items and viewpoints that were shown before, for Back and
 * Forward. It follows the changes of the document.
 *
 * Signals: "changed": other items are selected, or the user can go back or forward to other items;
 * "viewpoint-changed": the document is seen from another viewpoint. */

#define ENTENTE_TYPE_SELECTION (entente_selection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelection, entente_selection, ENTENTE, SELECTION, GObject)

EntenteSelection *entente_selection_new (EntenteDocument *document);

const GPtrArray *entente_selection_get_items (EntenteSelection *self);
gboolean entente_selection_contains (EntenteSelection *self, EntenteItem *item);
void entente_selection_set_items (EntenteSelection *self, const GPtrArray *items);

EntenteViewpoint *entente_selection_get_viewpoint (EntenteSelection *self);
void entente_selection_set_viewpoint (EntenteSelection *self, EntenteViewpoint *viewpoint);
void entente_selection_adjust_viewpoint (EntenteSelection *self, EntenteViewpoint *viewpoint);

gboolean entente_selection_can_step (EntenteSelection *self, int direction);
EntenteItem *entente_selection_step (EntenteSelection *self, int direction);
gboolean entente_selection_is_stepping (EntenteSelection *self);

G_END_DECLS
