/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-actor-dialog.h"
#include "entente-commands.h"
#include "entente-dialogs.h"
#include "entente-duplicates-dialog.h"
#include "entente-kind-dialog.h"
#include "entente-merge-dialog.h"
#include "entente-new-item.h"

#include <glib/gi18n.h>
#include <math.h>

/* What can be done from where one is: with the item or the several items that a menu was opened on, or
 * that are selected. */

static EntenteHistory *
history_of (EntenteWindow *self)
{
  return entente_session_get_history (self->session);
}

static EntenteDocument *
document_of (EntenteWindow *self)
{
  return entente_session_get_document (self->session);
}

/* Adds what is linked to one item, in the way that is named. It is seen on the page of that item, so one
 * stays there and can go on adding. */
static void
add_linked_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;
  EntenteItem *subject = entente_window_get_subject (self);
  g_autoptr (EntenteItem) fresh = NULL;
  EntenteLinked link;

  if (subject == NULL || !entente_new_item_parse_link (g_variant_get_string (parameter, NULL), &link)
      || !entente_new_item_fits (link, subject))
    return;
  fresh = entente_new_item_for (link, subject);
  entente_window_present_dialog (self, entente_dialogs_open (history_of (self), fresh), TRUE);
}

static int
to_coordinate (double value)
{
  return (int) lround (CLAMP (value, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX));
}

static void
add_actor_at_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;
  EntenteItemDialog *dialog = entente_actor_dialog_new (history_of (self), NULL);
  double x, y;

  g_variant_get (parameter, "(dd)", &x, &y);
  entente_item_dialog_set_place (dialog, &(EntentePoint) { to_coordinate (x), to_coordinate (y) });
  entente_window_present_dialog (self, dialog, FALSE);
}

static GPtrArray *
copy_actors (EntenteWindow *self)
{
  const GPtrArray *subjects = entente_session_get_subjects (self->session);
  GPtrArray *actors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; subjects != NULL && i < subjects->len; i++)
    if (entente_item_get_kind (subjects->pdata[i]) == ENTENTE_ITEM_ACTOR)
      g_ptr_array_add (actors, g_object_ref (subjects->pdata[i]));
  return actors;
}

/* Several are pinned only if all of them are. */
static gboolean
are_pinned (EntenteWindow *self,
            GPtrArray     *actors)
{
  EntenteLayout *layout = actors->len > 0 ? entente_document_get_layout (document_of (self)) : NULL;

  for (guint i = 0; i < actors->len; i++)
    if (!entente_layout_is_pinned (layout, entente_item_get_id (actors->pdata[i])))
      return FALSE;
  return actors->len > 0;
}

/* Only statements have no kind. */
static gboolean
have_kind (const GPtrArray *items)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (entente_item_get_kind (items->pdata[i]) != ENTENTE_ITEM_STATEMENT)
      return TRUE;
  return FALSE;
}

static void
change_pin_cb (GSimpleAction *action,
               GVariant      *state,
               EntenteWindow *self)
{
  g_autoptr (GPtrArray) actors = copy_actors (self);
  g_autoptr (EntenteDraft) draft = NULL;

  if (actors->len == 0)
    return;
  draft = entente_commands_pin (document_of (self), actors, g_variant_get_boolean (state));
  entente_history_apply (history_of (self), draft);
}

static void
merged_cb (GtkWindow     *dialog,
           EntenteItem   *actor,
           EntenteWindow *self)
{
  EntenteItem *now = entente_document_lookup (document_of (self), entente_item_get_id (actor));

  if (now != NULL)
    entente_session_select (self->session, now);
}

static guint
count_links (EntenteWindow *self,
             EntenteItem   *actor)
{
  static const EntenteLink links[] = {
    ENTENTE_LINK_FROM, ENTENTE_LINK_TO, ENTENTE_LINK_SPEAKER, ENTENTE_LINK_VIA, ENTENTE_LINK_ABOUT,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    n += entente_document_get_linked (document_of (self), entente_item_get_id (actor), links[i])->len;
  return n;
}

/* Of two, the one on which more hangs is likely to be the one that stays. */
static void
present_merge (EntenteWindow *self,
               GtkWindow     *parent,
               EntenteItem   *actor,
               EntenteItem   *other)
{
  gboolean swap = other != NULL && count_links (self, other) > count_links (self, actor);
  GtkWindow *dialog = entente_merge_dialog_new (history_of (self), swap ? other : actor, swap ? actor : other);

  gtk_window_set_transient_for (dialog, parent);
  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), self, 0);
  gtk_window_present (dialog);
}

static void
merge_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GPtrArray) actors = copy_actors (self);

  present_merge (self, GTK_WINDOW (self), actors->pdata[0], actors->len > 1 ? actors->pdata[1] : NULL);
}

static void
merge_duplicates_cb (GtkWindow     *dialog,
                     EntenteItem   *actor,
                     EntenteItem   *other,
                     EntenteWindow *self)
{
  present_merge (self, dialog, actor, other);
}

static void
duplicates_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  EntenteWindow *self = data;
  GtkWindow *dialog = entente_duplicates_dialog_new (history_of (self));

  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  g_signal_connect_object (dialog, "merge", G_CALLBACK (merge_duplicates_cb), self, 0);
  gtk_window_present (dialog);
}

static void
set_kind_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (GPtrArray) items = entente_window_copy_subjects (self);
  GtkWindow *dialog = entente_kind_dialog_new (history_of (self), items);

  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

static gboolean
has_focus (EntenteWindow *self,
           gpointer       panel)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (panel));
}

/* The name is edited where the user is; by a key, that is where the keyboard is. */
static void
rename_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;
  EntenteItem *item = entente_window_get_subject (self);
  const char *where = g_variant_get_string (parameter, NULL);
  gboolean in_outline = g_str_equal (where, "outline") || (*where == '\0' && has_focus (self, self->outline));
  gboolean in_details = g_str_equal (where, "details") || g_str_equal (where, "row")
                        || (*where == '\0' && has_focus (self, self->details));

  if (item == NULL || (in_outline && entente_outline_panel_rename (self->outline, item)))
    return;
  if (in_details || !entente_canvas_rename (self->canvas, item))
    {
      g_object_set (self->panes, "show-end", TRUE, NULL);
      entente_details_panel_rename (self->details, item);
    }
}

static const GActionEntry entries[] = {
  { "add-linked", add_linked_action, "s" },
  { "add-actor-at", add_actor_at_action, "(dd)" },
  { "merge", merge_action },
  { "set-kind", set_kind_action },
  { "duplicates", duplicates_action },
  { "rename", rename_action, "s" },
};

/**
 * entente_window_add_item_actions:
 * @self: a window
 *
 * Adds the actions for the items of menus.
 */
void
entente_window_add_item_actions (EntenteWindow *self)
{
  g_autoptr (GSimpleAction) pin = g_simple_action_new_stateful ("pin", NULL, g_variant_new_boolean (FALSE));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (pin, "change-state", G_CALLBACK (change_pin_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (pin));
}

/**
 * entente_window_update_item_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
entente_window_update_item_actions (EntenteWindow *self)
{
  gboolean editable = entente_window_can_edit (self);
  const GPtrArray *subjects = editable ? entente_session_get_subjects (self->session) : NULL;
  guint n = subjects != NULL ? subjects->len : 0;
  const char *name;
  g_autoptr (GPtrArray) actors = editable ? copy_actors (self) : g_ptr_array_new ();

  entente_window_enable (self, "add-linked", n == 1);
  entente_window_enable (self, "add-actor-at", editable);
  entente_window_enable (self, "duplicates", editable);
  entente_window_enable (self, "merge", n == actors->len && (n == 1 || n == 2));
  entente_window_enable (self, "rename", n == 1 && entente_commands_get_name (subjects->pdata[0], &name));
  entente_window_enable (self, "set-kind", have_kind (subjects));
  entente_window_enable (self, "pin", actors->len > 0);
  entente_window_check (self, "pin", are_pinned (self, actors));
}
