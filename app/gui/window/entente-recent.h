/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The documents that were open lately, as the desktop remembers them. */

GPtrArray *entente_recent_list (guint most);
void entente_recent_add (GFile *file);
void entente_recent_clear (void);
void entente_recent_fill_menu (GMenu *menu, const char *action);

G_END_DECLS
