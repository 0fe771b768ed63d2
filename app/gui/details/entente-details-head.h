/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The head of a page of details: the icon of the item, its name, its kind, its badges and its tags. */

#define ENTENTE_TYPE_DETAILS_HEAD (entente_details_head_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDetailsHead, entente_details_head, ENTENTE, DETAILS_HEAD, GtkWidget)

GtkWidget *entente_details_head_new (EntenteItem *item, const char *title, const char *subtitle);

void entente_details_head_set_aliases (EntenteDetailsHead *self, const char *aliases);
void entente_details_head_add_badge (EntenteDetailsHead *self, GtkWidget *badge);

gboolean entente_details_head_rename (EntenteDetailsHead *self, EntenteHistory *history, EntenteItem *item);

G_END_DECLS
