/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history-actions.h"

#include "entente-tooltip.h"

#include <glib/gi18n.h>

struct _EntenteHistoryActions
{
  EntenteActions parent_instance;

  /* borrowed */
  AdwSplitButton *undo_button;
  GtkWidget *redo_button;
  EntenteHistoryList *list; /* behind the arrow beside Undo */

  /* owned */
  EntenteToasts *toasts;
  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (EntenteHistoryActions, entente_history_actions, ENTENTE_TYPE_ACTIONS)

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  GActionGroup *group = G_ACTION_GROUP (entente_actions_get_window (self));

  /* A step that is still being made is not made. */
  if (group != NULL && g_action_group_get_action_enabled (group, "cancel-deletion"))
    g_action_group_activate_action (group, "cancel-deletion", NULL);
  else
    entente_history_undo (entente_actions_get_history (self));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       self)
{
  entente_history_redo (entente_actions_get_history (self));
}

static void
fill_list (EntenteHistoryActions *self,
           EntenteHistoryList    *list)
{
  GFile *location = entente_open_document_get_location (entente_actions_get_document (self));

  entente_history_list_set_history (list, entente_actions_get_history (self),
                                    location != NULL ? C_("history", "Opened") : C_("history", "New document"));
}

static void
open_window (EntenteHistoryActions *self)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = entente_history_list_new ();

  fill_list (self, ENTENTE_HISTORY_LIST (list));
  gtk_widget_set_vexpand (list, TRUE);
  gtk_widget_add_css_class (list, "in-window");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), C_("history", "History"));
  gtk_window_set_transient_for (GTK_WINDOW (window), entente_actions_get_window (self));
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 420);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  g_signal_connect_object (list, "went", G_CALLBACK (gtk_window_destroy), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
history_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntenteHistoryActions *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->undo_button)))
    adw_split_button_popup (self->undo_button);
  else
    open_window (self);
}

static const GActionEntry entries[] = {
  { "undo", undo_action },
  { "redo", redo_action },
  { "history", history_action },
};

/* Rows of another history would lead nowhere. */
static void
document_cb (EntenteHistoryActions *self)
{
  if (entente_actions_get_history (self) != NULL)
    fill_list (self, self->list);
}

static void
went_cb (EntenteHistoryActions *self)
{
  gtk_popover_popdown (adw_split_button_get_popover (self->undo_button));
}

/* A toast may offer to undo the last step. */
static void
position_cb (EntenteHistoryActions *self)
{
  entente_toasts_follow_history (self->toasts, entente_history_get_position (entente_actions_get_history (self)));
}

static void
entente_history_actions_begin (EntenteActions *actions)
{
  EntenteHistoryActions *self = ENTENTE_HISTORY_ACTIONS (actions);

  g_signal_connect_object (entente_actions_get_history (self), "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
  position_cb (self);
}

static char *
name_command (const char *named,
              const char *plain,
              const char *step)
{
  if (step == NULL)
    return g_strdup (plain);
  /* The format is the translation of one that is checked. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (named, step);
#pragma GCC diagnostic pop
}

static void
show_steps (EntenteHistoryActions *self,
            EntenteHistory        *history)
{
  const char *undo_step = history != NULL ? entente_history_get_undo_name (history) : NULL;
  const char *redo_step = history != NULL ? entente_history_get_redo_name (history) : NULL;
  /* Translators: %s names a step, such as: Edit “met” */
  g_autofree char *undo = name_command (C_("command", "Undo %s"), C_("command", "Undo"), undo_step);
  /* Translators: %s names a step, such as: Edit “met” */
  g_autofree char *redo = name_command (C_("command", "Redo %s"), C_("command", "Redo"), redo_step);

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->menu)) > 0
      && g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->undo_button)), undo) == 0
      && g_strcmp0 (gtk_widget_get_tooltip_text (self->redo_button), redo) == 0)
    return;
  entente_tooltip_set (GTK_WIDGET (self->undo_button), undo);
  entente_tooltip_set (self->redo_button, redo);
  g_menu_remove_all (self->menu);
  g_menu_append (self->menu, undo, "win.undo");
  g_menu_append (self->menu, redo, "win.redo");
  g_menu_append (self->menu, C_("menu", "_History…"), "win.history");
}

static void
entente_history_actions_update (EntenteActions *self)
{
  gboolean editable = entente_open_document_is_editable (entente_actions_get_document (self));
  EntenteHistory *history = editable ? entente_actions_get_history (self) : NULL;

  entente_actions_enable (self, "undo", history != NULL && entente_history_can_undo (history));
  entente_actions_enable (self, "redo", history != NULL && entente_history_can_redo (history));
  entente_actions_enable (self, "history", history != NULL && entente_history_get_n_steps (history) > 0);
  show_steps (ENTENTE_HISTORY_ACTIONS (self), history);
}

static void
entente_history_actions_finalize (GObject *object)
{
  EntenteHistoryActions *self = ENTENTE_HISTORY_ACTIONS (object);

  g_clear_object (&self->toasts);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (entente_history_actions_parent_class)->finalize (object);
}

static void
entente_history_actions_class_init (EntenteHistoryActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_history_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_history_actions_begin;
  actions_class->update = entente_history_actions_update;
}

static void
entente_history_actions_init (EntenteHistoryActions *self)
{
}

/* The two halves of the button have no names of their own for a screen reader. */
static void
name_halves (GtkWidget *undo_button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (undo_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("command", "Undo"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (undo_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("history", "History"), -1);
}

/**
 * entente_history_actions_new:
 * @document: what is open in the window
 * @window: the window
 * @toasts: its toasts, which may offer to undo a step
 * @undo_button: the button for undoing, with a popover for @list
 * @redo_button: the button for redoing
 * @list: the list of steps
 * @menu: the part of a menu that is to hold the same commands
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteHistoryActions *
entente_history_actions_new (EntenteOpenDocument  *document,
                             GtkApplicationWindow *window,
                             EntenteToasts        *toasts,
                             AdwSplitButton       *undo_button,
                             GtkWidget            *redo_button,
                             EntenteHistoryList   *list,
                             GMenu                *menu)
{
  EntenteHistoryActions *self = g_object_new (ENTENTE_TYPE_HISTORY_ACTIONS, "document", document, "window", window,
                                              NULL);

  self->toasts = g_object_ref (toasts);
  self->undo_button = undo_button;
  self->redo_button = redo_button;
  self->list = list;
  self->menu = g_object_ref (menu);
  name_halves (GTK_WIDGET (undo_button));
  g_signal_connect_object (entente_open_document_get_session (document), "notify::document", G_CALLBACK (document_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "went", G_CALLBACK (went_cb), self, G_CONNECT_SWAPPED);
  return self;
}
