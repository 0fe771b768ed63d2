/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery-actions.h"

#include "entente-display-text.h"
#include "entente-question.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

struct _EntenteRecoveryActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteRecoveryBar *bar;
  EntenteStartPage *start_page;

  /* owned */
  EntenteRecovery *restored; /* nullable: what the document was restored from */
};

G_DEFINE_FINAL_TYPE (EntenteRecoveryActions, entente_recovery_actions, ENTENTE_TYPE_ACTIONS)

/* NULL if the window belongs to no program, or is gone. */
static EntenteRecoveryList *
recovery_list_of (gpointer self)
{
  GtkWindow *window = entente_actions_get_window (self);
  EntenteWindowOwner *owner = window != NULL ? entente_window_owner_get (window) : NULL;

  return owner != NULL ? entente_window_owner_get_recovery_list (owner) : NULL;
}

static EntenteRecovery *
look_up (gpointer  self,
         GVariant *parameter)
{
  return entente_recovery_list_look_up (recovery_list_of (self), g_variant_get_string (parameter, NULL));
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  EntenteRecovery *recovery = look_up (self, parameter);
  GtkWindow *window = entente_actions_get_window (self);

  if (recovery != NULL)
    entente_window_owner_restore (entente_window_owner_get (window), recovery, window);
}

static void
discard_answered_cb (EntenteRecoveryList *recovery_list,
                     const char          *answer,
                     GObject             *question)
{
  EntenteRecovery *recovery = g_object_get_data (question, "recovery");

  if (g_str_equal (answer, "discard") &&
      entente_recovery_list_look_up (recovery_list, entente_recovery_get_folder (recovery)))
    entente_recovery_list_discard (recovery_list, recovery);
}

/* The user is asked first, because what is discarded here can't be had back. */
static void
discard_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       self)
{
  EntenteRecovery *recovery = look_up (self, parameter);
  g_autofree char *name = NULL, *shown = NULL, *words = NULL, *heading = NULL, *body = NULL;
  AdwMessageDialog *question;

  if (recovery == NULL)
    return;
  name = entente_recovery_list_name (recovery);
  shown = entente_display_text_embed (name);
  words = entente_recovery_list_describe (recovery);
  heading = g_strdup_printf (_("Discard What Was Not Saved of “%s”?"), shown);
  /* Translators: %s is a day, a time and a number of changes. */
  body = g_strdup_printf (_("%s. It can’t be had back."), words);
  question = entente_question_new (entente_actions_get_window (self), heading, body,
                                   "cancel", C_("button", "_Cancel"));
  entente_question_add (question, "discard", C_("button", "_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (question), "recovery", g_object_ref (recovery), g_object_unref);
  entente_question_ask (question, "cancel", G_CALLBACK (discard_answered_cb), recovery_list_of (self));
}

static const GActionEntry entries[] = {
  { "restore", restore_action, "s" },
  { "discard-recovery", discard_action, "s" },
};

static gboolean
shows_start_page (EntenteRecoveryActions *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (entente_actions_get_window (self)))
         && !entente_session_is_busy (entente_actions_get_session (self))
         && gtk_widget_get_child_visible (GTK_WIDGET (self->start_page));
}

/* What was restored already was told of. */
static guint
count_unrestored (EntenteRecoveryList *recovery_list)
{
  GListModel *recoveries = entente_recovery_list_get_recoveries (recovery_list);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (recoveries); i++)
    {
      g_autoptr (EntenteRecovery) recovery = g_list_model_get_item (recoveries, i);

      n += !entente_recovery_is_restored (recovery);
    }
  return n;
}

/* Returns what the document was restored from, if that is damaged, or else what was not saved of its file. */
static EntenteRecovery *
find_own (EntenteRecoveryActions *self,
          EntenteRecoveryList    *recovery_list)
{
  EntenteRecovery *own = NULL;

  if (self->restored != NULL)
    own = entente_recovery_list_look_up (recovery_list, entente_recovery_get_folder (self->restored));
  if (own == NULL)
    own = entente_recovery_list_find (recovery_list,
                                      entente_open_document_get_location (entente_actions_get_document (self)));
  return own;
}

/* The user is told once of other documents, where there is no start page that lists them. */
static gboolean
should_tell_of_others (EntenteRecoveryActions *self,
                       EntenteRecoveryList    *recovery_list,
                       guint                   n_others)
{
  return n_others > 0
         && (!entente_recovery_list_is_told (recovery_list) || entente_recovery_bar_offers_others (self->bar));
}

static void
entente_recovery_actions_begin (EntenteActions *self)
{
  entente_recovery_actions_update_bar (ENTENTE_RECOVERY_ACTIONS (self));
}

static void
entente_recovery_actions_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_RECOVERY_ACTIONS (object)->restored);

  G_OBJECT_CLASS (entente_recovery_actions_parent_class)->finalize (object);
}

static void
entente_recovery_actions_class_init (EntenteRecoveryActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_recovery_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->begin = entente_recovery_actions_begin;
}

static void
entente_recovery_actions_init (EntenteRecoveryActions *self)
{
}

/**
 * entente_recovery_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @bar: what offers recoveries over the document
 * @start_page: what lists them before a document is open
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteRecoveryActions *
entente_recovery_actions_new (EntenteOpenDocument  *document,
                              GtkApplicationWindow *window,
                              EntenteRecoveryBar   *bar,
                              EntenteStartPage     *start_page)
{
  EntenteRecoveryActions *self = g_object_new (ENTENTE_TYPE_RECOVERY_ACTIONS, "document", document, "window", window,
                                               NULL);

  self->bar = bar;
  self->start_page = start_page;
  return self;
}

/**
 * entente_recovery_actions_follow_list:
 * @self: the actions of a window that belongs to a program by now
 *
 * Shows what the program finds that was not saved.
 */
void
entente_recovery_actions_follow_list (EntenteRecoveryActions *self)
{
  EntenteRecoveryList *recovery_list;
  GListModel *recoveries;

  g_return_if_fail (ENTENTE_IS_RECOVERY_ACTIONS (self));

  recovery_list = recovery_list_of (self);
  if (recovery_list == NULL)
    return;
  recoveries = entente_recovery_list_get_recoveries (recovery_list);
  entente_start_page_set_recoveries (self->start_page, recoveries);
  g_signal_connect_object (recoveries, "items-changed", G_CALLBACK (entente_recovery_actions_update_bar), self,
                           G_CONNECT_SWAPPED);
  entente_recovery_actions_update_bar (self);
}

/**
 * entente_recovery_actions_set_restored:
 * @self: the actions of a window
 * @recovery: (nullable): what the new document of the window was restored from
 *
 * The bar tells what is damaged of it, until the user discards it.
 */
void
entente_recovery_actions_set_restored (EntenteRecoveryActions *self,
                                       EntenteRecovery        *recovery)
{
  g_return_if_fail (ENTENTE_IS_RECOVERY_ACTIONS (self));
  g_return_if_fail (recovery == NULL || ENTENTE_IS_RECOVERY (recovery));

  g_set_object (&self->restored, recovery);
}

/**
 * entente_recovery_actions_update_bar:
 * @self: the actions of a window
 *
 * Offers what was not saved of the file of the document. If that is nothing, the bar says that there is something
 * of other documents.
 */
void
entente_recovery_actions_update_bar (EntenteRecoveryActions *self)
{
  EntenteRecoveryList *recovery_list;
  EntenteRecovery *own = NULL;
  gboolean shown;
  guint n;

  g_return_if_fail (ENTENTE_IS_RECOVERY_ACTIONS (self));

  recovery_list = recovery_list_of (self);
  if (recovery_list == NULL)
    return;
  shown = entente_open_document_is_shown (entente_actions_get_document (self));
  n = count_unrestored (recovery_list);
  if (shown)
    own = find_own (self, recovery_list);
  if (own != NULL)
    entente_recovery_bar_offer (self->bar, own);
  else if (shown && should_tell_of_others (self, recovery_list, n))
    {
      entente_recovery_list_set_told (recovery_list);
      entente_recovery_bar_offer_others (self->bar, n);
    }
  else
    {
      if (n > 0 && shows_start_page (self))
        entente_recovery_list_set_told (recovery_list);
      entente_recovery_bar_hide (self->bar);
    }
}
