/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import.h"
#include "entente-own-columns.h"

G_BEGIN_DECLS

/* A row of a table that Entente has exported, maybe changed since. It is in the pool of the import, and its table is
 * there as long as that. */
struct _EntenteOwnRow {
  const EntenteOwnColumns *columns;
  guint nth;
  guint n_cells;
  gboolean is_copy; /* another row has its id */
};

const char *entente_own_row_skip_guard (const char *id);
guint entente_own_row_get_line (const EntenteOwnRow *self);
const char *entente_own_row_get_id (const EntenteOwnRow *self);
const char *entente_own_row_get_cell (const EntenteOwnRow *self, guint column);
const char *entente_own_row_find_cell (const EntenteOwnRow *self, EntenteOwnRole role, const char *name);
const char *entente_own_row_tell (const EntenteOwnRow *self, guint column);
gboolean entente_own_row_repeats (const EntenteOwnRow *self, const EntenteOwnRow *other);

G_END_DECLS
