/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* A relation that a statement supports: the one that is there already, or a new one. */

EntenteRelation *entente_supported_relation_find (EntenteDraft *draft, const char *from, const char *to,
                                                  const char *kind, gboolean is_directed);
const char *entente_supported_relation_ensure (EntenteDraft *draft, const char *from, const char *to,
                                               const char *kind, gboolean is_directed);
EntenteStatement *entente_supported_relation_find_statement (EntenteDraft *draft, const char *source,
                                                             const char *words, gint64 start);
void entente_supported_relation_support (EntenteRecord *statement, const char *relation);

G_END_DECLS
