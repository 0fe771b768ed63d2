/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "entente-calendar.h"

G_BEGIN_DECLS

/* The range of days that a date can mean. Days are counted as GDate counts them: day 1 is 1 January of the
 * year 1. */
typedef struct {
  gint64 first;         /* the first day it can mean; G_MININT64 when the start is open or unknown */
  gint64 last;          /* the last day it can mean; G_MAXINT64 when the end is open or unknown */
  gboolean approximate; /* any part of it is marked "~" or "%" */
  gboolean uncertain;   /* any part of it is marked "?" or "%" */
} EntenteDateSpan;

/* A key for comparing a date with many others. @text is borrowed from the date. */
typedef struct {
  int rank;         /* 0: readable; 1: unreadable; 2: absent */
  gint64 day, last;
  const char *text;
} EntenteDateKey;

gboolean entente_date_is_valid (const char *edtf);
gboolean entente_date_parse (const char *edtf, EntenteDateSpan *span);
gboolean entente_date_parse_ends (const char *edtf, EntenteDateSpan *start, EntenteDateSpan *end);
int entente_date_compare (const char *a, const char *b);
EntenteDateKey entente_date_make_key (const char *edtf);
int entente_date_key_compare (const EntenteDateKey *a, const EntenteDateKey *b);
char *entente_date_write_day (gint64 day);
char *entente_date_format (const char *edtf);
char *entente_date_format_days (gint64 first, gint64 last);
char *entente_date_format_first (EntenteCalendarStep step, gint64 first);
char *entente_date_format_range (const char *start, const char *end);

G_END_DECLS
