/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* A row for a date, which the user can write in many ways. A hint says how Entente understood it. */

#define ENTENTE_TYPE_DATE_ROW (entente_date_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateRow, entente_date_row, ENTENTE, DATE_ROW, EntenteEntryRow)

G_END_DECLS
