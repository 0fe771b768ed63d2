/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-typesetter.h"

G_BEGIN_DECLS

/* A part of a report, from one line to another. */
typedef struct {
  guint block, line;         /* where it starts */
  guint end_block, end_line; /* where the next column starts */
  int heading;               /* the block that is the heading above it; -1 for none */
  gboolean has_picture;      /* whether the place of the picture is in it */
} EntenteReportColumn;

/* A report broken into columns of one size. For use in one thread at a time. */
typedef struct _EntenteReportColumns EntenteReportColumns;

EntenteReportColumns *entente_report_columns_new (EntenteTypesetter *typesetter, double height,
                                                  GCancellable *cancellable);
void entente_report_columns_free (EntenteReportColumns *self);

gboolean entente_report_column_is_empty (const EntenteReportColumn *self);
EntenteTypesetter *entente_report_columns_get_typesetter (EntenteReportColumns *self);
guint entente_report_columns_get_n (EntenteReportColumns *self);
const EntenteReportColumn *entente_report_columns_get (EntenteReportColumns *self, guint nth);
void entente_report_columns_paint (EntenteReportColumns *self, guint nth, cairo_t *cr, const EntenteTheme *theme,
                                   gboolean linked);
void entente_report_columns_paint_heading (EntenteReportColumns *self, guint nth, cairo_t *cr,
                                           const EntenteTheme *theme, gboolean linked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReportColumns, entente_report_columns_free)

G_END_DECLS
