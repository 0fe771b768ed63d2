/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-names.h"
#include "entente-spoken.h"

G_BEGIN_DECLS

/* Names in a paragraph of a language with the grammar of clauses, and whom a speaker's words mean. */

void entente_name_reader_read (const EntenteFrame *frame, guint paragraph, EntenteNames *names);
EntenteNamed *entente_name_reader_resolve (const EntenteFrame *frame, EntenteSpan speaker, guint paragraph,
                                           const EntenteNamed *last_speaker, EntenteNames *names);
EntenteNamed *entente_name_reader_resolve_pronoun (const EntenteFrame *frame, guint token, guint paragraph,
                                                   const EntenteNamed *last_speaker, EntenteNames *names);

G_END_DECLS
