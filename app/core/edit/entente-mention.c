/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mention.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/**
 * entente_mention_actor:
 * @draft: a draft
 * @id: (nullable): the id of an actor, which may be missing
 *
 * Returns: (transfer full): the name of the actor, safe to put into a sentence; the id if there is no such
 *   actor, or a question mark if there is no id
 */
char *
entente_mention_actor (EntenteDraft *draft,
                       const char   *id)
{
  EntenteItem *item;

  g_return_val_if_fail (draft != NULL, NULL);

  if (id == NULL)
    return g_strdup ("?");
  item = entente_draft_lookup (draft, id);
  if (item == NULL || entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR)
    return entente_display_text_embed (id);
  return entente_display_text_embed (entente_query_shown_name (entente_draft_get_document (draft),
                                                               ENTENTE_ACTOR (item)));
}

/**
 * entente_mention_relation:
 * @draft: a draft
 * @relation: a relation, which need not be in it
 *
 * Returns: (transfer full): the relation as a short sentence, safe to show
 */
char *
entente_mention_relation (EntenteDraft    *draft,
                          EntenteRelation *relation)
{
  g_autofree char *from = NULL, *kind = NULL, *to = NULL;

  g_return_val_if_fail (draft != NULL && ENTENTE_IS_RELATION (relation), NULL);

  from = entente_mention_actor (draft, entente_relation_get_from (relation));
  to = entente_mention_actor (draft, entente_relation_get_to (relation));
  if (entente_relation_get_kind (relation) != NULL)
    kind = entente_display_text_embed (entente_relation_get_kind (relation));
  return entente_query_join_relation (from, kind, to);
}

/**
 * entente_mention_title:
 * @draft: a draft
 * @item: an item, which need not be in it
 *
 * Returns: (transfer full): the title of the item, in one line, safe to show outside a sentence
 */
char *
entente_mention_title (EntenteDraft *draft,
                       EntenteItem  *item)
{
  g_return_val_if_fail (draft != NULL && ENTENTE_IS_ITEM (item), NULL);

  if (ENTENTE_IS_RELATION (item))
    return entente_mention_relation (draft, ENTENTE_RELATION (item));
  return entente_query_title (entente_draft_get_document (draft), item);
}

/**
 * entente_mention_source_details:
 * @draft: a draft
 * @source: a source, which need not be in it
 *
 * Returns: (transfer full) (nullable): its publisher and its date, safe to show
 */
char *
entente_mention_source_details (EntenteDraft  *draft,
                                EntenteSource *source)
{
  g_autofree char *date = NULL, *publisher = NULL;

  g_return_val_if_fail (draft != NULL && ENTENTE_IS_SOURCE (source), NULL);

  date = entente_date_format (entente_source_get_published (source));
  if (entente_source_get_publisher (source) == NULL)
    return g_steal_pointer (&date);
  publisher = entente_mention_actor (draft, entente_source_get_publisher (source));
  if (date == NULL)
    return g_steal_pointer (&publisher);
  /* Translators: who published a source, and when. */
  return g_strdup_printf (C_("source", "%1$s, %2$s"), publisher, date);
}
