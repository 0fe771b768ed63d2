/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint entente_spelling_get_limit (const char *word);
guint entente_spelling_get_distance (const char *word, const char *other, guint limit);
const char *entente_spelling_find (const char *word, const char *const *words);

G_END_DECLS
