/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-drag-task.h"
#include "entente-snap.h"

G_BEGIN_DECLS

/* Moves cards. They follow the pointer, and are gently brought in line with their neighbours. When the button is
 * released, their move is one step of the history. */

#define ENTENTE_TYPE_MOVE_TASK (entente_move_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMoveTask, entente_move_task, ENTENTE, MOVE_TASK, EntenteDragTask)

EntenteDragTask *entente_move_task_new (EntenteCanvasContent *content);

EntentePoint entente_move_task_get_distance (EntenteMoveTask *self);
const EntenteSnap *entente_move_task_get_snap (EntenteMoveTask *self);

G_END_DECLS
