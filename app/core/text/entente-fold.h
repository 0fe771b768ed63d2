/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_fold (const char *text);
void entente_fold_append (GString *folded, const char *text);

/* Folds a text. The array holds, for each byte of the result and for its end, the offset in @text of the
 * original character. */
char *entente_fold_with_places (const char *text, GArray **places);

G_END_DECLS
