/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table.h"

G_BEGIN_DECLS

gboolean entente_table_guess_header (const EntenteTable *table);

G_END_DECLS
