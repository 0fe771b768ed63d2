/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-canvas-pointer.h"
#include "entente-drag-task.h"

G_BEGIN_DECLS

/* Drags on the canvas that do not move the view. Where a drag begins decides which task it is for. Must not outlive
 * the widget. */

/* Where a drag can begin. */
typedef enum {
  ENTENTE_DRAG_FROM_HANDLE,
  ENTENTE_DRAG_FROM_CARD,
  ENTENTE_DRAG_FROM_GROUND, /* with Shift; without it the view is moved */
  ENTENTE_N_DRAG_STARTS
} EntenteDragStart;

#define ENTENTE_TYPE_CANVAS_DRAG (entente_canvas_drag_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasDrag, entente_canvas_drag, ENTENTE, CANVAS_DRAG, GObject)

EntenteCanvasDrag *entente_canvas_drag_new (GtkWidget *widget, EntenteCanvasContent *content,
                                            EntenteCanvasView *view, EntenteCanvasPointer *pointer);

void entente_canvas_drag_begin_panning (EntenteCanvasDrag *self);
gboolean entente_canvas_drag_end_panning (EntenteCanvasDrag *self);
void entente_canvas_drag_set_task (EntenteCanvasDrag *self, EntenteDragStart start, EntenteDragTask *task);
EntenteDragTask *entente_canvas_drag_get_task (EntenteCanvasDrag *self);

void entente_canvas_drag_press (EntenteCanvasDrag *self, EntenteDragStart start, double x, double y);
gboolean entente_canvas_drag_is_running (EntenteCanvasDrag *self);
gboolean entente_canvas_drag_cancel (EntenteCanvasDrag *self);
void entente_canvas_drag_set_scene (EntenteCanvasDrag *self, gboolean same_document);
void entente_canvas_drag_snapshot (EntenteCanvasDrag *self, GtkSnapshot *snapshot, const EntenteTheme *theme);

G_END_DECLS
