/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-comparison.h"
#include "entente-draft.h"

G_BEGIN_DECLS

gboolean entente_take_over_can (const EntenteItemDifference *difference);
EntenteDraft *entente_take_over_new (EntenteDocument *document, const EntenteComparison *comparison,
                                     const GPtrArray *differences);
EntenteDraft *entente_take_over_new_for_all (EntenteDocument *document, const EntenteComparison *comparison);

G_END_DECLS
