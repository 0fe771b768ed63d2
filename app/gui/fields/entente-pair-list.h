/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-row-list.h"

G_BEGIN_DECLS

/* A list of pairs of texts, each in one row: identifiers, which are a scheme and an id, or data, which are a
 * name and a value. */

#define ENTENTE_TYPE_PAIR_LIST (entente_pair_list_get_type ())
G_DECLARE_FINAL_TYPE (EntentePairList, entente_pair_list, ENTENTE, PAIR_LIST, EntenteRowList)

void entente_pair_list_set_up_identifiers (EntentePairList *self, EntenteDocument *document,
                                           const EntenteMember *member);
void entente_pair_list_set_up_data (EntentePairList *self, EntenteDocument *document, const EntenteMember *member);

GtkEditable *entente_pair_list_get_second (EntentePairList *self, EntenteEntryRow *row);

G_END_DECLS
