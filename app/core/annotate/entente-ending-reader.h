/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-names.h"
#include "entente-spoken.h"

G_BEGIN_DECLS

/* Paragraphs of a language with the grammar of endings, and the names in them. */

void entente_ending_reader_read (EntenteFrame *frame, EntenteMemory *memory, guint paragraph, EntenteNames *names,
                                 GArray *spoken);
EntenteNamed *entente_ending_reader_resolve (const EntenteFrame *frame, EntenteSpan speaker, guint paragraph,
                                             const EntenteNamed *last_speaker, EntenteNames *names);

G_END_DECLS
