/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-tile-layer.h"

G_BEGIN_DECLS

/* All layers of tiles that are kept: of this content and of former ones, at several scales. */
typedef struct {
  GPtrArray *layers;        /* of EntenteTileLayer, the most recently aimed at last */
  EntenteTileLayer *target; /* the one of them that is to be shown; nullable */
  EntenteTileLayer *shown;  /* the one of them that is shown; nullable */
  gsize n_bytes;            /* the memory that their tiles take */
} EntenteTileStack;

void entente_tile_stack_init (EntenteTileStack *self);
void entente_tile_stack_clear (EntenteTileStack *self);

EntenteTileLayer *entente_tile_stack_get (EntenteTileStack *self, guint index);
EntenteTileLayer *entente_tile_stack_add (EntenteTileStack *self, EntenteTileSheet *sheet, guint generation);
EntenteTileLayer *entente_tile_stack_add_overview (EntenteTileStack *self, EntenteTileSheet *sheet, guint generation);
EntenteTileLayer *entente_tile_stack_aim_again (EntenteTileStack *self, guint generation, double scale);
void entente_tile_stack_drop_before (EntenteTileStack *self, guint generation);

void entente_tile_stack_take (EntenteTileStack *self, EntenteTile *tile, guint64 frame);
void entente_tile_stack_forget (EntenteTileStack *self, guint64 frame, gsize max_bytes);

G_END_DECLS
