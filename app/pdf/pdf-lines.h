/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* A line of a page, in the order of reading. Places are in points, from the left and the top of the page. */
typedef struct {
  char *text;    /* without white space at its ends */
  double left, right, top, bottom;
  double size;   /* the height of its letters */
  double margin; /* where the lines of its column end: on the right, or on the left for a script from the right */
  gboolean is_rtl;
} PdfLine;

GArray *pdf_lines_read (PopplerPage *page);

G_END_DECLS
