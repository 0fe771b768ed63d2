/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-frame.h"

G_BEGIN_DECLS

void entente_sentences_find (EntenteFrame *frame);

G_END_DECLS
