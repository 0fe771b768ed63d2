/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-phrases.h"

G_BEGIN_DECLS

/* Who does what in a sentence of a frame with tags. */

EntentePhrase entente_subjects_of_verb (const EntenteFrame *frame, guint first, guint verb);
EntentePhrase entente_subjects_of_sentence (const EntenteFrame *frame, guint first, guint end);
EntentePhrase entente_subjects_of_participle (const EntenteFrame *frame, guint first, guint verb);
gboolean entente_subjects_are_missing (const EntenteFrame *frame, guint first, guint verb);
guint entente_subjects_find_group (const EntenteFrame *frame, guint first, guint verb);

G_END_DECLS
