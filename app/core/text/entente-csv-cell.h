/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What tables begin with, so that spreadsheets read them as UTF-8. */
#define ENTENTE_CSV_BYTE_ORDER_MARK "\xEF\xBB\xBF"

void entente_csv_cell_append (GString *csv, const char *text, char separator);
gboolean entente_csv_cell_is_formula (const char *text);

G_END_DECLS
