/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that files of other programs write as HTML. */

char *entente_markup_text_decode (const char *text, gssize length);
char *entente_markup_text_from_html (const char *html);

G_END_DECLS
