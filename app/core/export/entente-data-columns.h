/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-sheet.h"

G_BEGIN_DECLS

/* The facts that items hold under names of the file's own, as the columns of a table: one for each name,
 * in the order in which the names first appear. */
typedef struct _EntenteDataColumns EntenteDataColumns;

EntenteDataColumns *entente_data_columns_new (const char *const *taken);
void entente_data_columns_free (EntenteDataColumns *self);
void entente_data_columns_add (EntenteDataColumns *self, EntenteItem *item);
void entente_data_columns_add_sheet (EntenteDataColumns *actors, EntenteDataColumns *relations, EntenteSheet *sheet);

guint entente_data_columns_get_n (EntenteDataColumns *self);
const char *entente_data_columns_get_title (EntenteDataColumns *self, guint column);
EntenteDatumType entente_data_columns_get_type (EntenteDataColumns *self, guint column);
const char *entente_data_columns_get_type_name (EntenteDataColumns *self, guint column);
const char **entente_data_columns_list_cells (EntenteDataColumns *self, EntenteItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDataColumns, entente_data_columns_free)

G_END_DECLS
