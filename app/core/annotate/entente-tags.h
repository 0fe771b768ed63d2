/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-frame.h"

G_BEGIN_DECLS

void entente_tags_set (EntenteFrame *frame);

gboolean entente_tags_are_nominal (const EntenteToken *token);
gboolean entente_tags_are_verbal (const EntenteToken *token);

G_END_DECLS
