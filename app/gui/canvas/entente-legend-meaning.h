/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-view-state.h"

G_BEGIN_DECLS

/* The part of the legend in which one chooses what the colors and sizes of actors tell, and which says what each color
 * means if it is not a kind. Signal "selected" (GPtrArray of EntenteItem): the user wants to see the actors of a
 * color. */

#define ENTENTE_TYPE_LEGEND_MEANING (entente_legend_meaning_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegendMeaning, entente_legend_meaning, ENTENTE, LEGEND_MEANING, GtkBox)

void entente_legend_meaning_set_scene (EntenteLegendMeaning *self, EntenteViewState *state, EntenteScene *scene);

G_END_DECLS
