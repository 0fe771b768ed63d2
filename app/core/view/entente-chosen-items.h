/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-condition.h"

G_BEGIN_DECLS

EntenteCondition *entente_chosen_items_make_condition (EntenteDocument *document, const GPtrArray *items);

G_END_DECLS
