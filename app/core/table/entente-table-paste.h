/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-table-input.h"

G_BEGIN_DECLS

/* Cells of a spreadsheet that are pasted into a table, in one step.
 *
 * If the first pasted row has titles of columns, they say which columns are meant; otherwise these are the column at
 * the cursor and those behind it. As many rows as are pasted are taken from the row at the cursor on. If as many rows
 * are selected, or a single row is pasted, the selected rows are meant instead. What is as before is not touched. If
 * one cell is not understood, nothing is pasted. Any thread can find out what is to be changed. */

/* Where cells are pasted. All of it is owned. */
typedef struct {
  EntenteTableInput *input;
  GPtrArray *columns;  /* of EntenteItemColumn: those of the table, as it shows them */
  guint column;        /* that at the cursor */
  GPtrArray *rows;     /* of EntenteItem: from the row at the cursor on, as the table shows them; no more than needed */
  GPtrArray *selected; /* of EntenteItem: the selected rows, as the table shows them */
} EntenteTablePlace;

typedef struct {
  GPtrArray *before;         /* of EntenteItem: those that change */
  GPtrArray *after;          /* of EntenteItem: what becomes of each */
  guint n_set;               /* how many cells get another value */
  guint n_left;              /* how many are others, but cannot be written into */
} EntenteTablePaste;

void entente_table_place_free (EntenteTablePlace *self);

EntenteTablePaste *entente_table_paste_new (const EntenteTablePlace *place, const GPtrArray *cells, const GDate *today,
                                            GError **error);
void entente_table_paste_free (EntenteTablePaste *self);

EntenteDraft *entente_table_paste_make_draft (EntenteTablePaste *self, EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTablePlace, entente_table_place_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTablePaste, entente_table_paste_free)

G_END_DECLS
