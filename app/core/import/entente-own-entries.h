/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-own-reading.h"

G_BEGIN_DECLS

void entente_own_entries_read (EntenteOwnReading *self, guint column);

G_END_DECLS
