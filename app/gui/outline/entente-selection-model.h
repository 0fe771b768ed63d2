/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A GtkSelectionModel that shows the selection of the session. A change of the selection in the list
 * changes the session, and the other way round. A list that holds but a part of what it
 * stands for is asked to select all by its signal "select-all". */

#define ENTENTE_TYPE_SELECTION_MODEL (entente_selection_model_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelectionModel, entente_selection_model, ENTENTE, SELECTION_MODEL, GObject)

/* Returns the item of a row; %NULL for a heading. */
typedef EntenteItem *(*EntenteRowItemFunc) (gpointer row);

EntenteSelectionModel *entente_selection_model_new (EntenteRowItemFunc item_of_row);

void entente_selection_model_set_session (EntenteSelectionModel *self, EntenteSession *session);
void entente_selection_model_set_model (EntenteSelectionModel *self, GListModel *model);
GListModel *entente_selection_model_get_model (EntenteSelectionModel *self);

G_END_DECLS
