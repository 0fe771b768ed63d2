/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

GHashTable *entente_merge_clash_find (EntenteDocument *base, EntenteDocument *ours, EntenteDocument *theirs);

G_END_DECLS
