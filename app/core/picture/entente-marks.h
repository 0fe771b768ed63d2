/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-notes.h"
#include "entente-scene.h"

G_BEGIN_DECLS

#define ENTENTE_NUMBERS_HEIGHT 10.0
#define ENTENTE_NUMBERS_PADDING 2.5  /* left and right of the numbers */
#define ENTENTE_NUMBERS_BASELINE 3.1 /* from the middle */

/* Small numbers on a line or at the edge of a card, which lead to the statements behind it. */
typedef struct {
  EntentePart part;
  guint index;      /* of the line or the card */
  char *text;
  guint first;      /* the first of the numbers */
  EntenteBox box;   /* the ground on which they stand */
  double width;     /* of the text alone */
} EntenteNumbers;

GArray *entente_marks_place (EntenteScene *scene, EntenteNotes *notes, const guint *lines, guint n_lines,
                             const guint *cards, guint n_cards);

G_END_DECLS
