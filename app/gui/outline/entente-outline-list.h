/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-outline-row.h"
#include "entente-selection-model.h"

G_BEGIN_DECLS

/* The rows of a list view: headings and items of the outline, or the hits of a search. It makes and fills them, and
 * shows the selection of the session. All items stay in the list, where they can be found; those that are not in the
 * picture are grey.
 *
 * Signal "toggled" (EntenteOutlineHeading): the user clicked the heading. */

#define ENTENTE_TYPE_OUTLINE_LIST (entente_outline_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineList, entente_outline_list, ENTENTE, OUTLINE_LIST, GObject)

EntenteOutlineList *entente_outline_list_new (GtkListView *view, EntenteRowItemFunc item_of_row);

void entente_outline_list_set_session (EntenteOutlineList *self, EntenteSession *session);
void entente_outline_list_set_model (EntenteOutlineList *self, GListModel *model);
GListModel *entente_outline_list_get_model (EntenteOutlineList *self);
EntenteSelectionModel *entente_outline_list_get_selection (EntenteOutlineList *self);

void entente_outline_list_update (EntenteOutlineList *self);
void entente_outline_list_scroll_to (EntenteOutlineList *self, guint position);
gboolean entente_outline_list_focus_selected (EntenteOutlineList *self);
gboolean entente_outline_list_was_entered (EntenteOutlineList *self);
gboolean entente_outline_list_rename (EntenteOutlineList *self, EntenteItem *item);

EntenteOutlineRow *entente_outline_list_find_focused_row (GtkWidget *widget);
EntenteOutlineRow *entente_outline_list_find_row_at (GtkWidget *widget, double x, double y);

G_END_DECLS
