/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "entente-report.h"
#include "entente-theme.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_TYPESETTER_REPORT,    /* text across the page; footnotes in small letters */
  ENTENTE_TYPESETTER_FOOTNOTES, /* columns of footnotes, in the letters of those below a picture */
} EntenteTypesetterStyle;

/* Sets the blocks of a report in lines of one width, in points. For use in one thread at a time. */
typedef struct _EntenteTypesetter EntenteTypesetter;

EntenteTypesetter *entente_typesetter_new (EntenteReport *report, EntenteTypesetterStyle style, double width);
EntenteTypesetter *entente_typesetter_copy (EntenteTypesetter *self);
void entente_typesetter_free (EntenteTypesetter *self);

EntenteReport *entente_typesetter_get_report (EntenteTypesetter *self);
EntenteTypesetterStyle entente_typesetter_get_style (EntenteTypesetter *self);
double entente_typesetter_get_space (EntenteTypesetter *self, EntenteReportKind kind);
PangoLayout *entente_typesetter_set (EntenteTypesetter *self, guint block, const EntenteTheme *theme);
GArray *entente_typesetter_list_lines (PangoLayout *layout);
double entente_typesetter_paint (EntenteTypesetter *self, cairo_t *cr, guint block, PangoLayout *layout, guint first,
                                 guint end, const EntenteTheme *theme, gboolean linked);
void entente_typesetter_paint_foot (EntenteTypesetter *self, cairo_t *cr, double width, const char *title,
                                    const char *number, const EntenteTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTypesetter, entente_typesetter_free)

G_END_DECLS
