/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "entente-report.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* Sets the blocks of a report in lines of one width, in points. For use in one thread at a time. */
typedef struct _EntenteTypesetter EntenteTypesetter;

EntenteTypesetter *entente_typesetter_new (EntenteReport *report, double width);
void entente_typesetter_free (EntenteTypesetter *self);

double entente_typesetter_get_space (EntenteReportKind kind);
PangoLayout *entente_typesetter_set (EntenteTypesetter *self, guint block, const EntenteTheme *theme);
GArray *entente_typesetter_list_lines (PangoLayout *layout);
double entente_typesetter_paint (EntenteTypesetter *self, cairo_t *cr, guint block, PangoLayout *layout, guint first,
                                 guint end, const EntenteTheme *theme, gboolean linked);
void entente_typesetter_paint_foot (EntenteTypesetter *self, cairo_t *cr, const char *number,
                                    const EntenteTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTypesetter, entente_typesetter_free)

G_END_DECLS
