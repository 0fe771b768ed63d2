/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Hyphens at which a typeset text has ended a line within a word. They stay in the text, with U+2028 behind them, and
 * with a form feed if the page ended there as well. They are no part of the word. */

gsize entente_line_end_get_length (const char *at, const char *end);
char *entente_line_end_mend (const char *text, gsize length);
char *entente_line_end_join (const char *text);

G_END_DECLS
