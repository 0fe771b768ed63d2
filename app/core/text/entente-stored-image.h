/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A picture that is stored in a file as text: an address with the scheme "data", as of RFC 2397. */

const char *entente_stored_image_find (const char *value, const char **format);
gsize entente_stored_image_get_size (const char *value);
GBytes *entente_stored_image_decode (const char *value);
char *entente_stored_image_encode (GBytes *file);

G_END_DECLS
