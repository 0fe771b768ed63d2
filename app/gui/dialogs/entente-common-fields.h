/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-document.h"
#include "entente-field.h"

G_BEGIN_DECLS

/* The fields for the members that items of all kinds have: tags, identifiers and data. They are at the end of a
 * dialog, below a row that shows and hides them. */

void entente_common_fields_add (AdwPreferencesPage *page, EntenteDocument *document, EntenteItem *item,
                                EntenteField *fields[ENTENTE_N_COMMON]);

G_END_DECLS
