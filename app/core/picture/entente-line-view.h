/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-line.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* What a view makes of the line of a relation. */
void entente_line_view_apply (EntenteLine *line, EntenteView *view, gboolean shown);
EntenteEvidenceClass entente_line_view_get_class (const EntenteLine *line, EntenteView *view);

G_END_DECLS
