/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"

G_BEGIN_DECLS

#define ENTENTE_EXPORT_ERROR (entente_export_error_quark ())
GQuark entente_export_error_quark (void);

typedef enum {
  ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
} EntenteExportError;

/* The formats in which a document can be exported. The table in entente-export-format.c describes each of them,
 * and the export dialog and the command line list them in this order. */
typedef enum {
  ENTENTE_EXPORT_FORMAT_SVG,
  ENTENTE_EXPORT_FORMAT_PDF,
  ENTENTE_EXPORT_FORMAT_PNG,
  ENTENTE_EXPORT_FORMAT_HTML,
  ENTENTE_EXPORT_FORMAT_REPORT_PDF,
  ENTENTE_EXPORT_FORMAT_MARKDOWN,
  ENTENTE_EXPORT_FORMAT_DOT,
  ENTENTE_EXPORT_FORMAT_GRAPHML,
  ENTENTE_EXPORT_FORMAT_GEXF,
  ENTENTE_EXPORT_FORMAT_CYTOSCAPE,
  ENTENTE_EXPORT_FORMAT_NODE_LINK,
  ENTENTE_EXPORT_FORMAT_FTM,
  ENTENTE_EXPORT_FORMAT_CSV_ACTORS,
  ENTENTE_EXPORT_FORMAT_CSV_RELATIONS,
  ENTENTE_EXPORT_FORMAT_CSV_SOURCES,
  ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS,
  ENTENTE_EXPORT_FORMAT_CSL,
  ENTENTE_EXPORT_FORMAT_ANNOTATIONS,
  ENTENTE_EXPORT_FORMAT_ENTENTE, /* the export dialog offers only those before it */
  ENTENTE_EXPORT_FORMAT_STORY_HTML,
  ENTENTE_EXPORT_FORMAT_STORY_PDF,
  ENTENTE_EXPORT_FORMAT_TIMELINE,
  ENTENTE_N_EXPORT_FORMATS
} EntenteExportFormat;

/* What a file of a format is. It decides what the preview shows and what other programs get by drag and drop. */
typedef enum {
  ENTENTE_EXPORT_CATEGORY_PICTURE, /* the sheet and nothing else */
  ENTENTE_EXPORT_CATEGORY_REPORT,  /* the sheet, and a text about the evidence */
  ENTENTE_EXPORT_CATEGORY_DATA,    /* items, for other programs to read */
  ENTENTE_EXPORT_CATEGORY_STORY,   /* the views that are kept in the document */
  ENTENTE_EXPORT_CATEGORY_TIMELINE, /* what has a date, as a picture of time */
} EntenteExportCategory;

/* The options that a format looks at. Each flag names members of EntenteExportOptions. */
typedef enum {
  ENTENTE_EXPORT_TAKES_LAYOUT = 1 << 0,       /* anew, engine */
  ENTENTE_EXPORT_TAKES_SELECTION = 1 << 1,    /* ids, area, scene */
  ENTENTE_EXPORT_TAKES_THEME = 1 << 2,        /* theme */
  ENTENTE_EXPORT_TAKES_SCALE = 1 << 3,        /* scale, width: a picture that takes them is made of pixels */
  ENTENTE_EXPORT_TAKES_SURROUNDINGS = 1 << 4, /* no_title, no_legend */
  ENTENTE_EXPORT_TAKES_TRANSPARENT = 1 << 5,  /* transparent */
  ENTENTE_EXPORT_TAKES_ADAPTIVE = 1 << 6,     /* adaptive */
  ENTENTE_EXPORT_TAKES_SHAPES = 1 << 7,       /* text_as_shapes */
  ENTENTE_EXPORT_TAKES_PAPER = 1 << 8,        /* paper: a format that takes it has pages */
  ENTENTE_EXPORT_TAKES_FOOTNOTES = 1 << 9,    /* footnotes */
  ENTENTE_EXPORT_TAKES_TABLE = 1 << 10,       /* separator, guard_formulas: a format that takes them is a table */
  ENTENTE_EXPORT_TAKES_BRIEF = 1 << 11,       /* brief */
  ENTENTE_EXPORT_TAKES_SIZE = 1 << 12,        /* size_width, size_height */
} EntenteExportTakes;

gboolean entente_export_format_for_name (const char *name, EntenteExportFormat *format, GError **error);

const char *entente_export_format_get_name (EntenteExportFormat format);
const char *entente_export_format_get_label (EntenteExportFormat format);
const char *entente_export_format_get_suffix (EntenteExportFormat format);
const char *entente_export_format_get_mime_type (EntenteExportFormat format);
const char *entente_export_format_get_loss (EntenteExportFormat format);
EntenteExportCategory entente_export_format_get_category (EntenteExportFormat format);
gboolean entente_export_format_is_text (EntenteExportFormat format);
EntenteExportTakes entente_export_format_get_takes (EntenteExportFormat format);

const char *entente_export_format_find_lack (EntenteExportFormat format, EntenteDocument *document);
GBytes *entente_export_format_write (EntenteExportFormat format, EntenteDocument *document, EntenteSheet *sheet,
                                     const EntenteExportOptions *options, GCancellable *cancellable, GError **error);

G_END_DECLS
