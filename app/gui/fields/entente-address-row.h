/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* The address of a page; it says whether it is safe to open, and where it leads. */

#define ENTENTE_TYPE_ADDRESS_ROW (entente_address_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAddressRow, entente_address_row, ENTENTE, ADDRESS_ROW, EntenteEntryRow)

G_END_DECLS
