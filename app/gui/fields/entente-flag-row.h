/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with a switch, for a member that is true or false. */

#define ENTENTE_TYPE_FLAG_ROW (entente_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFlagRow, entente_flag_row, ENTENTE, FLAG_ROW, AdwActionRow)

gboolean entente_flag_row_get_flag (EntenteFlagRow *self);
void entente_flag_row_set_flag (EntenteFlagRow *self, gboolean flag);

G_END_DECLS
