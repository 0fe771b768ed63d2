/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* What somebody types as the value of a fact. */

EntenteDatumType entente_datum_entry_get_type (const char *typed);

G_END_DECLS
