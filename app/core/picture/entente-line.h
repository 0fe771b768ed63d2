/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-evidence.h"
#include "entente-item.h"
#include "entente-measure.h"
#include "entente-stroke.h"

G_BEGIN_DECLS

/* The line of a relation, from the outline of one card to that of another. */
typedef struct {
  EntenteItem *item;
  guint from, to;                 /* indexes of cards */
  EntenteCurve curve;
  EntenteEvidenceClass evidence;
  gboolean disputed;
  gboolean arrow;                 /* at the end, when the relation is directed */
  const EntenteLabelText *label;  /* nullable: the word on the line */
  EntenteBox label_box;           /* where the word is, or would be */
  gboolean label_fits;            /* whether there is room for it; else it is shown only when raised */
  EntenteVec mark;                /* centre of the mark of a dispute, if the word is shown */
  EntenteVec lone_mark;           /* likewise, if the word is not shown */
} EntenteLine;

/* The sign in the mark of a dispute, around its centre. */
extern const EntenteBox entente_mark_sign[2];

EntenteBox entente_line_get_plate (const EntenteLine *self);
gboolean entente_line_has_word (const EntenteLine *self);
EntenteVec entente_line_get_mark (const EntenteLine *self, gboolean with_word);
EntenteBox entente_line_get_mark_box (const EntenteLine *self);
void entente_line_get_stroke (const EntenteLine *self, double scale, gboolean solid, gboolean with_word,
                              EntenteStroke *stroke);
EntenteCurve entente_line_get_shaft (const EntenteLine *self, EntenteVec *head);

G_END_DECLS
