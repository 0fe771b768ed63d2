/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The order of day and month where both are numbers. */
typedef enum {
  ENTENTE_DATE_ORDER_UNKNOWN,
  ENTENTE_DATE_ORDER_DAY_FIRST,
  ENTENTE_DATE_ORDER_MONTH_FIRST,
} EntenteDateOrder;

char *entente_import_date_read (const char *text, EntenteDateOrder order);
gboolean entente_import_date_begins_with_year (const char *text);
gboolean entente_import_date_is_plain (const char *text);
EntenteDateOrder entente_import_date_guess_order (const char *const *texts);
char *entente_import_date_from_unix (gint64 seconds);

G_END_DECLS
