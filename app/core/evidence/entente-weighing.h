/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_WEIGHING (entente_weighing_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWeighing, entente_weighing, ENTENTE, WEIGHING, GObject)

EntenteWeighing *entente_weighing_new (EntenteDocument *document);

EntenteEvidenceClass entente_weighing_get (EntenteWeighing *self, EntenteRelation *relation, gboolean *disputed);

G_END_DECLS
