/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-font.h"

G_BEGIN_DECLS

/* Turns words into the shapes of their letters, as path data. For use in one thread at a time. */
typedef struct _EntenteLetters EntenteLetters;

EntenteLetters *entente_letters_new (void);
void entente_letters_free (EntenteLetters *self);

char *entente_letters_trace (EntenteLetters *self, EntenteFont font, const char *text, double x, double baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLetters, entente_letters_free)

G_END_DECLS
