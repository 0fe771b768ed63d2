/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-notes.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

double entente_note_columns_set (EntenteNotes *notes, PangoContext *context, const EntenteBox *area, GArray *words);

G_END_DECLS
