/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-evidence.h"
#include "entente-font.h"
#include "entente-theme.h"

G_BEGIN_DECLS

#define ENTENTE_SHEET_CIRCLE 20.0 /* of the icon of a kind in the legend */
#define ENTENTE_SHEET_SAMPLE 40.0 /* how long the sample of a line is */

/* A sign that the legend explains. */
typedef struct {
  gboolean is_line;
  EntenteLook look;         /* of a kind of actor */
  EntenteEvidenceClass evidence; /* of a line */
  gboolean disputed;        /* with the mark of a dispute */
  EntenteVec at;            /* the centre of the icon, or the left end of the line */
} EntenteSheetSign;

/* What is in a picture and has an entry in its legend. */
typedef struct {
  gboolean looks[ENTENTE_N_LOOKS];
  gboolean classes[ENTENTE_N_EVIDENCE_CLASSES];
  gboolean disputes;
} EntenteSheetLegend;

double entente_sheet_legend_add (const EntenteSheetLegend *self, PangoContext *context, const EntenteBox *area,
                                 GArray *words, GArray *signs);

G_END_DECLS
