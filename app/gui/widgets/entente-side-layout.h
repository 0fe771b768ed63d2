/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout that puts two children side by side if there is room, and else the first above the second.
 * The second child has a fixed width, the first gets the rest. */

#define ENTENTE_TYPE_SIDE_LAYOUT (entente_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSideLayout, entente_side_layout, ENTENTE, SIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
