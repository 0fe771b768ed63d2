/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-font.h"
#include "entente-footnotes.h"

G_BEGIN_DECLS

/* How footnotes look in columns, below a picture and on pages of their own. Lengths are points. */
#define ENTENTE_FOOTNOTE_WORDS ENTENTE_FONT_SUBTITLE /* the font of the words of a statement */
#define ENTENTE_FOOTNOTE_LINE_HEIGHT 1.34            /* of the size of the letters */
#define ENTENTE_FOOTNOTE_NUMBER_GAP 7.0              /* between the number and the words */
#define ENTENTE_FOOTNOTE_INNER_GAP 1.5               /* between the words and who said them */
#define ENTENTE_FOOTNOTE_GAP 9.0                     /* between one footnote and the next */
#define ENTENTE_FOOTNOTE_COLUMN_WIDTH 310.0          /* where there is room */
#define ENTENTE_FOOTNOTE_COLUMN_GAP 30.0

double entente_footnote_columns_get_indent (PangoContext *context, guint highest);
double entente_footnote_columns_choose_width (EntenteFootnotes *footnotes, PangoContext *context);
double entente_footnote_columns_add (EntenteFootnotes *footnotes, PangoContext *context, const EntenteBox *area,
                                     GArray *words);

G_END_DECLS
