/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-own-reading.h"

G_BEGIN_DECLS

void entente_own_members_read (const EntenteOwnRow *row, const EntenteOwnContext *context, EntenteRecord *record);

G_END_DECLS
