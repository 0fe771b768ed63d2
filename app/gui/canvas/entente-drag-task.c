/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-drag-task.h"

typedef struct {
  EntenteCanvasContent *content;
} EntenteDragTaskPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteDragTask, entente_drag_task, G_TYPE_OBJECT)

static void
entente_drag_task_finalize (GObject *object)
{
  EntenteDragTaskPrivate *priv = entente_drag_task_get_instance_private (ENTENTE_DRAG_TASK (object));

  g_clear_object (&priv->content);

  G_OBJECT_CLASS (entente_drag_task_parent_class)->finalize (object);
}

static void
entente_drag_task_class_init (EntenteDragTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_drag_task_finalize;
}

static void
entente_drag_task_init (EntenteDragTask *self)
{
}

/**
 * entente_drag_task_new:
 * @type: the type of a task
 * @content: the content of the canvas
 *
 * For the constructors of tasks.
 *
 * Returns: (transfer full): a task of the type
 */
gpointer
entente_drag_task_new (GType                 type,
                       EntenteCanvasContent *content)
{
  EntenteDragTask *self;
  EntenteDragTaskPrivate *priv;

  g_return_val_if_fail (g_type_is_a (type, ENTENTE_TYPE_DRAG_TASK) && ENTENTE_IS_CANVAS_CONTENT (content), NULL);

  self = g_object_new (type, NULL);
  priv = entente_drag_task_get_instance_private (self);
  priv->content = g_object_ref (content);

  return self;
}

/**
 * entente_drag_task_get_content:
 * @self: a task
 *
 * Returns: (transfer none): the content of the canvas
 */
EntenteCanvasContent *
entente_drag_task_get_content (EntenteDragTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_DRAG_TASK (self), NULL);

  return ((EntenteDragTaskPrivate *) entente_drag_task_get_instance_private (self))->content;
}

const char *
entente_drag_task_get_cursor (EntenteDragTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_DRAG_TASK (self), NULL);

  return ENTENTE_DRAG_TASK_GET_CLASS (self)->cursor;
}

void
entente_drag_task_begin (EntenteDragTask   *self,
                         const EntenteDrag *drag)
{
  g_return_if_fail (ENTENTE_IS_DRAG_TASK (self) && drag != NULL);

  if (ENTENTE_DRAG_TASK_GET_CLASS (self)->begin != NULL)
    ENTENTE_DRAG_TASK_GET_CLASS (self)->begin (self, drag);
}

void
entente_drag_task_update (EntenteDragTask   *self,
                          const EntenteDrag *drag)
{
  g_return_if_fail (ENTENTE_IS_DRAG_TASK (self) && drag != NULL);

  ENTENTE_DRAG_TASK_GET_CLASS (self)->update (self, drag);
}

/**
 * entente_drag_task_end:
 * @self: a task that was begun
 * @drag: the drag
 * @keep: whether to keep what the task has done
 */
void
entente_drag_task_end (EntenteDragTask   *self,
                       const EntenteDrag *drag,
                       gboolean           keep)
{
  g_return_if_fail (ENTENTE_IS_DRAG_TASK (self) && drag != NULL);

  ENTENTE_DRAG_TASK_GET_CLASS (self)->end (self, drag, keep);
}

void
entente_drag_task_snapshot (EntenteDragTask    *self,
                            const EntenteDrag  *drag,
                            GtkSnapshot        *snapshot,
                            const EntenteTheme *theme)
{
  g_return_if_fail (ENTENTE_IS_DRAG_TASK (self) && drag != NULL && GTK_IS_SNAPSHOT (snapshot));

  ENTENTE_DRAG_TASK_GET_CLASS (self)->snapshot (self, drag, snapshot, theme);
}
