/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-spoken.h"

G_BEGIN_DECLS

gboolean entente_titles_are_at (const EntenteFrame *frame, const EntenteSentence *sentence, guint run,
                                const EntenteSpoken *spoken);
guint entente_titles_count_words (const EntenteFrame *frame, const EntenteRun *run);

G_END_DECLS
