/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-actions.h"

#include "entente-actor.h"
#include "entente-group-commands.h"
#include "entente-group-dialog.h"
#include "entente-membership.h"
#include "entente-own-list.h"
#include "entente-title-dialog.h"

#include <glib/gi18n.h>

struct _EntenteGroupActions
{
  EntenteActions parent_instance;

  EntenteToasts *toasts;
};

G_DEFINE_FINAL_TYPE (EntenteGroupActions, entente_group_actions, ENTENTE_TYPE_ACTIONS)

static EntenteDocument *
get_document (gpointer self)
{
  return entente_open_document_get_document (entente_actions_get_document (self));
}

static void
apply (gpointer      self,
       EntenteDraft *draft)
{
  entente_history_apply (entente_actions_get_history (self), draft);
  entente_draft_free (draft);
}

static const EntenteRecord *
find (gpointer  self,
      GVariant *parameter)
{
  return entente_actor_group_find (get_document (self), g_variant_get_string (parameter, NULL), NULL);
}

static GPtrArray *
list_selected (gpointer self)
{
  const GPtrArray *selection = entente_session_get_subjects (entente_actions_get_session (self));
  GPtrArray *actors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selection->len; i++)
    if (ENTENTE_IS_ACTOR (selection->pdata[i]))
      g_ptr_array_add (actors, g_object_ref (selection->pdata[i]));
  return actors;
}

static void
make_group_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  g_autoptr (GPtrArray) actors = list_selected (self);
  g_autoptr (EntenteRecord) group = entente_record_new (&entente_actor_group_shape);

  for (guint i = 0; i < actors->len; i++)
    entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, entente_item_get_id (actors->pdata[i]));
  gtk_window_present (entente_title_dialog_new_for_group (entente_actions_get_window (self),
                                                          entente_actions_get_history (self), group));
}

static void
group_by_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  gtk_window_present (entente_group_dialog_new (entente_actions_get_window (self), entente_actions_get_session (self)));
}

static void
select_group_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  const EntenteRecord *group = find (self, parameter);
  g_autoptr (EntenteMembership) membership = NULL;
  g_autoptr (GPtrArray) members = NULL;

  if (group == NULL)
    return;
  membership = entente_membership_new_for_document (get_document (self));
  members = entente_membership_list_actors (membership, group);
  entente_session_select_many (entente_actions_get_session (self), members);
  if (members->len == 0)
    entente_toasts_add (ENTENTE_GROUP_ACTIONS (self)->toasts, _("The group has no members"), NULL, NULL);
}

static void
fold (gpointer           self,
      const char *const *ids,
      gboolean           folds)
{
  apply (self, entente_group_commands_fold (get_document (self), ids, folds));
}

static void
fold_group_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  const EntenteRecord *group = find (self, parameter);

  if (group != NULL)
    fold (self, (const char *const[]) { g_variant_get_string (parameter, NULL), NULL },
          !entente_actor_group_is_folded (group));
}

/* Returns the ids of the groups in which one of the actors is, be they folded or not. */
static GStrv
list_groups (gpointer   self,
             GPtrArray *actors,
             gboolean   folded)
{
  EntenteDocument *document = get_document (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (EntenteMembership) membership = NULL;

  if (actors->len == 0 || entente_actor_group_get_n (document) == 0)
    return g_strv_builder_end (ids);
  membership = entente_membership_new_for_document (document);
  for (guint i = 0; i < entente_actor_group_get_n (document); i++)
    {
      const EntenteRecord *group = entente_actor_group_get_nth (document, i);
      gboolean has = FALSE;

      if (entente_actor_group_is_folded (group) != folded)
        continue;
      for (guint j = 0; j < actors->len && !has; j++)
        has = entente_membership_has (membership, group, actors->pdata[j]);
      if (has)
        g_strv_builder_add (ids, entente_record_get_text (group, ENTENTE_ACTOR_GROUP_ID));
    }
  return g_strv_builder_end (ids);
}

/* What is folded is unfolded first: one sees a card, and wants to see what is in it. */
static void
fold_selected_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       self)
{
  g_autoptr (GPtrArray) actors = list_selected (self);
  g_auto (GStrv) folded = list_groups (self, actors, TRUE), others = NULL;

  if (folded[0] != NULL)
    {
      fold (self, (const char *const *) folded, FALSE);
      return;
    }
  others = list_groups (self, actors, FALSE);
  if (others[0] != NULL)
    fold (self, (const char *const *) others, TRUE);
}

static void
rename_group_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  const EntenteRecord *group = find (self, parameter);

  if (group != NULL)
    gtk_window_present (entente_title_dialog_new_for_group (entente_actions_get_window (self),
                                                            entente_actions_get_history (self), group));
}

static void
add_to_group_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  g_autoptr (GPtrArray) actors = list_selected (self);

  if (find (self, parameter) != NULL && actors->len > 0)
    apply (self, entente_group_commands_add_members (get_document (self), g_variant_get_string (parameter, NULL),
                                                     actors));
}

static guint
count_members (EntenteDocument *document,
               const char      *id,
               GPtrArray       *actors)
{
  g_autoptr (EntenteMembership) membership = entente_membership_new_for_document (document);
  const EntenteRecord *group = entente_actor_group_find (document, id, NULL);
  guint n = 0;

  for (guint i = 0; i < actors->len; i++)
    n += entente_membership_has (membership, group, actors->pdata[i]);
  return n;
}

/* A rule cannot be broken for one actor. */
static void
take_out_of_group_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       self)
{
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) actors = list_selected (self);
  guint n;

  if (find (self, parameter) == NULL || actors->len == 0)
    return;
  apply (self, entente_group_commands_take_out (get_document (self), id, actors));
  n = count_members (get_document (self), id, actors);
  if (n > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u actor stays in the group by its tag or relation",
                                                          "%u actors stay in the group by their tag or relation", n),
                                                n);

      entente_toasts_add (ENTENTE_GROUP_ACTIONS (self)->toasts, words, NULL, NULL);
    }
}

static void
move_group_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  EntenteDocument *document = get_document (self);
  const char *id;
  guint position;
  int by;

  g_variant_get (parameter, "(&si)", &id, &by);
  if (entente_own_list_find_step (document, ENTENTE_DOCUMENT_GROUPS, id, by, &position))
    apply (self, entente_group_commands_move (document, id, position));
}

static void
remove_group_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       self)
{
  const EntenteRecord *group = find (self, parameter);
  g_autofree char *name = group != NULL ? entente_group_commands_name_group (group) : NULL;
  g_autofree char *words = NULL;

  if (group == NULL)
    return;
  /* Translators: %s is the name of a group. */
  words = g_strdup_printf (_("Removed the group %s"), name);
  apply (self, entente_group_commands_remove (get_document (self), g_variant_get_string (parameter, NULL)));
  entente_toasts_add_undo (ENTENTE_GROUP_ACTIONS (self)->toasts, words);
}

static const GActionEntry entries[] = {
  { "make-group", make_group_action },
  { "group-by", group_by_action },
  { "fold-selected", fold_selected_action },
  { "fold-group", fold_group_action, "s" },
  { "select-group", select_group_action, "s" },
  { "rename-group", rename_group_action, "s" },
  { "add-to-group", add_to_group_action, "s" },
  { "take-out-of-group", take_out_of_group_action, "s" },
  { "move-group", move_group_action, "(si)" },
  { "remove-group", remove_group_action, "s" },
};

static void
entente_group_actions_update (EntenteActions *self)
{
  EntenteOpenDocument *document = entente_actions_get_document (self);
  gboolean editable = entente_open_document_is_editable (document);
  g_autoptr (GPtrArray) actors = entente_open_document_is_shown (document) ? list_selected (self) : g_ptr_array_new ();

  entente_actions_enable (self, "make-group", editable && actors->len > 0);
  entente_actions_enable (self, "group-by", editable);
  entente_actions_enable (self, "fold-selected", editable && actors->len > 0
                                                 && entente_actor_group_get_n (get_document (self)) > 0);
  entente_actions_enable (self, "fold-group", editable);
  entente_actions_enable (self, "select-group", entente_open_document_is_shown (document));
  entente_actions_enable (self, "rename-group", editable);
  entente_actions_enable (self, "add-to-group", editable && actors->len > 0);
  entente_actions_enable (self, "take-out-of-group", editable && actors->len > 0);
  entente_actions_enable (self, "move-group", editable);
  entente_actions_enable (self, "remove-group", editable);
}

static void
entente_group_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_GROUP_ACTIONS (object)->toasts);

  G_OBJECT_CLASS (entente_group_actions_parent_class)->finalize (object);
}

static void
entente_group_actions_class_init (EntenteGroupActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_group_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_group_actions_update;
}

static void
entente_group_actions_init (EntenteGroupActions *self)
{
}

/**
 * entente_group_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteGroupActions *
entente_group_actions_new (EntenteOpenDocument  *document,
                           GtkApplicationWindow *window,
                           EntenteToasts        *toasts)
{
  EntenteGroupActions *self = g_object_new (ENTENTE_TYPE_GROUP_ACTIONS, "document", document, "window", window, NULL);

  self->toasts = g_object_ref (toasts);
  return self;
}
