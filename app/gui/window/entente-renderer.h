/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How GTK draws. */

gboolean entente_renderer_has_graphics_card (const char *devices);
void entente_renderer_choose (void);

G_END_DECLS
