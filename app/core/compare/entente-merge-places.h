/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

guint entente_merge_places (EntenteDocument *base, EntenteDocument *ours, EntenteDocument *theirs,
                            EntenteDocument *result);

G_END_DECLS
