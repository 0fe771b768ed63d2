/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-view-input.h"

G_BEGIN_DECLS

/* Some days, the first and the last included; none if the first is after the last. */
typedef struct {
  gint64 first, last;
} EntenteDayRange;

#define ENTENTE_DAY_RANGE_NONE ((EntenteDayRange) { 1, 0 })

gint64 entente_day_range_limit (gint64 day);
gint64 entente_view_span_get_first_day (const EntenteViewSpan *span);
void entente_day_range_find (GArray *spans, EntenteDayRange *whole, EntenteDayRange *most);

G_END_DECLS
