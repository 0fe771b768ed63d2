/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table-page.h"

G_BEGIN_DECLS

/* The columns of a table, their widths and its order, in the preferences of the user. */

void entente_table_memory_keep (GSettings *settings, EntenteTablePage *page);
void entente_table_memory_restore (GSettings *settings, EntenteTablePage *page);

G_END_DECLS
