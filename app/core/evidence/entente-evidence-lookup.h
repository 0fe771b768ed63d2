/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-relation.h"

G_BEGIN_DECLS

/* Where evidence finds the items that statements name: in a document, or in a copy of its lists that another thread may
 * read. Every item lives as long as @data. */
typedef void (*EntenteRelationFunc) (EntenteRelation *relation, gpointer data);

typedef struct {
  EntenteItem *(*find) (gpointer data, EntenteItemKind kind, const char *id); /* nullable, as its id */
  void (*foreach_relation_from) (gpointer data, EntenteItem *actor, EntenteRelationFunc func, gpointer func_data);
  gpointer data;
} EntenteEvidenceLookup;

EntenteEvidenceLookup entente_evidence_lookup_for_document (EntenteDocument *document);
EntenteItem *entente_evidence_lookup_find (const EntenteEvidenceLookup *self, EntenteItemKind kind, const char *id);

G_END_DECLS
