/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* A date, written as one likes; it says how it was understood. */

#define ENTENTE_TYPE_DATE_ROW (entente_date_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateRow, entente_date_row, ENTENTE, DATE_ROW, EntenteEntryRow)

G_END_DECLS
