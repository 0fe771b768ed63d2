/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint entente_id_hash (gconstpointer id);
char *entente_id_suggest (const char *wish);

G_END_DECLS
