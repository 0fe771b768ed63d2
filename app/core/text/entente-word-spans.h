/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-passage.h"

G_BEGIN_DECLS

GArray *entente_word_spans_new (const char *text, gboolean with_marks);

G_END_DECLS
