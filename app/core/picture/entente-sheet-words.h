/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-font.h"

G_BEGIN_DECLS

/* Words in one line at a place on a sheet. Lengths are points. */
typedef struct {
  EntenteFont font;
  char *text;
  double x, baseline, width;
  double zoom;              /* how much larger than their font they are; the width is that of the larger words */
  gboolean quiet;           /* in the color of second lines */
  guint note;               /* the number of the footnote they belong to, or 0 */
  char *link;               /* nullable: an address that is safe to open */
} EntenteSheetWords;

GArray *entente_sheet_words_new (void);
void entente_sheet_words_enlarge (EntenteSheetWords *self, double zoom);
EntenteSheetWords *entente_sheet_words_add (GArray *words, PangoContext *context, EntenteFont font, const char *text);
void entente_sheet_words_add_lines (GArray *words, PangoContext *context, EntenteFont font, const char *text,
                                    double width, double line_height, double *y);
void entente_sheet_words_add_remark (GArray *words, PangoContext *context, const char *text, gboolean grow,
                                     EntenteBox *picture);

G_END_DECLS
