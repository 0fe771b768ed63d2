/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *entente_substring_find (const char *text, gsize length, const char *word, gsize word_length);

G_END_DECLS
