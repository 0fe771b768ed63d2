/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-evidence.h"
#include "entente-folded-group.h"
#include "entente-item.h"
#include "entente-measure.h"
#include "entente-stroke.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* The line of a relation, from the outline of one card to that of another. */
typedef struct {
  EntenteItem *item;
  guint from, to;                 /* indexes of cards */
  EntenteCurve curve;
  EntenteBend bend;               /* of all lines between the two cards, seen from @from, before they fan out */
  guint n_parallel;               /* how many lines there are between the two cards */
  EntenteEvidenceClass evidence;
  gboolean disputed;
  gboolean pale;                  /* its dates, or those of what tells of it, may lie outside the time shown */
  gboolean arrow;                 /* at the end, when the relation is directed */
  const EntenteBundle *bundle;    /* nullable: the line stands for several relations, and @item is in no document */
  gboolean faded;                 /* it is not what the view shows, and drawn faintly, without word and mark */
  const EntenteLabelText *word;   /* nullable: the whole word of the relation */
  const EntenteLabelText *label;  /* nullable: what is on the line: the word, its beginning, or a number for it */
  EntenteBox label_box;           /* where the label is, or would be */
  gboolean label_fits;            /* whether there is room for the label; else it is shown only when raised */
  guint number;                   /* the label is this number, and the word is told beside the picture; or 0 */
  double label_zoom;              /* a label enlarged by so much still covers no card and no other label */
  EntenteVec mark;                /* centre of the mark of a dispute, if the word is shown */
  EntenteVec lone_mark;           /* likewise, if the word is not shown */
} EntenteLine;

/* The sign in the mark of a dispute, around its centre. */
extern const EntenteBox entente_mark_sign[2];

gboolean entente_line_has_word (const EntenteLine *self);
gboolean entente_line_shows_word (const EntenteLine *self);
EntenteBox entente_line_get_zoomed_label (const EntenteLine *self, double zoom);
EntenteBox entente_label_get_plate (const EntenteBox *label_box);
EntenteVec entente_label_get_row (const EntenteBox *label_box, const EntenteLabelText *label, guint row);
EntenteVec entente_line_get_mark (const EntenteLine *self, gboolean with_word);
EntenteBox entente_line_get_mark_box (const EntenteLine *self);
double entente_line_get_distance (const EntenteLine *self, double x, double y);
int entente_line_compare_depth (const EntenteLine *a, const EntenteLine *b);
void entente_line_get_stroke (const EntenteLine *self, double scale, gboolean solid, gboolean with_word,
                              EntenteStroke *stroke);
EntenteColor entente_line_get_color (const EntenteLine *self, const EntenteTheme *theme);
void entente_line_fade (EntenteLine *self);
EntenteCurve entente_line_get_shaft (const EntenteLine *self, EntenteVec *head);

G_END_DECLS
