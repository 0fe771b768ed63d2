/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-row-list.h"

G_BEGIN_DECLS

/* A list of rows for pairs of texts. An identifier is a pair of a scheme and an id; a datum is a pair of a name and a
 * value. */

#define ENTENTE_TYPE_PAIR_LIST (entente_pair_list_get_type ())
G_DECLARE_FINAL_TYPE (EntentePairList, entente_pair_list, ENTENTE, PAIR_LIST, EntenteRowList)

void entente_pair_list_set_up_identifiers (EntentePairList *self, EntenteDocument *document,
                                           const EntenteMember *member);
void entente_pair_list_set_up_data (EntentePairList *self, EntenteDocument *document, const EntenteMember *member);

GtkEditable *entente_pair_list_get_second (EntentePairList *self, EntenteEntryRow *row);

G_END_DECLS
