/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas.h"

G_BEGIN_DECLS

/* A widget that lies in a corner over a canvas, and that can be folded. The legend and the minimap are such widgets.
 * They have a template.
 *
 * Properties "canvas" (EntenteCanvas, nullable), "expanded" (whether it is unfolded). */

#define ENTENTE_TYPE_CORNER_PANEL (entente_corner_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteCornerPanel, entente_corner_panel, ENTENTE, CORNER_PANEL, GtkWidget)

/**
 * EntenteCornerPanelClass:
 * @roomy_width: over a canvas narrower than this, in logical pixels, it is folded until the user unfolds it
 * @roomy_height: likewise over one that is lower; 0 if its height does not matter
 * @set_canvas: called when there is another canvas, which may be %NULL
 * @update_expanded: called when it was folded or unfolded
 * @resize: called when the canvas has another width; may be %NULL
 */
struct _EntenteCornerPanelClass
{
  GtkWidgetClass parent_class;

  double roomy_width, roomy_height;
  void (*set_canvas) (EntenteCornerPanel *self, EntenteCanvas *canvas);
  void (*update_expanded) (EntenteCornerPanel *self);
  void (*resize) (EntenteCornerPanel *self, double width);
};

EntenteCanvas *entente_corner_panel_get_canvas (EntenteCornerPanel *self);
void entente_corner_panel_set_canvas (EntenteCornerPanel *self, EntenteCanvas *canvas);
gboolean entente_corner_panel_get_expanded (EntenteCornerPanel *self);
void entente_corner_panel_set_expanded (EntenteCornerPanel *self, gboolean expanded);
gboolean entente_corner_panel_is_unfolded (EntenteCornerPanel *self);
gboolean entente_corner_panel_is_cramped (EntenteCornerPanel *self);
void entente_corner_panel_toggle (EntenteCornerPanel *self);

G_END_DECLS
