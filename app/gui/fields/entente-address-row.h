/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-entry-row.h"

G_BEGIN_DECLS

/* A row for the address of a web page. It warns of an address that Entente will not open. */

#define ENTENTE_TYPE_ADDRESS_ROW (entente_address_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAddressRow, entente_address_row, ENTENTE, ADDRESS_ROW, EntenteEntryRow)

G_END_DECLS
