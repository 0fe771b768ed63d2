/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-data.h"

G_BEGIN_DECLS

/* What single cells of tables say. */

guint entente_table_value_read_period (const char *cell, char **start, char **end);
const char *entente_table_value_read_stance (const char *word);
gboolean entente_table_value_is_zero (const char *cell);
EntenteDatumType entente_table_value_get_type (const char *cell);
gboolean entente_table_value_is_undirected (const char *cell);
gboolean entente_table_value_is_address (const char *text);
char **entente_table_value_split (const char *cell, const char *separators);

G_END_DECLS
