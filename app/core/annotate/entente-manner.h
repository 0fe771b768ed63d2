/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-names.h"
#include "entente-spoken.h"

G_BEGIN_DECLS

/* How a quotation is attributed, how firmly it is said, and who passed it on. */

void entente_manner_find_via (const EntenteFrame *frame, EntenteSpoken *spoken);
gboolean entente_manner_is_anonymous (const EntenteFrame *frame, const EntenteSpoken *spoken);
const char *entente_manner_get_attribution (const EntenteSpoken *spoken, const EntenteNamed *speaker);
const char *entente_manner_get_modality (const EntenteFrame *frame, const EntenteSpoken *spoken);

G_END_DECLS
