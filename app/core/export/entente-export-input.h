/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-arrange-problem.h"
#include "entente-curve.h"
#include "entente-document.h"
#include "entente-paper.h"
#include "entente-report-options.h"
#include "entente-separator.h"
#include "entente-sheet.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* How a document is to be exported. All zero means: the whole document with the positions that it has, in light
 * colors on paper, with title and legend. */
typedef struct {
  gboolean anew;            /* lay everything out by @engine first */
  EntenteEngine engine;
  EntenteThemeName theme;
  double scale;             /* pixels a point, or ENTENTE_PNG_SCALE_USUAL; 0 is 1 */
  int width;                /* pixels; it replaces @scale unless it is 0 */
  const char *const *ids;   /* nullable: only these actors and relations, and their neighbors */
  const EntenteBox *area;   /* nullable: only this part of the scene; it is ignored if there are @ids */
  const char *part;         /* nullable: of which part of a document it is, in words for the user */
  EntenteScene *scene;      /* nullable: the scene of the document as it is; then no new one is built */
  gboolean no_title;
  gboolean no_legend;
  gboolean transparent;     /* without the color of the paper */
  gboolean adaptive;        /* light or dark like the reader's screen; then @theme is a light one */
  gboolean text_as_shapes;  /* it looks the same everywhere, but the text cannot be selected or searched */
  EntentePaper paper;       /* the size of the pages */
  EntenteSeparator separator; /* between the cells of a table */
  gboolean guard_formulas;  /* no cell of a table begins as a formula does; this changes words */
  double size_width;        /* points: a figure of that width, with a caption; 0 for none */
  double size_height;       /* points: how high the figure may be; 0 for a page */
  gboolean brief;           /* of a report: only the summary and the picture */
  gboolean footnotes;       /* numbers in the picture, and the statements below it or on the pages after it */
} EntenteExportOptions;

/* What a format is written from. None of it changes while a file is written. */
typedef struct {
  EntenteDocument *document;
  EntenteSheet *sheet;      /* nullable: only the formats that take a selection have one */
  const EntenteReportOptions *contents; /* of a report */
  const EntenteExportOptions *options;
} EntenteExportInput;

/* Writes a file, in any thread. A format that is written fast may ignore @cancellable.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with @error set if it cannot be written */
typedef GBytes *(*EntenteExportWriteFunc) (const EntenteExportInput *input, GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
