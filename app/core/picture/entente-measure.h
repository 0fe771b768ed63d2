/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-font.h"
#include "entente-item.h"
#include "entente-text-rows.h"

G_BEGIN_DECLS

/* The dimensions of the picture, in points. */
#define ENTENTE_CARD_HEIGHT 46.0
#define ENTENTE_CARD_CORNER 8.0
#define ENTENTE_CARD_POINT 13.0       /* how far the sides of a pointed card reach inwards */
#define ENTENTE_CARD_FOLD 11.0
#define ENTENTE_CARD_PADDING 12.0
#define ENTENTE_CARD_GAP 11.0         /* between the icon and the words */
#define ENTENTE_ICON_CIRCLE 28.0
#define ENTENTE_TITLE_BASELINE -2.5   /* of a title with a second line, from the middle of the card */
#define ENTENTE_TITLE_ALONE_BASELINE 4.8
#define ENTENTE_SUBTITLE_BASELINE 12.5
#define ENTENTE_TITLE_ROW 16.0        /* from one baseline of a title to the next */
#define ENTENTE_LABEL_BASELINE 3.9    /* from the middle of a row of the label */
#define ENTENTE_LABEL_ROW 13.0        /* from one row of a label to the next */
#define ENTENTE_LABEL_PADDING 5.0     /* left and right of the word on a line */
#define ENTENTE_LABEL_HEIGHT 16.0     /* of a label of one row */
#define ENTENTE_PLATE_CORNER 4.0      /* of the background of a label */
#define ENTENTE_FRAME_WIDTH 1.2       /* of a card's outline */
#define ENTENTE_FRAME_DASH 4.0        /* of a dashed outline */
#define ENTENTE_FRAME_DASH_GAP 3.0
#define ENTENTE_FOLD_WIDTH 1.0
#define ENTENTE_STACK_CARDS 2         /* so many cards are seen below that of a folded group */
#define ENTENTE_STACK_STEP 3.0        /* and each of them is so far to the right of the one above it, and higher */
#define ENTENTE_SHADOW_DROP 1.5       /* how far a card's shadow lies below it */
#define ENTENTE_SHADOW_WIDTH 2.5      /* of the line around it, which softens its edge */
#define ENTENTE_MARK_RADIUS 8.0
#define ENTENTE_MARK_RING 1.5         /* free space around the mark of a dispute */
#define ENTENTE_ARROW_LENGTH 9.5
#define ENTENTE_ARROW_WIDTH 8.5
#define ENTENTE_TEXT_MAX_WIDTH 230.0  /* wider text is broken into rows */

/* The size of an actor's card, and the text on it. */
typedef struct {
  double width, height;
  EntenteTextRows title;              /* the name; safe to show: deceptive characters are made visible */
  EntenteTextRows subtitle;           /* likewise; it has no rows if there is none */
  gboolean nameless;                  /* the title is the id, because there is no name */
} EntenteCardText;

/* How a label is shown. */
typedef enum {
  ENTENTE_LABEL_WHOLE,                /* in one row, or more if the word is too long for one */
  ENTENTE_LABEL_TWO_ROWS,
  ENTENTE_LABEL_THREE_ROWS,
  ENTENTE_LABEL_SHORT,                /* only its beginning */
  ENTENTE_N_LABEL_FORMS
} EntenteLabelForm;

/* The label of a line. */
typedef struct {
  EntenteLabelForm form;
  double width;                       /* of the text alone, without padding */
  double height;
  EntenteTextRows rows;               /* safe to show */
} EntenteLabelText;

#define ENTENTE_TYPE_MEASURE (entente_measure_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasure, entente_measure, ENTENTE, MEASURE, GObject)

EntenteMeasure *entente_measure_new (void);
EntenteMeasure *entente_measure_new_for (EntenteDocument *document);
EntenteMeasure *entente_measure_for (gpointer owner);
void entente_measure_attach (EntenteMeasure *self, gpointer owner);

void entente_measure_prepare (EntenteMeasure *self, EntenteItem *const *actors, guint n_actors);
const EntenteCardText *entente_measure_card (EntenteMeasure *self, EntenteItem *actor);
const EntenteCardText *entente_measure_words (EntenteMeasure *self, const char *title, const char *subtitle);
const EntenteLabelText *entente_measure_label (EntenteMeasure *self, const char *word, EntenteLabelForm form);

G_END_DECLS
