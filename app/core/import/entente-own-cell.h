/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-own-row.h"

G_BEGIN_DECLS

/* Whether the cells of a table that Entente has exported are as the document would have them now. */

/* An item of a document with which cells are compared. */
typedef struct {
  EntenteItem *item;         /* (nullable) */
  EntenteDocument *document; /* (nullable): of the item */
  GHashTable *data;          /* name -> EntenteDatum of the item */
} EntenteOwnPast;

void entente_own_past_init (EntenteOwnPast *self, EntenteItem *item, EntenteDocument *document);
void entente_own_past_clear (EntenteOwnPast *self);

gboolean entente_own_cell_is (const char *cell, const char *text);
gboolean entente_own_cell_is_flag (const char *cell, gboolean *flag);
gboolean entente_own_cell_is_number (const char *cell, gint64 *number);
char *entente_own_cell_dup_date (const char *cell, EntenteDateOrder order);
char **entente_own_cell_split (const char *cell);

gboolean entente_own_row_is_unchanged (const EntenteOwnRow *row, guint column, const EntenteOwnPast *past);
void entente_own_row_count (const EntenteOwnRow *row, EntenteItem *item, EntenteDocument *document, guint *n_unchanged,
                            guint *n_changed);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteOwnPast, entente_own_past_clear)

G_END_DECLS
