/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-attribution.h"

G_BEGIN_DECLS

void entente_rule_outer_apply (const EntenteFrame *frame, const EntenteSentence *sentence, guint run,
                               EntenteAttribution *attribution);

G_END_DECLS
