/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-entry-row.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* A list of rows for a member that is a list. The user can add and remove rows. */

/* Makes an empty row. */
typedef EntenteEntryRow *(*EntenteNewRowFunc) (gpointer data);

#define ENTENTE_TYPE_ROW_LIST (entente_row_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteRowList, entente_row_list, ENTENTE, ROW_LIST, AdwPreferencesGroup)

/**
 * EntenteRowListClass:
 * @add_parts: adds the other widgets of a new row; by default an entry for a language or a choice of a stance, if the
 *   member has one
 */
struct _EntenteRowListClass
{
  AdwPreferencesGroupClass parent_class;

  void (*add_parts) (EntenteRowList *self, EntenteEntryRow *row);
};

void entente_row_list_set_up (EntenteRowList *self, const EntenteMember *member, const char *add,
                              EntenteNewRowFunc new_row, gpointer data);

EntenteEntryRow *entente_row_list_add (EntenteRowList *self);
void entente_row_list_remove (EntenteRowList *self, EntenteEntryRow *row);
const GPtrArray *entente_row_list_get_rows (EntenteRowList *self);

void entente_row_list_set_stance (EntenteRowList *self, EntenteEntryRow *row, const char *stance);
void entente_row_list_set_language (EntenteRowList *self, EntenteEntryRow *row, const char *language);

/* Only for lists of derived classes. */
const EntenteMember *entente_row_list_get_member (EntenteRowList *self);
guint entente_row_list_begin (EntenteRowList *self, guint n_parts);
guint entente_row_list_get_n_hidden (EntenteRowList *self);
GPtrArray *entente_row_list_copy_hidden (EntenteRowList *self, const EntenteRecord *record, guint member);
void entente_row_list_touch (EntenteRowList *self);
void entente_row_list_set_untouched (EntenteRowList *self);
gboolean entente_row_list_is_touched (EntenteRowList *self);

G_END_DECLS
