/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-new-item.h"

#include "entente-file-words.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* The initial content of a new item that is linked to an existing item. */

/* So many characters of the words of a statement are in its id. */
#define WISH_LENGTH 40

#define ACTOR (1 << ENTENTE_ITEM_ACTOR)
#define RELATION (1 << ENTENTE_ITEM_RELATION)
#define SOURCE (1 << ENTENTE_ITEM_SOURCE)

static const struct {
  const char *name;
  EntenteItemKind kind; /* of the new item */
  guint from;           /* the kinds of items to which it can be linked */
} links[ENTENTE_N_LINKED] = {
  [ENTENTE_LINKED_RELATION] = { "relation", ENTENTE_ITEM_RELATION, ACTOR },
  [ENTENTE_LINKED_SAID] = { "said", ENTENTE_ITEM_STATEMENT, ACTOR },
  [ENTENTE_LINKED_PASSED_ON] = { "passed-on", ENTENTE_ITEM_STATEMENT, ACTOR },
  [ENTENTE_LINKED_ABOUT] = { "about", ENTENTE_ITEM_STATEMENT, ACTOR | RELATION },
  [ENTENTE_LINKED_SUPPORTS] = { ENTENTE_STANCE_SUPPORTS, ENTENTE_ITEM_STATEMENT, RELATION },
  [ENTENTE_LINKED_DISPUTES] = { ENTENTE_STANCE_DISPUTES, ENTENTE_ITEM_STATEMENT, RELATION },
  [ENTENTE_LINKED_MENTIONS] = { ENTENTE_STANCE_MENTIONS, ENTENTE_ITEM_STATEMENT, RELATION },
  [ENTENTE_LINKED_WRITTEN_IN] = { "written-in", ENTENTE_ITEM_STATEMENT, SOURCE },
  [ENTENTE_LINKED_PUBLISHED] = { "published", ENTENTE_ITEM_SOURCE, ACTOR },
};

static void
add_target (EntenteRecord *record,
            EntenteItem   *item,
            const char    *stance)
{
  EntenteRecord *target = entente_record_new (&entente_target_shape);

  entente_record_set_text (target, ENTENTE_TARGET_ID, entente_item_get_id (item));
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, stance);
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
}

static void
link_to (EntenteRecord *record,
         EntenteLinked  link,
         EntenteItem   *item)
{
  const char *id = entente_item_get_id (item);

  switch (link)
    {
    case ENTENTE_LINKED_RELATION:
      entente_record_set_text (record, ENTENTE_RELATION_FROM, id);
      break;
    case ENTENTE_LINKED_SAID:
      entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, id);
      break;
    case ENTENTE_LINKED_PASSED_ON:
      entente_record_set_texts (record, ENTENTE_STATEMENT_VIA, (const char *[]) { id, NULL });
      break;
    case ENTENTE_LINKED_ABOUT:
      add_target (record, item,
                  entente_item_get_kind (item) == ENTENTE_ITEM_RELATION ? ENTENTE_STANCE_SUPPORTS
                                                                        : ENTENTE_STANCE_MENTIONS);
      break;
    case ENTENTE_LINKED_SUPPORTS:
    case ENTENTE_LINKED_DISPUTES:
    case ENTENTE_LINKED_MENTIONS:
      add_target (record, item, links[link].name);
      break;
    case ENTENTE_LINKED_WRITTEN_IN:
      entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, id);
      break;
    case ENTENTE_LINKED_PUBLISHED:
      entente_record_set_text (record, ENTENTE_SOURCE_PUBLISHER, id);
      break;
    case ENTENTE_N_LINKED:
    default:
      g_assert_not_reached ();
    }
}

/**
 * entente_new_item_start_statement:
 * @record: the record of a new statement
 *
 * Sets the members that are the same in most statements: a quotation, on the record, asserted.
 */
void
entente_new_item_start_statement (EntenteRecord *record)
{
  g_return_if_fail (record != NULL);

  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_QUOTE);
  entente_record_set_text (record, ENTENTE_STATEMENT_ATTRIBUTION, ENTENTE_ATTRIBUTION_ON_RECORD);
  entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, ENTENTE_MODALITY_ASSERTS);
}

/**
 * entente_new_item_wish_for_words:
 * @words: (nullable): the words of a new statement
 *
 * Returns: (transfer full): what its id is to be made of: the first of the words
 */
char *
entente_new_item_wish_for_words (const char *words)
{
  return words != NULL ? g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), WISH_LENGTH))
                       : g_strdup ("statement");
}

/**
 * entente_new_item_name_link:
 * @link: a link
 *
 * Returns: its name, for the names of actions
 */
const char *
entente_new_item_name_link (EntenteLinked link)
{
  g_return_val_if_fail (link < ENTENTE_N_LINKED, NULL);

  return links[link].name;
}

/**
 * entente_new_item_parse_link:
 * @name: a name
 * @link: (out): the link of that name
 *
 * Returns: %FALSE if there is no such link
 */
gboolean
entente_new_item_parse_link (const char    *name,
                             EntenteLinked *link)
{
  g_return_val_if_fail (name != NULL && link != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_N_LINKED; i++)
    if (g_str_equal (links[i].name, name))
      {
        *link = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_new_item_fits:
 * @link: a link
 * @item: an item
 *
 * Returns: whether a new item can be linked to @item in that way
 */
gboolean
entente_new_item_fits (EntenteLinked  link,
                       EntenteItem   *item)
{
  g_return_val_if_fail (link < ENTENTE_N_LINKED && ENTENTE_IS_ITEM (item), FALSE);

  return (links[link].from & (1u << entente_item_get_kind (item))) != 0;
}

/**
 * entente_new_item_for:
 * @link: a link that fits @item
 * @item: an item of a document
 *
 * Returns: (transfer full): a new item that is linked to @item
 */
EntenteItem *
entente_new_item_for (EntenteLinked  link,
                      EntenteItem   *item)
{
  EntenteItem *fresh;
  EntenteRecord *record;

  g_return_val_if_fail (entente_new_item_fits (link, item), NULL);

  fresh = entente_item_new (links[link].kind, "new");
  record = entente_item_edit_record (fresh);
  if (links[link].kind == ENTENTE_ITEM_STATEMENT)
    entente_new_item_start_statement (record);
  link_to (record, link, item);
  return fresh;
}
