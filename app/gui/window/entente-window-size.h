/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-panes.h"

G_BEGIN_DECLS

/* The size of a window and of the panes in it, kept in the settings for the next window. */

void entente_window_size_restore (GSettings *settings, GtkWindow *window, EntentePanes *panes);
void entente_window_size_save (GSettings *settings, GtkWindow *window, EntentePanes *panes);
gboolean entente_window_size_is_roomy (GtkWindow *window, EntentePanes *panes);

G_END_DECLS
