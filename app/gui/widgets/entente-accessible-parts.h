/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Names for the parts of the widgets of GTK and libadwaita. GTK calls what has no name by its type, and a screen reader
 * then says “GtkToggleButton”. */

void entente_accessible_parts_follow_windows (void);
void entente_accessible_parts_name (GtkWidget *root);

G_END_DECLS
