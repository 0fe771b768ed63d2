/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The encodings of texts that the user can choose from. */

guint entente_import_encodings_get_n (void);
const char *entente_import_encodings_get_nth (guint nth);
const char *entente_import_encodings_get_words (guint nth);
guint entente_import_encodings_find (const char *encoding);

G_END_DECLS
