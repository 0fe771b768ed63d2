/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* What the parts of the painter share. */

/* In pixels: smaller cards get this height, so that none becomes invisible. */
#define ENTENTE_PAINTING_MIN_CARD 4.0

struct _EntentePainter {
  PangoContext *context;
  GHashTable *layouts[ENTENTE_N_FONTS]; /* text -> PangoLayout */
  double min_mark_radius;               /* points */
  gboolean waits;                       /* for pictures of actors that are not decoded yet */
  gboolean with_pins;
};

/* The state of one painting. */
typedef struct {
  struct _EntentePainter *painter;
  cairo_t *cr;
  EntenteScene *scene;
  const EntenteTheme *theme;
  EntenteBox area;
  double scale;       /* pixels per point */
  gboolean solid;     /* whether all lines are */
  double mark_radius; /* points */
  GArray *lines;      /* indexes of the lines in the area */
  GArray *cards;      /* likewise of the cards */
  EntenteEmphasis *emphasis; /* nullable */
  EntenteTheme faded;
  const EntenteTheme *faint; /* nullable: @theme, if what is painted is faint */
} EntentePainting;

void entente_painting_set_color (cairo_t *cr, const EntenteColor *color, double alpha);
void entente_painting_show_text (const EntentePainting *self, EntenteFont font, const char *text, double x,
                                 double baseline, const EntenteColor *color);

void entente_painting_set_card_path (const EntentePainting *self, const EntenteCard *card);
void entente_painting_paint_card (const EntentePainting *self, guint index, EntenteRaise raise);

G_END_DECLS
