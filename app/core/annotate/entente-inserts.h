/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-lexicon.h"
#include "entente-runs.h"

G_BEGIN_DECLS

void entente_inserts_split (const EntenteLexicon *lexicon, const char *text, gsize start, gsize end, GArray *runs);
const EntenteCue *entente_inserts_find_verb (const EntenteLexicon *lexicon, const char *text, gsize start, gsize end);

G_END_DECLS
