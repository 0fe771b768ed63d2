/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-footnotes.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

double entente_footnote_columns_set (EntenteFootnotes *footnotes, PangoContext *context, const EntenteBox *area,
                                     GArray *words);

G_END_DECLS
