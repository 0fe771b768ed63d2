/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-passage.h"

G_BEGIN_DECLS

GArray *entente_word_difference_find (const char *text, const char *other);

G_END_DECLS
