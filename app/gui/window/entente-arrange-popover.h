/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ways in which a graph can be arranged, and in plain words what each is good for. Activates
 * "win.arrange" with the name of an engine, and offers "win.arrange-selection". */

#define ENTENTE_TYPE_ARRANGE_POPOVER (entente_arrange_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteArrangePopover, entente_arrange_popover, ENTENTE, ARRANGE_POPOVER, GtkPopover)

void entente_arrange_popover_fill_menu (GMenu *menu);

G_END_DECLS
