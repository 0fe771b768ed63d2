/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-table.h"

G_BEGIN_DECLS

/* Rows of a table as text, for spreadsheets. It is independent of the table, so that a thread can write it. */
typedef struct {
  EntenteTableInput *input;
  EntenteItemKind kind;
  GPtrArray *columns; /* of EntenteItemColumn */
  GPtrArray *items;   /* of EntenteItem */
} EntenteTableText;

EntenteTableText *entente_table_text_new (EntenteItemTable *table, const GPtrArray *columns, GPtrArray *items);
void entente_table_text_free (EntenteTableText *self);

char *entente_table_text_write (EntenteTableText *self, char separator);
GBytes *entente_table_text_write_file (const EntenteTableText *self);
GPtrArray *entente_table_text_read (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTableText, entente_table_text_free)

G_END_DECLS
