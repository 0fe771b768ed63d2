/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-document.h"
#include "entente-text-edition.h"

G_BEGIN_DECLS

/* A statement, what stood in the former text of its source, and what stands in the new one, side by side. If the user
 * can attach it to the new text, the row has a box to tick, which changes the entry. */

#define ENTENTE_TYPE_EDITION_ROW (entente_edition_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEditionRow, entente_edition_row, ENTENTE, EDITION_ROW, AdwPreferencesRow)

GtkWidget *entente_edition_row_new (EntenteDocument *document, const EntenteTextEdition *edition,
                                    EntenteEditionEntry *entry);

G_END_DECLS
