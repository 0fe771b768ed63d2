/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-theme.h"

G_BEGIN_DECLS

/* The icon of a kind of actor, as paths on a grid of 16 by 16. */

#define ENTENTE_ICON_SIZE 16

typedef struct {
  char *path;       /* path data, as in SVG */
  gboolean evenodd; /* whether it is filled by the even-odd rule */
} EntenteIconPath;

const EntenteIconPath *entente_icon_get_paths (EntenteLook look, guint *n_paths);
void entente_icon_fill (EntenteLook look, cairo_t *cr);

G_END_DECLS
