/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-canvas-content.h"

G_BEGIN_DECLS

/* Something that is done on the canvas by dragging with the main button. Only one task runs at a time. */

#define ENTENTE_TYPE_DRAG_TASK (entente_drag_task_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteDragTask, entente_drag_task, ENTENTE, DRAG_TASK, GObject)

/* A drag as far as it has got. */
typedef struct {
  double start_x, start_y; /* where it began, in the view, in logical pixels */
  EntenteVec start;        /* the same place in the scene, in points, when it began */
  guint card;              /* the card on which it began, if it did */
  double x, y;             /* where it is, in the view */
  GdkModifierType state;   /* the modifier keys */
} EntenteDrag;

/**
 * EntenteDragTaskClass:
 * @cursor: name of the cursor meanwhile
 * @begin: (nullable): called when the pointer has moved too far for a click
 * @update: called when the pointer has moved, when the view has moved under it, and when there is another scene
 * @end: called when the button is released, or when the user gives up; then @keep is %FALSE and all must be again as
 *   it was before
 * @snapshot: draws what is to be seen of the task, with the view's top left at the origin
 */
struct _EntenteDragTaskClass
{
  GObjectClass parent_class;

  const char *cursor;
  void (*begin) (EntenteDragTask *self, const EntenteDrag *drag);
  void (*update) (EntenteDragTask *self, const EntenteDrag *drag);
  void (*end) (EntenteDragTask *self, const EntenteDrag *drag, gboolean keep);
  void (*snapshot) (EntenteDragTask *self, const EntenteDrag *drag, GtkSnapshot *snapshot,
                    const EntenteTheme *theme);
};

EntenteCanvasContent *entente_drag_task_get_content (EntenteDragTask *self);

const char *entente_drag_task_get_cursor (EntenteDragTask *self);
void entente_drag_task_begin (EntenteDragTask *self, const EntenteDrag *drag);
void entente_drag_task_update (EntenteDragTask *self, const EntenteDrag *drag);
void entente_drag_task_end (EntenteDragTask *self, const EntenteDrag *drag, gboolean keep);
void entente_drag_task_snapshot (EntenteDragTask *self, const EntenteDrag *drag, GtkSnapshot *snapshot,
                                 const EntenteTheme *theme);

gpointer entente_drag_task_new (GType type, EntenteCanvasContent *content);

G_END_DECLS
