/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The documents that were opened lately, in the list that the desktop keeps. */

GPtrArray *entente_recent_list (guint max_infos);
void entente_recent_add (GFile *file);
void entente_recent_clear (void);
void entente_recent_fill_menu (GMenu *menu, const char *action);
GMenu *entente_recent_add_menu (AdwSplitButton *button);

G_END_DECLS
