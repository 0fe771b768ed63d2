/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-frame.h"

G_BEGIN_DECLS

/* Noun phrases of a frame with tags. */

EntentePhrase entente_phrases_before (const EntenteFrame *frame, guint first, guint end);
EntentePhrase entente_phrases_behind (const EntenteFrame *frame, guint first, guint end);

guint entente_phrases_find_head (const EntenteFrame *frame, EntentePhrase phrase);
gboolean entente_phrases_are_pronoun (const EntenteFrame *frame, EntentePhrase phrase);
gboolean entente_phrases_have_name (const EntenteFrame *frame, EntentePhrase phrase);
gboolean entente_phrases_have (const EntenteFrame *frame, EntentePhrase phrase, EntenteWordClass class);

G_END_DECLS
