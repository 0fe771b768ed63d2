/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-spoken.h"

G_BEGIN_DECLS

void entente_unsaid_read (const EntenteFrame *frame, const EntenteSentence *sentence, guint run, EntenteSpoken *spoken);

G_END_DECLS
