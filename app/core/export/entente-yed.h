/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-line.h"

G_BEGIN_DECLS

void entente_yed_append_node (GString *xml, const EntenteCard *card);
void entente_yed_append_edge (GString *xml, const EntenteLine *line, const EntenteCard *from, const EntenteCard *to);

G_END_DECLS
