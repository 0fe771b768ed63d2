/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-raised-labels.h"

G_BEGIN_DECLS

/* The words of raised lines, as large on the screen as letters must be to be read, however far the scene is. */

#define ENTENTE_RAISED_WORD_SIZE 12.0    /* of the font, in pixels */
#define ENTENTE_RAISED_WORD_REACH 260.0  /* how far from its line a word can reach, in pixels */

double entente_raised_words_get_zoom (double scale);
GArray *entente_raised_words_place (EntenteScene *scene, const guint *lines, guint n_lines, const guint *cards,
                                    guint n_cards, double scale);

G_END_DECLS
