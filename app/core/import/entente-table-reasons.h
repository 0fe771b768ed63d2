/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-report.h"

G_BEGIN_DECLS

/* Why something of a table does not come, or not as it is: of tables of other programs and of those of Entente. */
extern const EntenteImportReason entente_table_no_ends;
extern const EntenteImportReason entente_table_no_words;
extern const EntenteImportReason entente_table_long_row;
extern const EntenteImportReason entente_table_unclosed_quote;
extern const EntenteImportReason entente_table_unread_date;

G_END_DECLS
