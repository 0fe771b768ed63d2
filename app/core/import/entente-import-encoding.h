/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean entente_import_encoding_is_known (const char *encoding);
char *entente_import_encoding_guess (const char *bytes, gsize length);
char *entente_import_encoding_decode (const char *bytes, gsize length, const char *encoding, gsize *text_length,
                                      guint *n_doubtful);

G_END_DECLS
