/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date of which parts may be missing. The first date of "13 – 21 March 2025" has only a day. */
typedef struct {
  gint64 year;
  int month, day; /* 0: missing; months from 21 are seasons */
  gboolean has_year;
  gboolean decade, century;
  gboolean approximate, uncertain;
} EntenteDatePoint;

gboolean entente_date_point_read (const char *text, const GDate *today, EntenteDatePoint *point);
void entente_date_point_complete_year (EntenteDatePoint *point, const GDate *today);
gboolean entente_date_point_move (EntenteDatePoint *point, int by);
char *entente_date_point_write (const EntenteDatePoint *point);

G_END_DECLS
