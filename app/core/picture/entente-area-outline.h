/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"

G_BEGIN_DECLS

/* Cells of a grid that are ground, row by row. The cells at its edges are not. */
typedef struct {
  guint n_columns, n_rows;
  guint8 *cells;
  double x, y;          /* the upper left corner, in points */
  double width, height; /* of a cell */
} EntenteAreaGrid;

void entente_area_outline_trace (const EntenteAreaGrid *grid, GArray *points, GArray *ends);
EntenteVec entente_area_outline_find_middle (const EntenteAreaGrid *grid, double *width);

G_END_DECLS
