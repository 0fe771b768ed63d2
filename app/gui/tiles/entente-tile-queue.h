/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-tile.h"

G_BEGIN_DECLS

/* The tiles that worker threads are to paint, and those that they have painted. */
typedef struct _EntenteTileQueue EntenteTileQueue;

typedef void (*EntenteTileQueueFunc) (gpointer data);

EntenteTileQueue *entente_tile_queue_new (guint rank, EntenteTileQueueFunc notify, gpointer data);
void entente_tile_queue_close (EntenteTileQueue *self);
void entente_tile_queue_set_wanted (EntenteTileQueue *self, GPtrArray *tiles);
EntenteTile *entente_tile_queue_take (EntenteTileQueue *self);
gboolean entente_tile_queue_is_idle (EntenteTileQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTileQueue, entente_tile_queue_close)

G_END_DECLS
