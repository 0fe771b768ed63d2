/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_EDTF_DAY,
  ENTENTE_EDTF_MONTH,
  ENTENTE_EDTF_SEASON,
  ENTENTE_EDTF_YEAR,
  ENTENTE_EDTF_DECADE,
  ENTENTE_EDTF_CENTURY,
} EntenteEdtfPrecision;

typedef enum {
  ENTENTE_EDTF_DATE,
  ENTENTE_EDTF_OPEN,    /* ".." */
  ENTENTE_EDTF_UNKNOWN, /* nothing on this side of the slash */
} EntenteEdtfType;

/* One end of an interval, or a single date. */
typedef struct {
  EntenteEdtfType type;
  EntenteEdtfPrecision precision;
  gint64 year;          /* if its last digits are unspecified, the year nearest zero */
  int month;            /* 1 to 12, or a season, 21 to 24 */
  int day;
  gboolean approximate; /* "~" or "%" */
  gboolean uncertain;   /* "?" or "%" */
} EntenteEdtfPoint;

gboolean entente_edtf_read (const char *edtf, EntenteEdtfPoint *start, EntenteEdtfPoint *end, gboolean *is_interval);
GDateYear entente_edtf_like_year (gint64 year);

G_END_DECLS
