/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-frame.h"

G_BEGIN_DECLS

EntenteFrame *entente_sentences_read (const EntenteLexicon *lexicon, const char *text, gsize start, gsize end);

G_END_DECLS
