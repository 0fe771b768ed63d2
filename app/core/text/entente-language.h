/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the reader, and the languages of texts in a file. A language is an interned BCP 47 tag in small
 * letters, such as "ko" or "ru-ru", or NULL. It never changes, so every thread may read it. */

const char *entente_language_parse (const char *tag);
const char *entente_language_of_locale (void);

guint entente_language_match (const char *language, const char *tag);
gboolean entente_language_has_letters (const char *language, const char *text);
gboolean entente_language_is_read_like (const char *language, const char *text, const char *model);

G_END_DECLS
