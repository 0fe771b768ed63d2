/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graph-groups.h"

#include "entente-graph-cell.h"
#include "entente-id.h"
#include "entente-membership.h"

/* Whether a group is folded, and by which rule it has its members, is not told. */

struct _EntenteGraphGroups {
  EntenteDocument *document;
  GHashTable *names; /* id of an actor -> GPtrArray of names, which the document owns */
};

/* Two groups may have one name. */
static void
add_name (EntenteGraphGroups *self,
          EntenteItem        *actor,
          const char         *name)
{
  const char *id = entente_item_get_id (actor);
  GPtrArray *names = g_hash_table_lookup (self->names, id);

  if (names == NULL)
    {
      names = g_ptr_array_new ();
      g_hash_table_insert (self->names, g_strdup (id), names);
    }
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

static void
add_group (EntenteGraphGroups  *self,
           EntenteMembership   *membership,
           const EntenteRecord *group)
{
  const char *name = entente_actor_group_get_label (group);
  g_autoptr (GPtrArray) actors = NULL;

  if (name == NULL)
    return;
  actors = entente_membership_list_actors (membership, group);
  for (guint i = 0; i < actors->len; i++)
    add_name (self, actors->pdata[i], name);
}

/**
 * entente_graph_groups_new:
 * @document: a document, which must not change
 *
 * Returns: (transfer full): its groups
 */
EntenteGraphGroups *
entente_graph_groups_new (EntenteDocument *document)
{
  EntenteGraphGroups *self;
  g_autoptr (EntenteMembership) membership = NULL;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new0 (EntenteGraphGroups, 1);
  self->document = g_object_ref (document);
  self->names = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  n = entente_actor_group_get_n (document);
  if (n == 0)
    return self;
  membership = entente_membership_new_for_document (document);
  for (guint i = 0; i < n; i++)
    add_group (self, membership, entente_actor_group_get_nth (document, i));
  return self;
}

void
entente_graph_groups_free (EntenteGraphGroups *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->names);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * entente_graph_groups_get_names:
 * @self: groups
 * @actor: an actor
 *
 * Returns: (transfer none) (nullable) (element-type utf8): the names of its groups; %NULL if it is in none
 */
GPtrArray *
entente_graph_groups_get_names (EntenteGraphGroups *self,
                                EntenteItem        *actor)
{
  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (actor), NULL);

  return g_hash_table_lookup (self->names, entente_item_get_id (actor));
}

/**
 * entente_graph_groups_dup_cell:
 * @self: groups
 * @actor: an actor
 *
 * Returns: (transfer full) (nullable): the names of its groups, one a line; %NULL if it is in none
 */
char *
entente_graph_groups_dup_cell (EntenteGraphGroups *self,
                               EntenteItem        *actor)
{
  GPtrArray *names = entente_graph_groups_get_names (self, actor);

  return names != NULL ? entente_graph_cell_dup_list (names) : NULL;
}
