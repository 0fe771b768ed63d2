/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-told.h"

#include "entente-actor.h"
#include "entente-doubt.h"
#include "entente-relation.h"

/**
 * entente_told_find_voice:
 * @lookup: finds items
 * @statement: a statement
 *
 * Returns: (transfer none) (nullable): the actor who says it; %NULL if nobody in the document does
 */
EntenteItem *
entente_told_find_voice (const EntenteEvidenceLookup *lookup,
                         EntenteStatement            *statement)
{
  EntenteItem *source, *origin;

  g_return_val_if_fail (lookup != NULL && ENTENTE_IS_STATEMENT (statement), NULL);

  source = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  origin = entente_doubt_choose_origin (statement, source, lookup);
  return origin != NULL && ENTENTE_IS_ACTOR (origin) ? origin : NULL;
}

/**
 * entente_told_foreach:
 * @lookup: finds items
 * @statement: a statement
 * @voice: (nullable): who says it, and does not tell of itself by telling of its relations
 * @func: (scope call): is called for each time that it tells of an actor, with its stance to what it tells
 * @data: for @func
 */
void
entente_told_foreach (const EntenteEvidenceLookup *lookup,
                      EntenteStatement            *statement,
                      EntenteItem                 *voice,
                      EntenteToldFunc              func,
                      gpointer                     data)
{
  guint n;

  g_return_if_fail (lookup != NULL && ENTENTE_IS_STATEMENT (statement) && func != NULL);

  n = entente_statement_get_n_about (statement);
  for (guint i = 0; i < n; i++)
    {
      const EntenteRecord *about = entente_statement_get_nth_about (statement, i);
      const char *id = entente_record_get_text (about, ENTENTE_TARGET_ID);
      const char *stance = entente_record_get_text (about, ENTENTE_TARGET_STANCE);
      EntenteItem *relation = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_RELATION, id), *actor, *other;

      if (relation == NULL)
        {
          actor = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR, id);
          if (actor != NULL)
            func (actor, stance, data);
          continue;
        }
      actor = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR,
                                            entente_relation_get_from (ENTENTE_RELATION (relation)));
      other = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR,
                                            entente_relation_get_to (ENTENTE_RELATION (relation)));
      if (actor != NULL && actor != voice)
        func (actor, stance, data);
      if (other != NULL && other != voice)
        func (other, stance, data);
    }
}
