/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The engines that can arrange a graph, with plain words for what each is good for. A row activates "win.arrange"
 * with the name of its engine. A check button activates "win.arrange-selection". */

#define ENTENTE_TYPE_ARRANGE_POPOVER (entente_arrange_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteArrangePopover, entente_arrange_popover, ENTENTE, ARRANGE_POPOVER, GtkPopover)

void entente_arrange_popover_fill_menu (GMenu *menu);

G_END_DECLS
