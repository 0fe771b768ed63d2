/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenu *entente_main_menu_add (GtkMenuButton *button);

G_END_DECLS
