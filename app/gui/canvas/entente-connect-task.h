/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-drag-task.h"

G_BEGIN_DECLS

/* Draws a line from the handle of a card to another card, to relate the two, or to where nothing is, to relate the
 * first to a new actor there.
 *
 * Signal "connect" (EntenteItem from, EntenteItem to, nullable, int x, int y): such a line was drawn. */

#define ENTENTE_TYPE_CONNECT_TASK (entente_connect_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteConnectTask, entente_connect_task, ENTENTE, CONNECT_TASK, EntenteDragTask)

EntenteDragTask *entente_connect_task_new (EntenteCanvasContent *content);

G_END_DECLS
