/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

GHashTable *entente_import_names_list (EntenteDocument *document);

G_END_DECLS
