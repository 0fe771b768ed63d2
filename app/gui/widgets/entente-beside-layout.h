/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout that puts text beside something small, such as an icon. The first child gets its natural
 * width, the second child gets the rest. */

#define ENTENTE_TYPE_BESIDE_LAYOUT (entente_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBesideLayout, entente_beside_layout, ENTENTE, BESIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *entente_beside_layout_new (void);

G_END_DECLS
