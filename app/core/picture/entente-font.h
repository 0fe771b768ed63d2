/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_FONT_TITLE,    /* the name on a card */
  ENTENTE_FONT_SUBTITLE, /* the second line on a card */
  ENTENTE_FONT_LABEL,    /* the word on a line */
  ENTENTE_FONT_HEADING,  /* the title above an exported picture */
  ENTENTE_FONT_SECTION,  /* a heading below the title */
  ENTENTE_FONT_NOTE,     /* the text of a footnote */
  ENTENTE_FONT_NUMBERS,  /* the numbers of footnotes */
  ENTENTE_N_FONTS
} EntenteFont;

PangoContext *entente_font_create_own_context (void);
PangoLayout *entente_font_create_layout (PangoContext *context, EntenteFont font);
double entente_font_get_size (EntenteFont font);
int entente_font_get_weight (EntenteFont font);

G_END_DECLS
