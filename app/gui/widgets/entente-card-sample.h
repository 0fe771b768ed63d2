/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-theme.h"

G_BEGIN_DECLS

/* A small card without text, drawn as in the picture for a kind of actor. */

#define ENTENTE_TYPE_CARD_SAMPLE (entente_card_sample_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCardSample, entente_card_sample, ENTENTE, CARD_SAMPLE, GtkWidget)

GtkWidget *entente_card_sample_new (EntenteLook look);
void entente_card_sample_set_ink (EntenteCardSample *self, guint ink);

G_END_DECLS
