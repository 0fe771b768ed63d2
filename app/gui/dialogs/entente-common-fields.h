/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-document.h"
#include "entente-field.h"

G_BEGIN_DECLS

/* The fields for the members that items of every kind have: tags, identifiers and data. They stand at the end
 * of a dialog, below a row that shows and hides them. */

void entente_common_fields_add (AdwPreferencesPage *page, EntenteDocument *document, EntenteItem *item,
                                EntenteField *fields[ENTENTE_N_COMMON]);

G_END_DECLS
