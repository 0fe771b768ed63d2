/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words between an opening quotation mark and its closing mark. All places are in bytes. */
typedef struct {
  gsize open;          /* the opening mark */
  gsize start, end;    /* the words between the marks */
  gsize close;         /* behind the closing mark; @end if there is none */
  gboolean is_closed;
  gboolean is_single;  /* single marks, which are as often apostrophes or emphasis */
} EntenteRun;

/* Whether a closed run in single marks counts at all. */
typedef enum {
  ENTENTE_SINGLE_MARKS_NONE,
  ENTENTE_SINGLE_MARKS_CURLY,
} EntenteSingleMarks;

void entente_runs_find (const char *text, gsize start, gsize end, EntenteSingleMarks singles, GArray *runs);

G_END_DECLS
