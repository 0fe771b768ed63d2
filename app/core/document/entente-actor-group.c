/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor-group.h"

#include "entente-own-list.h"

/* The groups that are kept in a document: their table, and where they are found. */

static const char *const drawings[] = { ENTENTE_DRAWN_GROUND, ENTENTE_DRAWN_FOLDED, NULL };

static const EntenteMember members[] = {
  [ENTENTE_ACTOR_GROUP_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_ACTOR_GROUP_NAME] = { "name", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_GROUP_MEMBERS] = { "members", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_GROUP_ACTOR },
  [ENTENTE_ACTOR_GROUP_TAG] = { "tag", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_GROUP_WHOLE] = { "whole", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_GROUP_ACTOR },
  [ENTENTE_ACTOR_GROUP_RELATION] = { "relation", ENTENTE_VALUE_TEXT },
  [ENTENTE_ACTOR_GROUP_DRAWN] = { "drawn", ENTENTE_VALUE_WORD, .words = drawings },
};

const EntenteShape entente_actor_group_shape = { "group", members, ENTENTE_N_ACTOR_GROUP };

guint
entente_actor_group_get_n (EntenteDocument *document)
{
  return entente_own_list_get_n (document, ENTENTE_DOCUMENT_GROUPS);
}

/**
 * entente_actor_group_get_nth:
 * @document: a document
 * @nth: the place of a group among those that are kept
 *
 * Returns: (transfer none): the group
 */
const EntenteRecord *
entente_actor_group_get_nth (EntenteDocument *document,
                             guint            nth)
{
  return entente_own_list_get_nth (document, ENTENTE_DOCUMENT_GROUPS, nth);
}

/**
 * entente_actor_group_find:
 * @document: a document
 * @id: the id of a group
 * @nth: (out) (optional): its place among those that are kept
 *
 * Returns: (transfer none) (nullable): the group
 */
const EntenteRecord *
entente_actor_group_find (EntenteDocument *document,
                          const char      *id,
                          guint           *nth)
{
  return entente_own_list_find (document, ENTENTE_DOCUMENT_GROUPS, id, nth);
}

/**
 * entente_actor_group_get_label:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): what files of other programs call it: its name, or its id if it has none
 */
const char *
entente_actor_group_get_label (const EntenteRecord *group)
{
  const char *name;

  g_return_val_if_fail (group != NULL, NULL);

  name = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME);
  return name != NULL && *name != '\0' ? name : entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID);
}

gboolean
entente_actor_group_is_folded (const EntenteRecord *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  return g_strcmp0 (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_DRAWN), ENTENTE_DRAWN_FOLDED) == 0;
}

/**
 * entente_actor_group_has_rule:
 * @group: a group
 *
 * Returns: whether an actor can become a member without being named, by a tag or a relation
 */
gboolean
entente_actor_group_has_rule (const EntenteRecord *group)
{
  g_return_val_if_fail (group != NULL, FALSE);

  return entente_record_has (group, ENTENTE_ACTOR_GROUP_TAG) || entente_record_has (group, ENTENTE_ACTOR_GROUP_WHOLE);
}

/**
 * entente_actor_group_copy_all:
 * @document: a document
 *
 * Returns: (transfer full) (element-type EntenteRecord): its groups as they are now, in their order
 */
GPtrArray *
entente_actor_group_copy_all (EntenteDocument *document)
{
  guint n = entente_actor_group_get_n (document);
  GPtrArray *groups = g_ptr_array_new_full (n, (GDestroyNotify) entente_record_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (groups, entente_record_copy (entente_actor_group_get_nth (document, i)));
  return groups;
}
