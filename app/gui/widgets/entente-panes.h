/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Three panes beside each other: start, middle and end. Both side panes can be hidden. In a narrow
 * window they lie over the middle. */

/* Narrower than this, in pixels, the side panes lie over the middle. A header bar with all of its buttons
 * needs less, in every language: otherwise no window could become so narrow. */
#define ENTENTE_PANES_FOLD_WIDTH 780

#define ENTENTE_TYPE_PANES (entente_panes_get_type ())
G_DECLARE_FINAL_TYPE (EntentePanes, entente_panes, ENTENTE, PANES, GtkWidget)

gboolean entente_panes_get_folded (EntentePanes *self);
gboolean entente_panes_keeps (EntentePanes *self, gboolean start);

G_END_DECLS
