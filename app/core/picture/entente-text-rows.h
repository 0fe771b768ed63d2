/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

#define ENTENTE_TEXT_MAX_ROWS 3

/* A text in at most %ENTENTE_TEXT_MAX_ROWS rows. */
typedef struct {
  char *text;                                 /* all of it in one row, as shown */
  double width;                               /* of the widest row */
  guint n_rows;
  struct {
    double width;                             /* points */
    char *text;
  } rows[ENTENTE_TEXT_MAX_ROWS];
  gboolean cut;                               /* a part of it is replaced by "…" */
} EntenteTextRows;

/* How a text is broken into rows, and cut where it has no room. */
typedef struct {
  guint max_rows;
  double max_width;     /* of a row, in points */
  double kept_end;      /* the part of the characters kept at the end of a text that is cut, 0 to 1 */
  gboolean whole_words; /* a word that is wider than a row is not broken, so that the row is wider */
} EntenteTextFit;

void entente_text_rows_init (EntenteTextRows *self, PangoLayout *layout, const char *text, const EntenteTextFit *fit);
void entente_text_rows_copy (EntenteTextRows *self, const EntenteTextRows *other);
void entente_text_rows_clear (EntenteTextRows *self);

char *entente_text_rows_clean (const char *text);

G_END_DECLS
