/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-evidence.h"
#include "entente-font.h"
#include "entente-line-painter.h"
#include "entente-shades.h"

G_BEGIN_DECLS

#define ENTENTE_SHEET_CIRCLE 20.0 /* of the icon of a kind in the legend */
#define ENTENTE_SHEET_DOT 12.0    /* of the color of a group */
#define ENTENTE_SHEET_SAMPLE 40.0 /* how long the sample of a line is */

/* A sign that the legend explains. */
typedef struct {
  gboolean is_line;
  gboolean is_group;        /* it tells what a color means that is not that of a kind */
  EntenteLook look;         /* of a kind of actor */
  guint ink;                /* the number of the color of a kind or a group */
  EntenteLineSign line;
  EntenteVec at;            /* the centre of the icon, or the left end of the line */
  double zoom;              /* how much larger than its natural size it is */
} EntenteSheetSign;

/* What is in a picture and has an entry in its legend. */
typedef struct {
  EntenteOwnKinds *own_kinds; /* nullable */
  double zoom;              /* how much larger than its natural size the legend is */
  EntenteShades *shades;      /* nullable: what the colors tell, if not kinds */
  guint looks[ENTENTE_N_LOOKS]; /* how many cards have each */
  guint groups[ENTENTE_N_GROUPS]; /* likewise */
  gboolean classes[ENTENTE_N_EVIDENCE_CLASSES];
  gboolean disputes;
  gboolean pale;            /* some lines may be of another time */
} EntenteSheetLegend;

double entente_sheet_legend_find_zoom (const EntenteBox *picture);
double entente_sheet_legend_add (const EntenteSheetLegend *self, PangoContext *context, const EntenteBox *area,
                                 GArray *words, GArray *signs);

G_END_DECLS
