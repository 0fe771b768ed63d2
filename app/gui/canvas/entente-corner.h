/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* A widget that lies in a corner over a canvas, and that can be folded. The legend and the minimap are such widgets.
 * They have a template.
 *
 * Properties "canvas" (EntenteCanvas, nullable), "expanded" (whether it is unfolded). */

#define ENTENTE_TYPE_CORNER (entente_corner_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteCorner, entente_corner, ENTENTE, CORNER, GtkWidget)

/**
 * EntenteCornerClass:
 * @set_canvas: called when there is another canvas, which may be %NULL
 * @update_expanded: called when it was folded or unfolded
 */
struct _EntenteCornerClass
{
  GtkWidgetClass parent_class;

  void (*set_canvas) (EntenteCorner *self, EntenteCanvas *canvas);
  void (*update_expanded) (EntenteCorner *self);
};

EntenteCanvas *entente_corner_get_canvas (EntenteCorner *self);
void entente_corner_set_canvas (EntenteCorner *self, EntenteCanvas *canvas);
gboolean entente_corner_get_expanded (EntenteCorner *self);
void entente_corner_set_expanded (EntenteCorner *self, gboolean expanded);

G_END_DECLS
