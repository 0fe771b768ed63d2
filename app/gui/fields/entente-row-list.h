/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-entry-row.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* A member that is a list: a row for each part of it, which can be added and removed. */

/* Makes an empty row. */
typedef EntenteEntryRow *(*EntenteNewRowFunc) (gpointer data);

#define ENTENTE_TYPE_ROW_LIST (entente_row_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRowList, entente_row_list, ENTENTE, ROW_LIST, AdwPreferencesGroup)

void entente_row_list_set_up (EntenteRowList *self, const EntenteMember *member, const char *add,
                              EntenteNewRowFunc new_row, gpointer data);

EntenteEntryRow *entente_row_list_add (EntenteRowList *self);
void entente_row_list_remove (EntenteRowList *self, EntenteEntryRow *row);
const GPtrArray *entente_row_list_get_rows (EntenteRowList *self);

void entente_row_list_set_stance (EntenteRowList *self, EntenteEntryRow *row, const char *stance);
void entente_row_list_set_language (EntenteRowList *self, EntenteEntryRow *row, const char *language);

G_END_DECLS
