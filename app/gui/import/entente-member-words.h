/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

const char *entente_member_words_get (EntenteItemKind kind, guint member);

G_END_DECLS
