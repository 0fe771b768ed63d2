/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-view.h"

G_BEGIN_DECLS

/* A list of the relations that fall when something is set aside, from what to what, and by whom they are still
 * supported.
 *
 * Signal "activated": the user wants to see one of them; its parameter is the relation. */

#define ENTENTE_TYPE_FALLS_LIST (entente_falls_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFallsList, entente_falls_list, ENTENTE, FALLS_LIST, GtkBox)

GtkWidget *entente_falls_list_new (EntenteDocument *document);
void entente_falls_list_show (EntenteFallsList *self, EntenteView *view);

G_END_DECLS
