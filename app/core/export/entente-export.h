/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-problem.h"
#include "entente-curve.h"
#include "entente-document.h"
#include "entente-paper.h"
#include "entente-sheet.h"
#include "entente-theme.h"

G_BEGIN_DECLS

#define ENTENTE_EXPORT_ERROR (entente_export_error_quark ())
GQuark entente_export_error_quark (void);

typedef enum {
  ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
} EntenteExportError;

typedef enum {
  ENTENTE_EXPORT_FORMAT_SVG,
  ENTENTE_EXPORT_FORMAT_PDF,
  ENTENTE_EXPORT_FORMAT_PNG,
  ENTENTE_EXPORT_FORMAT_HTML,       /* the picture, and a report on what it rests */
  ENTENTE_EXPORT_FORMAT_REPORT_PDF, /* likewise */
  ENTENTE_EXPORT_FORMAT_MARKDOWN,   /* likewise */
  ENTENTE_EXPORT_FORMAT_DOT,
  ENTENTE_EXPORT_FORMAT_GRAPHML,
  ENTENTE_EXPORT_FORMAT_GEXF,
  ENTENTE_EXPORT_FORMAT_CSV_ACTORS,
  ENTENTE_EXPORT_FORMAT_CSV_RELATIONS,
  ENTENTE_EXPORT_FORMAT_CSV_SOURCES,
  ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS,        /* of statements */
  ENTENTE_EXPORT_FORMAT_CSL,
  ENTENTE_EXPORT_FORMAT_ENTENTE,
  ENTENTE_N_EXPORT_FORMATS
} EntenteExportFormat;

/* What there is to choose for a format: each names the members of EntenteExportOptions that it looks at. */
typedef enum {
  ENTENTE_EXPORT_TAKES_LAYOUT = 1 << 0,       /* anew, engine */
  ENTENTE_EXPORT_TAKES_SELECTION = 1 << 1,    /* ids, area, scene */
  ENTENTE_EXPORT_TAKES_THEME = 1 << 2,        /* theme */
  ENTENTE_EXPORT_TAKES_SCALE = 1 << 3,        /* scale, width */
  ENTENTE_EXPORT_TAKES_SURROUNDINGS = 1 << 4, /* no_title, no_legend */
  ENTENTE_EXPORT_TAKES_TRANSPARENT = 1 << 5,  /* transparent */
  ENTENTE_EXPORT_TAKES_ADAPTIVE = 1 << 6,     /* adaptive */
  ENTENTE_EXPORT_TAKES_SHAPES = 1 << 7,       /* text_as_shapes */
  ENTENTE_EXPORT_TAKES_PAPER = 1 << 8,        /* paper */
  ENTENTE_EXPORT_TAKES_FOOTNOTES = 1 << 9,    /* footnotes */
} EntenteExportTakes;

/* All zero is the whole, as the document has it, in light colours on paper, with its title and legend. */
typedef struct {
  gboolean anew;            /* lay everything out by @engine first */
  EntenteEngine engine;
  EntenteThemeName theme;
  double scale;             /* pixels a point; 0 is 1 */
  int width;                /* pixels; 0 is by @scale, which it takes the place of */
  const char *const *ids;   /* nullable: only these actors and relations, and their neighbours */
  const EntenteBox *area;   /* nullable: only this part of the picture; @ids go before it */
  EntenteScene *scene;      /* nullable: one that was built from the document as it is, to spare a new one */
  gboolean no_title;
  gboolean no_legend;
  gboolean transparent;     /* without paper */
  gboolean adaptive;        /* light or dark, as the reader's screen is; @theme is then a light one */
  gboolean text_as_shapes;  /* the same look everywhere, but no text to select or search */
  EntentePaper paper;       /* the size of the pages */
  gboolean footnotes;       /* numbers in the picture, and the statements they lead to below it or on pages after it */
} EntenteExportOptions;

gboolean entente_export_format_for_name (const char *name, EntenteExportFormat *format, GError **error);
const char *entente_export_format_get_suffix (EntenteExportFormat format);
const char *entente_export_format_get_label (EntenteExportFormat format);
EntenteExportTakes entente_export_format_get_takes (EntenteExportFormat format);
const char *entente_export_format_get_loss (EntenteExportFormat format);

EntenteSheet *entente_export_new_sheet (EntenteScene *scene, EntenteDocument *document, EntenteExportFormat format,
                                        const EntenteExportOptions *options);
GBytes *entente_export_write (EntenteDocument *document, EntenteExportFormat format,
                              const EntenteExportOptions *options,
                              char **trouble, GCancellable *cancellable, GError **error);

G_END_DECLS
