/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolled windows follow the settings while they are on the screen. Those of GTK 4.8 never stop: each leaves a handler
 * behind, which would be called with a widget that is gone. */
void entente_scrolled_windows_disconnect (void);

G_END_DECLS
