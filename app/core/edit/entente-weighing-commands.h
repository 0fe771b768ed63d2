/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-weighing.h"

G_BEGIN_DECLS

/* The command that changes how a document weighs its evidence. */
EntenteDraft *entente_weighing_commands_set (EntenteDocument *document, EntenteWeighingRule rule, gboolean holds);

G_END_DECLS
