/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A layout of two children side by side. Where there is little room, only the first is shown.
 *
 * Property: "folded" (boolean, read-only): whether the second child is not shown. It changes while widgets are given
 * their sizes, when no widget may be changed. */

#define ENTENTE_TYPE_FOLD_LAYOUT (entente_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFoldLayout, entente_fold_layout, ENTENTE, FOLD_LAYOUT, GtkLayoutManager)

gboolean entente_fold_layout_is_folded (EntenteFoldLayout *self);

G_END_DECLS
