/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence-lookup.h"

static EntenteItem *
find (gpointer         data,
      EntenteItemKind  kind,
      const char      *id)
{
  return entente_document_lookup_kind (data, kind, id);
}

static void
foreach_relation_from (gpointer             data,
                       EntenteItem         *actor,
                       EntenteRelationFunc  func,
                       gpointer             func_data)
{
  const GPtrArray *relations = entente_document_get_linked (data, entente_item_get_id (actor), ENTENTE_LINK_FROM);

  for (guint i = 0; i < relations->len; i++)
    func (relations->pdata[i], func_data);
}

/**
 * entente_evidence_lookup_for_document:
 * @document: a document, which must outlive the result and be used in this thread
 *
 * Returns: finds its items
 */
EntenteEvidenceLookup
entente_evidence_lookup_for_document (EntenteDocument *document)
{
  return (EntenteEvidenceLookup) { find, foreach_relation_from, document };
}

/**
 * entente_evidence_lookup_find:
 * @self: where to look
 * @kind: a kind of item
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item of that kind, if there is one
 */
EntenteItem *
entente_evidence_lookup_find (const EntenteEvidenceLookup *self,
                              EntenteItemKind              kind,
                              const char                  *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? self->find (self->data, kind, id) : NULL;
}
