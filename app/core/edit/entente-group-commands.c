/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-commands.h"

#include "entente-id.h"
#include "entente-own-list-edits.h"

#include <glib/gi18n.h>

static EntenteDraft *
new_draft (EntenteDocument     *document,
           const char          *format,
           const EntenteRecord *group)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);
  g_autofree char *name = entente_group_commands_name_group (group);

  entente_own_list_name_step (draft, format, name);
  return draft;
}

/* Puts a group in the place of the one before, or leaves that out. */
static EntenteDraft *
replace (EntenteDocument     *document,
         const char          *format,
         guint                nth,
         const EntenteRecord *after)
{
  EntenteDraft *draft = new_draft (document, format, entente_actor_group_get_nth (document, nth));

  entente_own_list_replace (draft, ENTENTE_DOCUMENT_GROUPS, nth, after);
  return draft;
}

/**
 * entente_group_commands_name_group:
 * @group: a group
 *
 * Returns: (transfer full): its name, short enough for a menu, to be used in a sentence
 */
char *
entente_group_commands_name_group (const EntenteRecord *group)
{
  return entente_own_list_name (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME), _("Group without a name"));
}

/**
 * entente_group_commands_new_group:
 * @document: a document
 * @name: what a new group is called
 *
 * Returns: (transfer full): a group without members, which is not in the document yet
 */
EntenteRecord *
entente_group_commands_new_group (EntenteDocument *document,
                                  const char      *name)
{
  g_autofree char *id = entente_own_list_make_id (document, ENTENTE_DOCUMENT_GROUPS, name);
  EntenteRecord *group = entente_record_new (&entente_actor_group_shape);

  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_ID, id);
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_NAME, name);
  return group;
}

/* A new group may have no id, or the same as another. @last_numbers has the last number that was put behind an id. */
static void
give_id (GHashTable    *ids,
         GHashTable    *last_numbers,
         EntenteRecord *group)
{
  const char *name = entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME);
  g_autofree char *start = g_strdup (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID));
  char *id;
  guint number;

  if (start == NULL)
    start = entente_id_suggest (name != NULL ? name : "group");
  id = g_strdup (start);
  number = MAX (1, GPOINTER_TO_UINT (g_hash_table_lookup (last_numbers, start)));
  while (g_hash_table_contains (ids, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", start, ++number);
    }
  g_hash_table_insert (last_numbers, g_steal_pointer (&start), GUINT_TO_POINTER (number));
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_ID, id);
  g_hash_table_add (ids, id);
}

/**
 * entente_group_commands_append:
 * @draft: a draft
 * @groups: (element-type EntenteRecord): new groups; those that have no id, or one that is taken, get one
 *
 * Adds the groups behind those that are in the document.
 */
void
entente_group_commands_append (EntenteDraft *draft,
                               GPtrArray    *groups)
{
  EntenteDocument *document;
  g_autoptr (GHashTable) ids = NULL, last_numbers = NULL;

  g_return_if_fail (draft != NULL && groups != NULL);

  document = entente_draft_get_document (draft);
  ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  last_numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < entente_actor_group_get_n (document); i++)
    g_hash_table_add (ids, g_strdup (entente_record_get_text (entente_actor_group_get_nth (document, i),
                                                              ENTENTE_ACTOR_GROUP_ID)));
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (EntenteRecord) group = entente_record_copy (groups->pdata[i]);

      give_id (ids, last_numbers, group);
      entente_record_add_record (entente_draft_edit_document (draft), ENTENTE_DOCUMENT_GROUPS,
                                 g_steal_pointer (&group));
    }
}

/**
 * entente_group_commands_add:
 * @document: a document
 * @groups: (element-type EntenteRecord): new groups, at least one; those that have no id, or one that is taken, get one
 *
 * Returns: (transfer full): a draft that adds them behind those that are there
 */
EntenteDraft *
entente_group_commands_add (EntenteDocument *document,
                            GPtrArray       *groups)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && groups != NULL && groups->len > 0, NULL);

  draft = new_draft (document, _("Make Group %s"), groups->pdata[0]);
  if (groups->len > 1)
    entente_draft_take_name (draft, g_strdup_printf (ngettext ("Make %u Group", "Make %u Groups", groups->len),
                                                     groups->len));
  entente_group_commands_append (draft, groups);
  return draft;
}

/**
 * entente_group_commands_rename:
 * @document: a document
 * @id: the id of a group
 * @name: (nullable): its new name
 *
 * Returns: (transfer full): a draft that gives it the name
 */
EntenteDraft *
entente_group_commands_rename (EntenteDocument *document,
                               const char      *id,
                               const char      *name)
{
  g_autoptr (EntenteRecord) after = NULL;
  guint nth;

  g_return_val_if_fail (entente_actor_group_find (document, id, &nth) != NULL, NULL);

  after = entente_record_copy (entente_actor_group_get_nth (document, nth));
  entente_record_set_text (after, ENTENTE_ACTOR_GROUP_NAME, name);
  return replace (document, _("Rename Group %s"), nth, after);
}

static void
set_folded (EntenteDraft *draft,
            guint         nth,
            gboolean      folds)
{
  EntenteRecord *group = entente_record_get_nth (entente_draft_edit_document (draft), ENTENTE_DOCUMENT_GROUPS, nth);

  if (entente_actor_group_is_folded (group) != folds)
    entente_record_set_text (group, ENTENTE_ACTOR_GROUP_DRAWN, folds ? ENTENTE_DRAWN_FOLDED : NULL);
}

/**
 * entente_group_commands_fold:
 * @document: a document
 * @ids: (array zero-terminated=1): the ids of groups, at least one
 * @folds: whether they are to be one card each, or all their members
 *
 * Returns: (transfer full): a draft that folds them, or unfolds them
 */
EntenteDraft *
entente_group_commands_fold (EntenteDocument   *document,
                             const char *const *ids,
                             gboolean           folds)
{
  EntenteDraft *draft;
  guint n = 0, nth;

  g_return_val_if_fail (ids != NULL && ids[0] != NULL, NULL);
  g_return_val_if_fail (entente_actor_group_find (document, ids[0], &nth) != NULL, NULL);

  draft = new_draft (document, folds ? _("Fold Group %s") : _("Unfold Group %s"),
                     entente_actor_group_get_nth (document, nth));
  for (; ids[n] != NULL; n++)
    if (entente_actor_group_find (document, ids[n], &nth) != NULL)
      set_folded (draft, nth, folds);
  if (n > 1)
    entente_draft_take_name (draft, folds ? g_strdup_printf (ngettext ("Fold %u Group", "Fold %u Groups", n), n)
                                          : g_strdup_printf (ngettext ("Unfold %u Group", "Unfold %u Groups", n), n));
  return draft;
}

static gboolean
has_text (GPtrArray  *texts,
          const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/**
 * entente_group_commands_add_members:
 * @document: a document
 * @id: the id of a group
 * @actors: (element-type EntenteItem): actors of the document
 *
 * Returns: (transfer full): a draft in which the group names them
 */
EntenteDraft *
entente_group_commands_add_members (EntenteDocument *document,
                                    const char      *id,
                                    GPtrArray       *actors)
{
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (GHashTable) named = NULL;
  guint nth;

  g_return_val_if_fail (entente_actor_group_find (document, id, &nth) != NULL && actors != NULL, NULL);

  after = entente_record_copy (entente_actor_group_get_nth (document, nth));
  named = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (const char *const *member = entente_record_get_texts (after, ENTENTE_ACTOR_GROUP_MEMBERS); *member != NULL;
       member++)
    g_hash_table_add (named, g_strdup (*member));
  for (guint i = 0; i < actors->len; i++)
    if (g_hash_table_add (named, g_strdup (entente_item_get_id (actors->pdata[i]))))
      entente_record_add_text (after, ENTENTE_ACTOR_GROUP_MEMBERS, entente_item_get_id (actors->pdata[i]));
  return replace (document, _("Add to Group %s"), nth, after);
}

/**
 * entente_group_commands_take_out:
 * @document: a document
 * @id: the id of a group
 * @actors: (element-type EntenteItem): actors of the document
 *
 * Returns: (transfer full): a draft in which the group names them no longer. Those that are members by its tag or by a
 *   relation stay members
 */
EntenteDraft *
entente_group_commands_take_out (EntenteDocument *document,
                                 const char      *id,
                                 GPtrArray       *actors)
{
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint nth;

  g_return_val_if_fail (entente_actor_group_find (document, id, &nth) != NULL && actors != NULL, NULL);

  after = entente_record_copy (entente_actor_group_get_nth (document, nth));
  for (guint i = 0; i < actors->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_item_get_id (actors->pdata[i]));
  for (const char *const *member = entente_record_get_texts (after, ENTENTE_ACTOR_GROUP_MEMBERS); *member != NULL;
       member++)
    if (!has_text (ids, *member))
      g_strv_builder_add (members, *member);
  entente_record_take_texts (after, ENTENTE_ACTOR_GROUP_MEMBERS, g_strv_builder_end (members));
  return replace (document, _("Take out of Group %s"), nth, after);
}

/**
 * entente_group_commands_move:
 * @document: a document
 * @id: the id of a group
 * @position: its new place among all groups
 *
 * Returns: (transfer full): a draft that puts it there
 */
EntenteDraft *
entente_group_commands_move (EntenteDocument *document,
                             const char      *id,
                             guint            position)
{
  EntenteDraft *draft;
  guint nth;

  g_return_val_if_fail (entente_actor_group_find (document, id, &nth) != NULL, NULL);

  draft = new_draft (document, _("Move Group %s"), entente_actor_group_get_nth (document, nth));
  entente_own_list_move (draft, ENTENTE_DOCUMENT_GROUPS, nth, position);
  return draft;
}

/**
 * entente_group_commands_remove:
 * @document: a document
 * @id: the id of a group
 *
 * Returns: (transfer full): a draft that keeps it no longer. Its members stay
 */
EntenteDraft *
entente_group_commands_remove (EntenteDocument *document,
                               const char      *id)
{
  guint nth;

  g_return_val_if_fail (entente_actor_group_find (document, id, &nth) != NULL, NULL);

  return replace (document, _("Remove Group %s"), nth, NULL);
}
