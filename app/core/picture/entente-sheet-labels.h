/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-font.h"

G_BEGIN_DECLS

double entente_sheet_labels_add (GPtrArray *lines, PangoContext *context, const EntenteBox *area, GArray *words);
gboolean entente_sheet_labels_add_count (GPtrArray *lines, PangoContext *context, double x, double baseline,
                                         GArray *words);
char *entente_sheet_labels_describe (GPtrArray *lines);

G_END_DECLS
