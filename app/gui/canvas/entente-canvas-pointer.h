/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-canvas-content.h"
#include "entente-canvas-view.h"

G_BEGIN_DECLS

/* What the pointer does with the content of a canvas, unless it drags: it raises what it rests on, selects by a
 * click, and shows tooltips. Must not outlive the widget.
 *
 * Signal "activate-item" (EntenteItem): a double click. */

#define ENTENTE_TYPE_CANVAS_POINTER (entente_canvas_pointer_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasPointer, entente_canvas_pointer, ENTENTE, CANVAS_POINTER, GObject)

EntenteCanvasPointer *entente_canvas_pointer_new (GtkWidget *widget, EntenteCanvasContent *content,
                                                  EntenteCanvasView *view);

void entente_canvas_pointer_forget (EntenteCanvasPointer *self);
void entente_canvas_pointer_set_dragging (EntenteCanvasPointer *self, gboolean dragging);
gboolean entente_canvas_pointer_query_tooltip (EntenteCanvasPointer *self, int x, int y, gboolean keyboard,
                                               GtkTooltip *tooltip);
void entente_canvas_pointer_snapshot (EntenteCanvasPointer *self, GtkSnapshot *snapshot, const EntenteTheme *theme);

G_END_DECLS
