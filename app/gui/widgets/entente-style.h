/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* The style of the window, as the system sets it: light or dark, with normal or high contrast. Also
 * the colours of the picture's theme for the widgets. */

void entente_style_init (void);

EntenteThemeName entente_style_get_theme_name (void);
const EntenteTheme *entente_style_get_theme (void);

const char *entente_style_get_item_class (EntenteItem *item);
char *entente_style_get_item_icon (EntenteItem *item);

G_END_DECLS
