/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint entente_paragraph_get_number (const char *text, gsize byte);
guint entente_paragraph_get_page (const char *text, gsize byte);

G_END_DECLS
