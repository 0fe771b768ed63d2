/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-groups.h"

#include "entente-group-commands.h"
#include "entente-id.h"
#include "entente-membership.h"

/* A group of a file is that of the document which has its name. Such a group gets those actors that the document gets,
 * and keeps all others: who was taken out of it does not come back. */

typedef struct {
  const char *name; /* in the pool of the import */
  GPtrArray *actors; /* of provisional ids */
} Group;

struct _EntenteImportGroups {
  GPtrArray *groups;   /* of Group, in the order of the file */
  GHashTable *by_name; /* name -> group, both borrowed */
  guint n_added;       /* by the latest draft */
};

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->actors);
  g_free (group);
}

EntenteImportGroups *
entente_import_groups_new (void)
{
  EntenteImportGroups *self = g_new0 (EntenteImportGroups, 1);

  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->by_name = g_hash_table_new (entente_id_hash, g_str_equal);
  return self;
}

void
entente_import_groups_free (EntenteImportGroups *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

/**
 * entente_import_groups_add:
 * @self: groups
 * @pool: receives the names; it must stay as long as @self
 * @actor: the provisional id of an actor, which must stay, too
 * @name: the name of a group that it is in
 */
void
entente_import_groups_add (EntenteImportGroups *self,
                           EntentePool         *pool,
                           const char          *actor,
                           const char          *name)
{
  Group *group;

  g_return_if_fail (self != NULL && pool != NULL && actor != NULL && name != NULL);

  group = g_hash_table_lookup (self->by_name, name);
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->name = entente_pool_add_text (pool, name);
      group->actors = g_ptr_array_new ();
      g_ptr_array_add (self->groups, group);
      g_hash_table_insert (self->by_name, (gpointer) group->name, group);
    }
  g_ptr_array_add (group->actors, (gpointer) actor);
}

guint
entente_import_groups_get_n (EntenteImportGroups *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->groups->len;
}

/* The names of the groups of a document, and their places. */
static GHashTable *
list_names (EntenteDocument *document)
{
  GHashTable *names = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entente_actor_group_get_n (document); i++)
    {
      const char *name = entente_actor_group_get_label (entente_actor_group_get_nth (document, i));

      if (name != NULL && !g_hash_table_contains (names, name))
        g_hash_table_insert (names, g_strdup (name), GUINT_TO_POINTER (i));
    }
  return names;
}

/**
 * entente_import_groups_count_new:
 * @self: the groups of a file
 * @document: a document
 *
 * Returns: how many of them the document does not have
 */
guint
entente_import_groups_count_new (EntenteImportGroups *self,
                                 EntenteDocument     *document)
{
  g_autoptr (GHashTable) names = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), 0);

  names = list_names (document);
  for (guint i = 0; i < self->groups->len; i++)
    n += !g_hash_table_contains (names, ((const Group *) self->groups->pdata[i])->name);
  return n;
}

/* The items as the draft leaves them. */
static GPtrArray *
list_items (EntenteDraft    *draft,
            EntenteItemKind  kind)
{
  GListModel *items = entente_document_get_items (entente_draft_get_document (draft), kind);
  g_autoptr (GPtrArray) added = entente_draft_list_added (draft, kind);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);
      EntenteItem *current = entente_draft_get_current (draft, item);

      if (current != NULL)
        g_ptr_array_add (list, g_object_ref (current));
    }
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (list, g_object_ref (added->pdata[i]));
  return list;
}

static EntenteMembership *
new_membership (EntenteDraft *draft)
{
  g_autoptr (GPtrArray) actors = list_items (draft, ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) relations = list_items (draft, ENTENTE_ITEM_RELATION);

  return entente_membership_new (actors, relations);
}

/* Names those that are not among @members yet, which become such. */
static void
add_members (EntenteRecord *record,
             const Group   *group,
             GHashTable    *here,
             GHashTable    *ids,
             GHashTable    *members)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const char *const *id = entente_record_get_texts (record, ENTENTE_ACTOR_GROUP_MEMBERS); *id != NULL; id++)
    g_strv_builder_add (names, *id);
  for (guint i = 0; i < group->actors->len; i++)
    {
      EntenteItem *item = here != NULL ? g_hash_table_lookup (here, group->actors->pdata[i]) : NULL;
      const char *id = item != NULL ? entente_item_get_id (item) : g_hash_table_lookup (ids, group->actors->pdata[i]);

      if (id != NULL && g_hash_table_add (members, g_strdup (id)))
        g_strv_builder_add (names, id);
    }
  entente_record_take_texts (record, ENTENTE_ACTOR_GROUP_MEMBERS, g_strv_builder_end (names));
}

/* Some are members by a tag or a relation. */
static void
join (EntenteRecord      *record,
      const Group        *group,
      GHashTable         *ids,
      EntenteMembership  *membership)
{
  g_autoptr (GPtrArray) actors = entente_membership_list_actors (membership, record);
  g_autoptr (GHashTable) members = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < actors->len; i++)
    g_hash_table_add (members, g_strdup (entente_item_get_id (actors->pdata[i])));
  add_members (record, group, NULL, ids, members);
}

static EntenteRecord *
make (const Group *group,
      GHashTable  *here,
      GHashTable  *ids)
{
  EntenteRecord *record = entente_record_new (&entente_actor_group_shape);
  g_autoptr (GHashTable) members = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  entente_record_set_text (record, ENTENTE_ACTOR_GROUP_NAME, group->name);
  add_members (record, group, here, ids, members);
  return record;
}

static gboolean
has_new (const Group *group,
         GHashTable  *ids)
{
  for (guint i = 0; i < group->actors->len; i++)
    if (g_hash_table_contains (ids, group->actors->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * entente_import_groups_add_to:
 * @self: the groups of a file
 * @here: provisional id -> item of the document
 * @ids: provisional id -> id of a new item
 * @draft: a draft that adds these items
 *
 * Adds the groups that the document does not have, and new actors to those that it has.
 */
void
entente_import_groups_add_to (EntenteImportGroups *self,
                              GHashTable          *here,
                              GHashTable          *ids,
                              EntenteDraft        *draft)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  g_autoptr (EntenteMembership) membership = NULL;
  gpointer nth;

  g_return_if_fail (self != NULL && draft != NULL);

  self->n_added = 0;
  if (self->groups->len == 0)
    return;
  names = list_names (entente_draft_get_document (draft));
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = self->groups->pdata[i];

      if (!g_hash_table_lookup_extended (names, group->name, NULL, &nth))
        g_ptr_array_add (made, make (group, here, ids));
      else if (has_new (group, ids))
        {
          if (membership == NULL)
            membership = new_membership (draft);
          join (entente_record_get_nth (entente_draft_edit_document (draft), ENTENTE_DOCUMENT_GROUPS,
                                        GPOINTER_TO_UINT (nth)),
                group, ids, membership);
        }
    }
  entente_group_commands_append (draft, made);
  self->n_added = made->len;
}

/**
 * entente_import_groups_get_n_added:
 * @self: the groups of a file
 *
 * Returns: how many of them the document did not have when they were added to the latest draft
 */
guint
entente_import_groups_get_n_added (EntenteImportGroups *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_added;
}
