/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-map-names.h"
#include "entente-sheet-words.h"

G_BEGIN_DECLS

/* The names above a picture that is printed so small that those on its cards cannot be read: those of the most
 * important actors that have room, and of areas in a very large picture, as in the window. Lengths are points of the
 * scene. */

#define ENTENTE_SHEET_NAME_SIZE 7.5    /* of the font on paper, in points there */
#define ENTENTE_SHEET_NAME_POINTS (ENTENTE_SHEET_NAME_SIZE / ENTENTE_MAP_NAME_SIZE) /* for each pixel of the window */

typedef struct {
  gboolean is_area;
  guint card;      /* its index in the scene, if it is not the name of an area */
  EntenteBox plate;
  double corner;   /* the radius of the plate's corners */
  double zoom;     /* how much larger than their font the words are */
  char *text;      /* in one line; the end of a very long name is left out */
  double x, baseline, width;
} EntenteSheetName;

double entente_sheet_names_get_usual_scale (const EntenteBox *picture);
GArray *entente_sheet_names_place (EntenteScene *scene, const guint *cards, guint n_cards,
                                   const EntenteBox *picture, double scale, PangoContext *context,
                                   EntenteMapAreas **areas);

G_END_DECLS
