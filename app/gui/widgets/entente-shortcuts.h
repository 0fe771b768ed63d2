/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of the actions of the application and of its windows: the only place where they are written. */

void entente_shortcuts_add_to_application (GtkApplication *application);
void entente_shortcuts_add_to_window (GtkWidget *window);

char *entente_shortcuts_get_keys (const char *action);

G_END_DECLS
