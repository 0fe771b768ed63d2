/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-view-state.h"

G_BEGIN_DECLS

/* The part of the legend that explains the marks of what differs from another file, while the two are compared. It also
 * tells how much the picture cannot show, because it is only in the other file. Signal "selected" (GPtrArray of
 * EntenteItem): the user wants to see the items of a mark. */

#define ENTENTE_TYPE_LEGEND_MARKS (entente_legend_marks_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLegendMarks, entente_legend_marks, ENTENTE, LEGEND_MARKS, GtkBox)

void entente_legend_marks_set_scene (EntenteLegendMarks *self, EntenteViewState *state, EntenteScene *scene);

G_END_DECLS
