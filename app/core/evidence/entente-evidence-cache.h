/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVIDENCE_CACHE (entente_evidence_cache_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEvidenceCache, entente_evidence_cache, ENTENTE, EVIDENCE_CACHE, GObject)

EntenteEvidenceCache *entente_evidence_cache_new (EntenteDocument *document);

EntenteEvidenceClass entente_evidence_cache_get (EntenteEvidenceCache *self, EntenteRelation *relation,
                                                 gboolean *disputed);

G_END_DECLS
