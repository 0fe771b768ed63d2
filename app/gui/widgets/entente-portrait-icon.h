/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-item.h"

G_BEGIN_DECLS

void entente_portrait_icon_show (GtkImage *image, EntenteItem *item, int side);

G_END_DECLS
