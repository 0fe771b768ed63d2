/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-tile-layer.h"

G_BEGIN_DECLS

/* All layers that are kept, of this and former contents and at several scales, and the memory they take. */
typedef struct {
  GPtrArray *layers;        /* of EntenteTileLayer, the most recently aimed at last */
  EntenteTileLayer *target; /* one of them, or NULL: that is to be shown */
  EntenteTileLayer *shown;  /* likewise: that is shown */
  gsize n_bytes;
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
