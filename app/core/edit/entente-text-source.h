/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-source.h"

G_BEGIN_DECLS

/* Sources that are made of their text. */

gboolean entente_text_source_is_prose (const char *text, gsize length);
EntenteItem *entente_text_source_new (const char *text);
EntenteItem *entente_text_source_new_with_sum (const char *text, const char *sha256);

G_END_DECLS
