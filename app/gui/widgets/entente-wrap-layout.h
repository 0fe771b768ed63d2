/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout that places children one after the other, like words in a line. A child that does not fit
 * starts the next line. */

#define ENTENTE_TYPE_WRAP_LAYOUT (entente_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWrapLayout, entente_wrap_layout, ENTENTE, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *entente_wrap_layout_new (int spacing, int line_spacing);

G_END_DECLS
