/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm-own.h"

#include "entente-import-own.h"

/* Entities that Entente has exported. Beside the properties they have a member “entente”, which says what item each
 * is, and what no property can tell. */

const char *const entente_ftm_own_properties[] = {
  "name", "alias", "summary", "birthDate", "deathDate", "incorporationDate", "dissolutionDate", "startDate", "endDate",
  "sourceUrl", "wikidataId", "notes", "keywords", "title", "author", "publisher", "publishedAt", "retrievedAt",
  "bodyText", "description", "proof", "entity", "role", "relationship", "owner", "asset", "director", "organization",
  "member", "employee", "employer", "agent", "client", "predecessor", "successor", "person", "relative", "associate",
  "subject", "object", "full", NULL
};

static const struct {
  EntenteItemKind kind;
  const char *property;
  guint member;
} properties[] = {
  { ENTENTE_ITEM_ACTOR, "name", ENTENTE_ACTOR_NAME },
  { ENTENTE_ITEM_ACTOR, "alias", ENTENTE_ACTOR_ALIASES },
  { ENTENTE_ITEM_ACTOR, "summary", ENTENTE_ACTOR_DESCRIPTION },
  { ENTENTE_ITEM_ACTOR, "birthDate", ENTENTE_ACTOR_START },
  { ENTENTE_ITEM_ACTOR, "incorporationDate", ENTENTE_ACTOR_START },
  { ENTENTE_ITEM_ACTOR, "startDate", ENTENTE_ACTOR_START },
  { ENTENTE_ITEM_ACTOR, "deathDate", ENTENTE_ACTOR_END },
  { ENTENTE_ITEM_ACTOR, "dissolutionDate", ENTENTE_ACTOR_END },
  { ENTENTE_ITEM_ACTOR, "endDate", ENTENTE_ACTOR_END },
  { ENTENTE_ITEM_ACTOR, "sourceUrl", ENTENTE_ACTOR_LINKS },
  { ENTENTE_ITEM_ACTOR, "notes", ENTENTE_ACTOR_NOTE },
  { ENTENTE_ITEM_ACTOR, "keywords", ENTENTE_ACTOR_TAGS },
  { ENTENTE_ITEM_RELATION, "role", ENTENTE_RELATION_KIND },
  { ENTENTE_ITEM_RELATION, "relationship", ENTENTE_RELATION_KIND },
  { ENTENTE_ITEM_RELATION, "startDate", ENTENTE_RELATION_START },
  { ENTENTE_ITEM_RELATION, "endDate", ENTENTE_RELATION_END },
  { ENTENTE_ITEM_RELATION, "description", ENTENTE_RELATION_NOTE },
  { ENTENTE_ITEM_STATEMENT, "keywords", ENTENTE_STATEMENT_TAGS },
  { ENTENTE_ITEM_SOURCE, "title", ENTENTE_SOURCE_TITLE },
  { ENTENTE_ITEM_SOURCE, "author", ENTENTE_SOURCE_AUTHORS },
  { ENTENTE_ITEM_SOURCE, "sourceUrl", ENTENTE_SOURCE_URL },
  { ENTENTE_ITEM_SOURCE, "publishedAt", ENTENTE_SOURCE_PUBLISHED },
  { ENTENTE_ITEM_SOURCE, "retrievedAt", ENTENTE_SOURCE_ACCESSED },
  { ENTENTE_ITEM_SOURCE, "bodyText", ENTENTE_SOURCE_TEXT },
  { ENTENTE_ITEM_SOURCE, "notes", ENTENTE_SOURCE_NOTE },
  { ENTENTE_ITEM_SOURCE, "keywords", ENTENTE_SOURCE_TAGS },
};

/**
 * entente_ftm_own_is:
 * @entity: an entity
 * @item: (nullable): "actor", "relation", "statement" or "source"; %NULL: any
 *
 * Returns: whether Entente has exported it from such an item
 */
gboolean
entente_ftm_own_is (EntenteFtmEntity *entity,
                    const char       *item)
{
  const char *own = entity->more != NULL ? entente_import_json_get_text_of (entity->more->own, "item") : NULL;

  return own != NULL && (item == NULL || g_str_equal (own, item));
}

static void
add_value (EntenteImportItem *item,
           guint              member,
           const char        *text)
{
  switch (entente_record_get_shape (item->record)->members[member].type)
    {
    case ENTENTE_VALUE_RECORDS:
      entente_import_item_add_alias (item, text, NULL);
      break;
    case ENTENTE_VALUE_TEXTS:
      entente_import_item_add_text (item, member, text);
      break;
    default:
      entente_import_item_set_text (item, member, text);
    }
}

/**
 * entente_ftm_own_fill:
 * @import: an import
 * @entity: an entity that Entente has exported
 * @item: the item that it was
 *
 * Sets all members that the entity tells, except the text of a statement.
 */
void
entente_ftm_own_fill (EntenteImport     *import,
                      EntenteFtmEntity  *entity,
                      EntenteImportItem *item)
{
  entente_import_own_add_all (import, item, entity->more->own, (const char *const[]) { "item", NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    if (properties[i].kind == item->kind)
      {
        EntenteFtmValues values = entente_ftm_entity_list_values (entity, properties[i].property);

        for (guint j = 0; j < values.n; j++)
          add_value (item, properties[i].member, values.texts[j]);
      }
}
