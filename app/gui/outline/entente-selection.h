/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A GtkSelectionModel of which the session's selection is the truth: what is selected in the list is
 * what is selected in the session, both ways. */

#define ENTENTE_TYPE_SELECTION (entente_selection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSelection, entente_selection, ENTENTE, SELECTION, GObject)

/* What item a row of the list stands for; none for a heading. */
typedef EntenteItem *(*EntenteRowItemFunc) (gpointer row);

EntenteSelection *entente_selection_new (EntenteRowItemFunc item_of_row);

void entente_selection_set_session (EntenteSelection *self, EntenteSession *session);
void entente_selection_set_model (EntenteSelection *self, GListModel *model);
GListModel *entente_selection_get_model (EntenteSelection *self);

G_END_DECLS
