/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-poster.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

/* How to spread a picture over paper. */
typedef struct {
  double width, height; /* of what can be printed on of a page, in points */
  double scale;         /* of a poster, 1 being as large as it is drawn; 0 for all of it on one page */
} EntentePaperUse;

/* A sheet on paper, in the colours for print: one page of it or several, and then the pages of its notes if
 * there are numbers in it. */
#define ENTENTE_TYPE_PRINTOUT (entente_printout_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintout, entente_printout, ENTENTE, PRINTOUT, GObject)

EntentePrintout *entente_printout_new (EntenteSheet *sheet, const char *title, const EntentePaperUse *use);

guint entente_printout_get_n_pages (EntentePrintout *self);
const EntentePoster *entente_printout_get_poster (EntentePrintout *self);
void entente_printout_paint (EntentePrintout *self, cairo_t *cr, guint index);

G_END_DECLS
