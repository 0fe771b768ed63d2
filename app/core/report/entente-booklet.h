/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "entente-report.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

/* The pages to make. */
typedef struct {
  double width, height;  /* points, of a page that stands upright, or of the area that a printer can print on; 0 for
                          * one page as large as the picture, without a report */
  gboolean fit;          /* whether the page with the picture is as large as the picture, whatever the others are */
  double fit_width;      /* points: how wide that page is; 0 for as wide as the picture is drawn */
  gboolean turn;         /* whether a page with a picture may lie on its side, if the picture is larger so */
  gboolean print;        /* whether the pages are for a printer: without margins, and each with its number */
  double scale;          /* of a printed poster of several pages, 1 is as large as it is drawn; 0 for one page */
} EntenteBookletOptions;

/* Pages of paper with a picture and the report or the footnotes that go with it. */
#define ENTENTE_TYPE_BOOKLET (entente_booklet_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBooklet, entente_booklet, ENTENTE, BOOKLET, GObject)

EntenteBooklet *entente_booklet_new (EntenteSheet *sheet, EntenteReport *report, const EntenteBookletOptions *options,
                                     GCancellable *cancellable, GError **error);
EntenteBooklet *entente_booklet_new_for_sheet (EntenteSheet *sheet, EntenteDocument *document,
                                               const EntenteBookletOptions *options, GCancellable *cancellable,
                                               GError **error);

EntenteSheet *entente_booklet_get_sheet (EntenteBooklet *self);
EntenteReport *entente_booklet_get_report (EntenteBooklet *self);
guint entente_booklet_get_n (EntenteBooklet *self);
void entente_booklet_get_size (EntenteBooklet *self, guint page, double *width, double *height);
gboolean entente_booklet_get_picture_matrix (EntenteBooklet *self, guint page, cairo_matrix_t *matrix);
void entente_booklet_paint (EntenteBooklet *self, guint page, cairo_t *cr, const EntenteTheme *theme,
                            gboolean linked);

G_END_DECLS
