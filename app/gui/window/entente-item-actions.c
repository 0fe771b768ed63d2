/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-actions.h"

#include "entente-commands.h"
#include "entente-deletion-task.h"
#include "entente-duplicates-dialog.h"
#include "entente-kind-dialog.h"
#include "entente-merge-dialog.h"
#include "entente-other-actor-dialog.h"
#include "entente-tags-dialog.h"

/* Each command is one step of the history, and so can be undone. */

struct _EntenteItemActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntentePanes *panes;
  EntenteOutlinePanel *outline;
  EntenteCanvas *canvas;
  EntenteDetailsPanel *details;

  /* owned */
  EntenteToasts *toasts;
  GCancellable *deleting; /* nullable; cancels the deletion of very many items */
};

G_DEFINE_FINAL_TYPE (EntenteItemActions, entente_item_actions, ENTENTE_TYPE_ACTIONS)

static EntenteDocument *
document_of (gpointer self)
{
  return entente_open_document_get_document (entente_actions_get_document (self));
}

static GPtrArray *
copy_subjects (gpointer self)
{
  return entente_open_document_copy_subjects (entente_actions_get_document (self));
}

/* Meanwhile the window can be used. To undo what is not done yet is to cancel it. */
static void
show_deleting (EntenteItemActions *self)
{
  GtkWindow *window = entente_actions_get_window (self);
  EntenteHistory *history = entente_actions_get_history (self);

  entente_actions_enable (self, "cancel-deletion", self->deleting != NULL);
  entente_actions_enable (self, "undo",
                          self->deleting != NULL || (history != NULL && entente_history_can_undo (history)));
  if (window != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (window), self->deleting != NULL ? "progress" : NULL);
}

static void
end_deleting (EntenteItemActions *self)
{
  g_clear_object (&self->deleting);
  show_deleting (self);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteItemActions) self = data;
  EntenteHistory *history = ENTENTE_HISTORY (source);
  g_autofree char *words = entente_deletion_apply_finish (history, result);

  if (self->deleting == g_task_get_cancellable (G_TASK (result)))
    end_deleting (self);
  if (words != NULL && entente_actions_get_history (self) == history)
    entente_toasts_add_undo (self->toasts, words);
}

static void
delete_very_many (EntenteItemActions *self,
                  GPtrArray          *items)
{
  if (self->deleting != NULL)
    return;
  self->deleting = g_cancellable_new ();
  show_deleting (self);
  entente_deletion_apply_async (entente_actions_get_history (self), items, self->deleting, deleted_cb,
                                g_object_ref (self));
}

static void
cancel_deletion_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  EntenteItemActions *self = data;

  g_cancellable_cancel (self->deleting);
  end_deleting (self);
}

/* Nothing is asked first: the user can undo it, and is told what else was deleted. */
static void
delete_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteItemActions *self = data;
  EntenteHistory *history = entente_actions_get_history (self);
  g_autoptr (GPtrArray) items = copy_subjects (self);
  g_autoptr (EntenteDeletion) deletion = NULL;
  g_autofree char *words = NULL;

  if (items->len == 0)
    return;
  if (entente_deletion_takes_long (document_of (self), items))
    {
      delete_very_many (self, items);
      return;
    }
  deletion = entente_deletion_new (document_of (self), items);
  words = entente_deletion_describe (deletion);
  if (entente_history_apply (history, deletion->draft))
    entente_toasts_add_undo (self->toasts, words);
}

static GPtrArray *
copy_actors (gpointer self)
{
  const GPtrArray *subjects = entente_open_document_get_subjects (entente_actions_get_document (self));
  GPtrArray *actors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; subjects != NULL && i < subjects->len; i++)
    if (entente_item_get_kind (subjects->pdata[i]) == ENTENTE_ITEM_ACTOR)
      g_ptr_array_add (actors, g_object_ref (subjects->pdata[i]));
  return actors;
}

/* Several are pinned only if all of them are. */
static gboolean
are_pinned (gpointer   self,
            GPtrArray *actors)
{
  EntenteLayout *layout = actors->len > 0 ? entente_document_get_layout (document_of (self)) : NULL;

  for (guint i = 0; i < actors->len; i++)
    if (!entente_layout_is_pinned (layout, entente_item_get_id (actors->pdata[i])))
      return FALSE;
  return actors->len > 0;
}

static void
change_pinned (GSimpleAction *action,
               GVariant      *state,
               gpointer       self)
{
  g_autoptr (GPtrArray) actors = copy_actors (self);
  g_autoptr (EntenteDraft) draft = NULL;

  if (actors->len == 0)
    return;
  draft = entente_commands_pin (document_of (self), actors, g_variant_get_boolean (state));
  entente_history_apply (entente_actions_get_history (self), draft);
}

static void
merged_cb (EntenteItemActions *self,
           EntenteItem        *actor)
{
  entente_open_document_select_again (entente_actions_get_document (self), actor);
}

static guint
count_links (EntenteDocument *document,
             EntenteItem     *actor)
{
  static const EntenteLink links[] = {
    ENTENTE_LINK_FROM, ENTENTE_LINK_TO, ENTENTE_LINK_SPEAKER, ENTENTE_LINK_VIA, ENTENTE_LINK_ABOUT,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    n += entente_document_get_linked (document, entente_item_get_id (actor), links[i])->len;
  return n;
}

/* Of two actors, the one with more links is likely to be the one that stays. */
static void
present_merge (EntenteItemActions *self,
               GtkWindow          *parent,
               EntenteItem        *actor,
               EntenteItem        *other)
{
  EntenteDocument *document = document_of (self);
  gboolean swap = other != NULL && count_links (document, other) > count_links (document, actor);
  GtkWindow *dialog = entente_merge_dialog_new (entente_actions_get_history (self), swap ? other : actor,
                                                swap ? actor : other);

  gtk_window_set_transient_for (dialog, parent);
  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
merge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  g_autoptr (GPtrArray) actors = copy_actors (self);

  present_merge (self, entente_actions_get_window (self), actors->pdata[0],
                 actors->len > 1 ? actors->pdata[1] : NULL);
}

static void
merge_duplicates_cb (GtkWindow          *dialog,
                     EntenteItem        *actor,
                     EntenteItem        *other,
                     EntenteItemActions *self)
{
  present_merge (self, dialog, actor, other);
}

static void
duplicates_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       self)
{
  GtkWindow *dialog = entente_duplicates_dialog_new (entente_actions_get_history (self));

  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  g_signal_connect_object (dialog, "merge", G_CALLBACK (merge_duplicates_cb), self, 0);
  gtk_window_present (dialog);
}

static void
set_kind_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  g_autoptr (GPtrArray) items = copy_subjects (self);
  GtkWindow *dialog;

  if (items->len == 0)
    return;
  dialog = entente_kind_dialog_new (entente_actions_get_history (self), items);
  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  gtk_window_present (dialog);
}

static void
set_tags_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       self)
{
  g_autoptr (GPtrArray) items = copy_subjects (self);
  GtkWindow *dialog;

  if (items->len == 0)
    return;
  dialog = entente_tags_dialog_new (entente_actions_get_history (self), items);
  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  gtk_window_present (dialog);
}

static gboolean
has_focus (EntenteItemActions *self,
           gpointer            panel)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (entente_actions_get_window (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (panel));
}

/* The name is edited in the part of the window that the parameter names, or else in the one with the focus. */
static void
rename_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteItemActions *self = data;
  EntenteItem *item = entente_open_document_get_subject (entente_actions_get_document (self));
  const char *part = g_variant_get_string (parameter, NULL);
  gboolean in_outline = g_str_equal (part, "outline") || (*part == '\0' && has_focus (self, self->outline));
  gboolean in_details = g_str_equal (part, "details") || g_str_equal (part, "row")
                        || (*part == '\0' && has_focus (self, self->details));

  if (item == NULL || (in_outline && entente_outline_panel_rename (self->outline, item)))
    return;
  if (in_details || !entente_canvas_rename (self->canvas, item))
    {
      g_object_set (self->panes, "show-end", TRUE, NULL);
      entente_details_panel_rename (self->details, item);
    }
}

/* The details tell how two actors that are selected are connected, so that they are shown. */
static void
how_connected_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteItemActions *self = data;
  EntenteSession *session = entente_actions_get_session (ENTENTE_ACTIONS (self));
  EntenteItem *actor = entente_open_document_get_subject (entente_actions_get_document (ENTENTE_ACTIONS (self)));
  GtkWindow *dialog;

  if (actor == NULL || entente_item_get_kind (actor) != ENTENTE_ITEM_ACTOR)
    return;
  g_object_set (self->panes, "show-end", TRUE, NULL);
  dialog = entente_other_actor_dialog_new (session, actor);
  gtk_window_set_transient_for (dialog, entente_actions_get_window (self));
  gtk_window_present (dialog);
}

/* Also in a document that can only be looked at. */
static gboolean
is_actor (gpointer self)
{
  const GPtrArray *subjects = entente_open_document_get_subjects (entente_actions_get_document (self));

  return subjects != NULL && subjects->len == 1 && entente_item_get_kind (subjects->pdata[0]) == ENTENTE_ITEM_ACTOR;
}

static const GActionEntry entries[] = {
  { "delete", delete_action },
  { "cancel-deletion", cancel_deletion_action },
  { "pin", NULL, NULL, "false", change_pinned },
  { "merge", merge_action },
  { "duplicates", duplicates_action },
  { "set-kind", set_kind_action },
  { "set-tags", set_tags_action },
  { "rename", rename_action, "s" },
  { "how-connected", how_connected_action },
};

/* Only statements have no kind. */
static gboolean
have_kind (const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (entente_item_get_kind (items->pdata[i]) != ENTENTE_ITEM_STATEMENT)
      return TRUE;
  return FALSE;
}

static gboolean
can_rename (const GPtrArray *items)
{
  const char *name;

  return items->len == 1 && entente_commands_get_name (items->pdata[0], &name);
}

static void
entente_item_actions_update (EntenteActions *self)
{
  gboolean editable = entente_open_document_is_editable (entente_actions_get_document (self));
  g_autoptr (GPtrArray) items = editable ? copy_subjects (self) : g_ptr_array_new ();
  g_autoptr (GPtrArray) actors = editable ? copy_actors (self) : g_ptr_array_new ();

  entente_actions_enable (self, "cancel-deletion", ENTENTE_ITEM_ACTIONS (self)->deleting != NULL);
  entente_actions_enable (self, "how-connected",
                          entente_open_document_is_shown (entente_actions_get_document (self)) && is_actor (self));
  entente_actions_enable (self, "delete", items->len > 0);
  entente_actions_enable (self, "pin", actors->len > 0);
  entente_actions_check (self, "pin", are_pinned (self, actors));
  entente_actions_enable (self, "merge", items->len == actors->len && (items->len == 1 || items->len == 2));
  entente_actions_enable (self, "duplicates", editable);
  entente_actions_enable (self, "set-kind", have_kind (items));
  entente_actions_enable (self, "set-tags", items->len > 0);
  entente_actions_enable (self, "rename", can_rename (items));
}

/* What is being deleted in a window that goes is not deleted: nobody would see it. */
static void
entente_item_actions_dispose (GObject *object)
{
  g_cancellable_cancel (ENTENTE_ITEM_ACTIONS (object)->deleting);

  G_OBJECT_CLASS (entente_item_actions_parent_class)->dispose (object);
}

static void
entente_item_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_ITEM_ACTIONS (object)->toasts);
  g_clear_object (&ENTENTE_ITEM_ACTIONS (object)->deleting);

  G_OBJECT_CLASS (entente_item_actions_parent_class)->finalize (object);
}

static void
entente_item_actions_class_init (EntenteItemActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_item_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_item_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->follows_selection = TRUE;
  actions_class->update = entente_item_actions_update;
}

static void
entente_item_actions_init (EntenteItemActions *self)
{
}

/**
 * entente_item_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 * @panes: its panes, with @details at the end
 * @outline: a part of the window in which names can be edited
 * @canvas: another
 * @details: another
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteItemActions *
entente_item_actions_new (EntenteOpenDocument  *document,
                          GtkApplicationWindow *window,
                          EntenteToasts        *toasts,
                          EntentePanes         *panes,
                          EntenteOutlinePanel  *outline,
                          EntenteCanvas        *canvas,
                          EntenteDetailsPanel  *details)
{
  EntenteItemActions *self = g_object_new (ENTENTE_TYPE_ITEM_ACTIONS, "document", document, "window", window, NULL);

  self->toasts = g_object_ref (toasts);
  self->panes = panes;
  self->outline = outline;
  self->canvas = canvas;
  self->details = details;
  return self;
}
