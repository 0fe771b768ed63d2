/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-theme.h"

G_BEGIN_DECLS

/* How the window looks now: light or dark, with more contrast or not, as the system says; and the
 * colours of the picture's theme for the widgets around it. */

void entente_style_init (void);

EntenteThemeName entente_style_get_theme_name (void);
const EntenteTheme *entente_style_get_theme (void);

const char *entente_style_get_look_class (EntenteLook look);
char *entente_style_get_look_icon (EntenteLook look);

G_END_DECLS
