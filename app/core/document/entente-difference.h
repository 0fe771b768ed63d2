/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

EntenteDraft *entente_difference_new (EntenteDocument *document, EntenteDocument *other, const char *name);

G_END_DECLS
