/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "entente-report.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* Sets the blocks of a report in lines of one width, in points. For use in one thread at a time. */
typedef struct _EntenteSetter EntenteSetter;

EntenteSetter *entente_setter_new (EntenteReport *report, double width);
void entente_setter_free (EntenteSetter *self);

double entente_setter_get_space (EntenteReportKind kind);
PangoLayout *entente_setter_set (EntenteSetter *self, guint block, const EntenteTheme *theme);
GArray *entente_setter_list_lines (PangoLayout *layout);
double entente_setter_paint (EntenteSetter *self, cairo_t *cr, guint block, PangoLayout *layout, guint first,
                             guint end, const EntenteTheme *theme, gboolean linked);
void entente_setter_paint_foot (EntenteSetter *self, cairo_t *cr, const char *number, const EntenteTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSetter, entente_setter_free)

G_END_DECLS
