/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-canvas-drag.h"

G_BEGIN_DECLS

/* The canvas without a pointer. Tab goes from card to card in the order of reading. With Ctrl the arrows go to the
 * next card in a direction. By themselves they move what is selected by a little, with Shift by more. Where nothing
 * can be moved they go from card to card too, and with nothing selected they move the view. Must not outlive the
 * widget.
 *
 * Signal "activate-item" (EntenteItem): Enter was pressed on it. */

#define ENTENTE_TYPE_CANVAS_KEYS (entente_canvas_keys_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasKeys, entente_canvas_keys, ENTENTE, CANVAS_KEYS, GObject)

EntenteCanvasKeys *entente_canvas_keys_new (GtkWidget *widget, EntenteCanvasContent *content, EntenteCanvasView *view,
                                            EntenteCanvasPointer *pointer, EntenteCanvasDrag *drag);

gboolean entente_canvas_keys_focus (EntenteCanvasKeys *self, GtkDirectionType direction);

G_END_DECLS
