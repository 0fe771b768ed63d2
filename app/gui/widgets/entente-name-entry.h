/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* An entry for the name of an item, shown at the place of the name. Enter applies the name, Escape discards
 * it, and leaving the entry applies it too. An empty name is not accepted.
 *
 * Signal "done": the entry must be removed. */

#define ENTENTE_TYPE_NAME_ENTRY (entente_name_entry_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNameEntry, entente_name_entry, ENTENTE, NAME_ENTRY, GtkWidget)

GtkWidget *entente_name_entry_new (EntenteHistory *history, EntenteItem *item);
void entente_name_entry_popup (GtkWidget *parent, const GdkRectangle *at, EntenteHistory *history, EntenteItem *item);

gboolean entente_name_entry_keep (EntenteNameEntry *self);

G_END_DECLS
