/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table in a text: CSV and its kin. Blanks at both ends of a cell are dropped, unless it is read exactly; blank rows
 * are left out. */
typedef struct _EntenteTable EntenteTable;

EntenteTable *entente_table_new (const char *text, gsize length, char separator);
EntenteTable *entente_table_new_take (char *text, gsize length, char separator);
EntenteTable *entente_table_new_exact (char *text, gsize length, char separator);
void entente_table_free (EntenteTable *self);

GBytes *entente_table_get_bytes (const EntenteTable *self);
char entente_table_get_separator (const EntenteTable *self);
guint entente_table_get_n_rows (const EntenteTable *self);
guint entente_table_get_n_columns (const EntenteTable *self);
guint entente_table_get_width (const EntenteTable *self, guint row);
const char *entente_table_get_cell (const EntenteTable *self, guint row, guint column);
guint entente_table_get_line (const EntenteTable *self, guint row);
guint entente_table_count_corner (const EntenteTable *self);
guint entente_table_get_n_comments (const EntenteTable *self);
guint entente_table_get_unclosed_line (const EntenteTable *self);
gboolean entente_table_check_width (const EntenteTable *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTable, entente_table_free)

G_END_DECLS
