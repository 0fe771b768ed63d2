/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-column.h"
#include "entente-table-input.h"

G_BEGIN_DECLS

/* The cells of a table: their words, and the keys by which they are sorted. */

/* Between the parts of a list in a cell. */
#define ENTENTE_TABLE_BETWEEN " · "

/* How a cell is written. */
typedef enum {
  ENTENTE_CELL_SHOWN,   /* for who reads it in the window: dates in words */
  ENTENTE_CELL_COPIED,  /* for spreadsheets: dates as in the file */
} EntenteCellForm;

/* A key for sorting. The text is in the chunk that was given. */
typedef struct {
  gboolean is_absent; /* the cell is empty, and comes last, whichever way one sorts */
  double first, second;
  const char *text;   /* nullable */
} EntenteTableKey;

char *entente_table_cell_make (EntenteTableInput *input, const EntenteItemColumn *column, EntenteItem *item,
                               EntenteCellForm form);
void entente_table_key_make (EntenteTableInput *input, const EntenteItemColumn *column, guint position,
                             GStringChunk *texts, EntenteTableKey *key);
int entente_table_key_compare (const EntenteTableKey *a, const EntenteTableKey *b);

G_END_DECLS
