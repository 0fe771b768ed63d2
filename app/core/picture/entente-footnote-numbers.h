/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-footnotes.h"
#include "entente-scene.h"

G_BEGIN_DECLS

#define ENTENTE_FOOTNOTE_NUMBERS_HEIGHT 10.0
#define ENTENTE_FOOTNOTE_NUMBERS_PADDING 2.5  /* left and right of the numbers */
#define ENTENTE_FOOTNOTE_NUMBERS_BASELINE 3.1 /* from the middle */

/* Small numbers on a line or at the edge of a card, which lead to the statements behind it. */
typedef struct {
  EntentePart part;
  guint index;      /* of the line or the card */
  char *text;
  guint first;      /* the first of the numbers */
  EntenteBox box;   /* the ground on which they stand */
  double width;     /* of the text alone */
} EntenteFootnoteNumbers;

GArray *entente_footnote_numbers_place (EntenteScene *scene, EntenteFootnotes *footnotes, const guint *lines,
                                        guint n_lines, const guint *cards, guint n_cards);
GArray *entente_footnote_numbers_list_first (GArray *numbers, EntenteScene *scene, EntenteFootnotes *footnotes);
gboolean entente_footnote_numbers_have_sign (GArray *numbers);

G_END_DECLS
