/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-scene.h"

G_BEGIN_DECLS

/* The part of the legend that tells the words for which lines have no room: those that have a number, and how many
 * do not fit at all. Signal "selected" (GPtrArray of EntenteItem): the user wants to see these relations. */

#define ENTENTE_TYPE_LEGEND_WORDS (entente_legend_words_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegendWords, entente_legend_words, ENTENTE, LEGEND_WORDS, GtkWidget)

void entente_legend_words_set_scene (EntenteLegendWords *self, EntenteScene *scene);

G_END_DECLS
