/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-membership.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-relation.h"

/* Who is in a group. A document can have many groups by tags, so actors are looked up by id and by tag, and relations
 * by the actor that they end at. What no group asks for is not indexed. */

struct _EntenteMembership {
  GPtrArray *actors;     /* of EntenteItem */
  GPtrArray *relations;  /* of EntenteItem */
  GHashTable *by_id;     /* id -> place of the actor */
  GHashTable *by_tag;    /* (nullable) tag -> GArray of places of actors */
  GHashTable *by_end;    /* (nullable) id of an actor -> GPtrArray of the relations that end there */
};

/**
 * entente_membership_new:
 * @actors: (element-type EntenteItem): the actors that can be members; their places in it are the results
 * @relations: (element-type EntenteItem): the relations that can make them members
 *
 * Returns: (transfer full): a membership, which keeps both arrays
 */
EntenteMembership *
entente_membership_new (GPtrArray *actors,
                      GPtrArray *relations)
{
  EntenteMembership *self;

  g_return_val_if_fail (actors != NULL && relations != NULL, NULL);

  self = g_new0 (EntenteMembership, 1);
  self->actors = g_ptr_array_ref (actors);
  self->relations = g_ptr_array_ref (relations);
  self->by_id = g_hash_table_new (entente_id_hash, g_str_equal);
  for (guint i = 0; i < actors->len; i++)
    g_hash_table_insert (self->by_id, (gpointer) entente_item_get_id (actors->pdata[i]), GUINT_TO_POINTER (i));
  return self;
}

static GPtrArray *
list_items (EntenteDocument *document,
            EntenteItemKind  kind)
{
  GListModel *items = entente_document_get_items (document, kind);
  guint n = g_list_model_get_n_items (items);
  GPtrArray *list = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, g_list_model_get_item (items, i));
  return list;
}

/**
 * entente_membership_new_for_document:
 * @document: a document
 *
 * Returns: (transfer full): a membership of all that it holds now
 */
EntenteMembership *
entente_membership_new_for_document (EntenteDocument *document)
{
  g_autoptr (GPtrArray) actors = NULL, relations = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  actors = list_items (document, ENTENTE_ITEM_ACTOR);
  relations = list_items (document, ENTENTE_ITEM_RELATION);
  return entente_membership_new (actors, relations);
}

void
entente_membership_free (EntenteMembership *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_tag, g_hash_table_unref);
  g_clear_pointer (&self->by_end, g_hash_table_unref);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->relations);
  g_free (self);
}

static void
index_tags (EntenteMembership *self)
{
  self->by_tag = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->actors->len; i++)
    for (const char *const *tag = entente_item_get_texts (self->actors->pdata[i], ENTENTE_ACTOR_TAGS); *tag != NULL;
         tag++)
      {
        GArray *places = g_hash_table_lookup (self->by_tag, *tag);

        if (places == NULL)
          g_hash_table_insert (self->by_tag, (gpointer) *tag, places = g_array_new (FALSE, FALSE, sizeof (guint)));
        g_array_append_val (places, i);
      }
}

static void
index_ends (EntenteMembership *self)
{
  self->by_end = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->relations->len; i++)
    {
      const char *to = entente_relation_get_to (self->relations->pdata[i]);
      GPtrArray *relations;

      if (to == NULL)
        continue;
      relations = g_hash_table_lookup (self->by_end, to);
      if (relations == NULL)
        g_hash_table_insert (self->by_end, (gpointer) to, relations = g_ptr_array_new ());
      g_ptr_array_add (relations, self->relations->pdata[i]);
    }
}

static void
add_named (EntenteMembership *self,
           const char *const *ids,
           gboolean          *is_in)
{
  gpointer place;

  for (; *ids != NULL; ids++)
    if (g_hash_table_lookup_extended (self->by_id, *ids, NULL, &place))
      is_in[GPOINTER_TO_UINT (place)] = TRUE;
}

static void
add_tagged (EntenteMembership *self,
            const char        *tag,
            gboolean          *is_in)
{
  const GArray *places;

  if (self->by_tag == NULL)
    index_tags (self);
  places = g_hash_table_lookup (self->by_tag, tag);
  for (guint i = 0; places != NULL && i < places->len; i++)
    is_in[g_array_index (places, guint, i)] = TRUE;
}

/* A part of a part is a part. Relations may go in circles. */
static void
add_parts (EntenteMembership   *self,
           const EntenteRecord *group,
           gboolean            *is_in)
{
  const char *kind = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_RELATION);
  g_autoptr (GPtrArray) wholes = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);

  if (self->by_end == NULL)
    index_ends (self);
  g_ptr_array_add (wholes, (gpointer) entente_record_get_text (group, ENTENTE_ACTOR_GROUP_WHOLE));
  g_hash_table_add (seen, wholes->pdata[0]);
  for (guint i = 0; i < wholes->len; i++)
    {
      const GPtrArray *relations = g_hash_table_lookup (self->by_end, wholes->pdata[i]);

      add_named (self, (const char *const[]) { wholes->pdata[i], NULL }, is_in);
      for (guint j = 0; relations != NULL && j < relations->len; j++)
        {
          EntenteRelation *relation = relations->pdata[j];
          gpointer from = (gpointer) entente_relation_get_from (relation);

          if (from != NULL && g_strcmp0 (entente_relation_get_kind (relation), kind) == 0
              && g_hash_table_add (seen, from))
            g_ptr_array_add (wholes, from);
        }
    }
}

/**
 * entente_membership_list_members:
 * @self: a membership
 * @group: a group
 *
 * Returns: (transfer full) (element-type guint): the places of the members among the actors, rising
 */
GArray *
entente_membership_list_members (EntenteMembership     *self,
                               const EntenteRecord *group)
{
  g_autofree gboolean *is_in = NULL;
  GArray *members;

  g_return_val_if_fail (self != NULL && group != NULL, NULL);

  is_in = g_new0 (gboolean, self->actors->len + 1);
  add_named (self, entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS), is_in);
  if (entente_record_has (group, ENTENTE_ACTOR_GROUP_TAG))
    add_tagged (self, entente_record_get_text (group, ENTENTE_ACTOR_GROUP_TAG), is_in);
  if (entente_record_has (group, ENTENTE_ACTOR_GROUP_WHOLE))
    add_parts (self, group, is_in);
  members = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->actors->len; i++)
    if (is_in[i])
      g_array_append_val (members, i);
  return members;
}

/* Whether an actor is a member by a relation. */
static gboolean
is_part (EntenteMembership   *self,
         const EntenteRecord *group,
         EntenteItem         *actor)
{
  g_autofree gboolean *is_in = NULL;
  gpointer place;

  if (!entente_record_has (group, ENTENTE_ACTOR_GROUP_WHOLE)
      || !g_hash_table_lookup_extended (self->by_id, entente_item_get_id (actor), NULL, &place))
    return FALSE;
  is_in = g_new0 (gboolean, self->actors->len + 1);
  add_parts (self, group, is_in);
  return is_in[GPOINTER_TO_UINT (place)];
}

/**
 * entente_membership_has:
 * @self: a membership
 * @group: a group
 * @actor: one of its actors
 *
 * Returns: whether the actor is in the group
 */
gboolean
entente_membership_has (EntenteMembership   *self,
                        const EntenteRecord *group,
                        EntenteItem         *actor)
{
  const char *tag;

  g_return_val_if_fail (self != NULL && group != NULL && ENTENTE_IS_ACTOR (actor), FALSE);

  tag = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_TAG);
  return g_strv_contains (entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS), entente_item_get_id (actor))
         || (tag != NULL && g_strv_contains (entente_item_get_texts (actor, ENTENTE_ACTOR_TAGS), tag))
         || is_part (self, group, actor);
}

/**
 * entente_membership_list_actors:
 * @self: a membership
 * @group: a group
 *
 * Returns: (transfer full) (element-type EntenteItem): the members
 */
GPtrArray *
entente_membership_list_actors (EntenteMembership     *self,
                              const EntenteRecord *group)
{
  g_autoptr (GArray) members = entente_membership_list_members (self, group);
  GPtrArray *actors;

  g_return_val_if_fail (members != NULL, NULL);

  actors = g_ptr_array_new_full (members->len, g_object_unref);
  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (actors, g_object_ref (self->actors->pdata[g_array_index (members, guint, i)]));
  return actors;
}
