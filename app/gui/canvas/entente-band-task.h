/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-drag-task.h"

G_BEGIN_DECLS

/* Draws a rubber band. It selects the cards that it touches and the lines that are wholly in it. With Ctrl it adds
 * them to what is selected already. Until the button is released, they are only raised. */

#define ENTENTE_TYPE_BAND_TASK (entente_band_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBandTask, entente_band_task, ENTENTE, BAND_TASK, EntenteDragTask)

EntenteDragTask *entente_band_task_new (EntenteCanvasContent *content);

G_END_DECLS
