/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* Returns the id that replaces @id, which can be @id itself; NULL to drop the reference. */
typedef const char *(*EntenteReferenceFunc) (EntenteLink link, const char *id, gpointer data);

gboolean entente_reference_map (EntenteRecord *record, EntenteReferenceFunc func, gpointer data);

G_END_DECLS
