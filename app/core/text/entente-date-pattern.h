/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For the readers of dates as people write them. */

char *entente_date_pattern_prepare (const char *text);
char *entente_date_pattern_unwrap (const char *text, const char *context, const char *patterns);
char *entente_date_pattern_unwrap_word (const char *text, const char *pattern, const char *placeholder);
gboolean entente_date_pattern_is_word (const char *word, const char *pattern, const char *placeholder);
gboolean entente_date_pattern_is_one_of (const char *word, const char *const *words);
gboolean entente_date_pattern_is_listed (const char *text, const char *words);

G_END_DECLS
