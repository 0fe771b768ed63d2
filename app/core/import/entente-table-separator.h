/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is between the cells of a table that does not say so. */

char entente_table_guess_separator (const char *text, const char *end);
gboolean entente_table_rows_are_alike (const char *row, const char *other, const char *end);
const char *entente_table_find_attributes_end (const char *c, const char *end);

G_END_DECLS
