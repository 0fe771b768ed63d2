/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-footnote-numbers.h"
#include "entente-glyph-paths.h"
#include "entente-line-painter.h"
#include "entente-sheet-names.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* How opaque a pale line is. */
#define ENTENTE_SVG_PALE "0.45"

/* Writes the parts of a picture as elements of SVG. Each element has its color as an attribute, for programs that do
 * not know variables of CSS. It also has a class, so that the style sheet can give it another color. */
typedef struct {
  GString *svg;              /* the text that is written so far */
  const EntenteTheme *theme;
  EntenteGlyphPaths *glyphs; /* nullable: if there is one, words are written as shapes */
  gboolean transparent;      /* words and marks have no plate under them */
} EntenteSvgPen;

void entente_svg_pen_open (EntenteSvgPen *self, const char *name, const char *class);
void entente_svg_pen_coordinates (EntenteSvgPen *self, char command, const double *numbers, guint n);
void entente_svg_pen_point (EntenteSvgPen *self, char command, EntenteVec at);
void entente_svg_pen_number (EntenteSvgPen *self, const char *attribute, double number);
void entente_svg_pen_color (EntenteSvgPen *self, const char *attribute, const EntenteColor *color);
void entente_svg_pen_box (EntenteSvgPen *self, const EntenteBox *box);

void entente_svg_pen_words (EntenteSvgPen *self, const char *class, EntenteFont font, const char *text,
                            double x, double baseline, double width, const EntenteColor *color);
void entente_svg_pen_sample (EntenteSvgPen *self, const EntenteLineSign *sign, double length);
void entente_svg_pen_open_place (EntenteSvgPen *self, EntenteVec at, double zoom);
void entente_svg_pen_line (EntenteSvgPen *self, const EntenteLine *line);
void entente_svg_pen_label (EntenteSvgPen *self, const EntenteLine *line);
void entente_svg_pen_mark (EntenteSvgPen *self, EntenteVec at, double radius);
void entente_svg_pen_hole (EntenteSvgPen *self, const EntenteLine *line, double mark_radius);
void entente_svg_pen_numbers (EntenteSvgPen *self, const EntenteFootnoteNumbers *numbers, guint ink);
void entente_svg_pen_numbers_hole (EntenteSvgPen *self, const EntenteFootnoteNumbers *numbers);
void entente_svg_pen_icon (EntenteSvgPen *self, EntenteLook look, guint ink, EntenteVec center, double diameter);

G_END_DECLS
