/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-comparison.h"

G_BEGIN_DECLS

/* What differs between the document of a window and another one, in words for people. All of them can be shown. */

char *entente_difference_words_title (const EntenteComparison *comparison, const EntenteItemDifference *difference);
char *entente_difference_words_tell (const EntenteComparison *comparison, const EntenteItemDifference *difference);
char *entente_difference_words_tell_rest (const EntenteComparison *comparison);
char *entente_difference_words_count (const EntenteComparison *comparison);

G_END_DECLS
