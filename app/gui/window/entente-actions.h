/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-open-document.h"

G_BEGIN_DECLS

/* A group of the actions of a window, for menus, keys, screen readers and scripts. A group has its own file,
 * and owns what only its actions need. The window makes each group and knows no more of it.
 *
 * Properties, set once: "document" (EntenteOpenDocument), "window" (GtkApplicationWindow; borrowed). A group
 * that a task keeps longer than the window has no window any more. */

#define ENTENTE_TYPE_ACTIONS (entente_actions_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteActions, entente_actions, ENTENTE, ACTIONS, GObject)

/**
 * EntenteActionsClass:
 * @entries: the actions; their callbacks get the group as data
 * @n_entries: how many
 * @follows_selection: whether @update is to be called when commands are about something else
 * @begin: called when the window shows a new document; may be %NULL
 * @update: enables what can be done now; may be %NULL
 */
struct _EntenteActionsClass
{
  GObjectClass parent_class;

  const GActionEntry *entries;
  guint n_entries;
  gboolean follows_selection;
  void (*begin) (EntenteActions *self);
  void (*update) (EntenteActions *self);
};

/* For the window. */
void entente_actions_begin (EntenteActions *self);
void entente_actions_update (EntenteActions *self);

/* For the groups. */
EntenteOpenDocument *entente_actions_get_document (gpointer self);
EntenteSession *entente_actions_get_session (gpointer self);
EntenteHistory *entente_actions_get_history (gpointer self);
GtkWindow *entente_actions_get_window (gpointer self);
void entente_actions_add (gpointer self, GAction *action);
void entente_actions_enable (gpointer self, const char *name, gboolean enabled);
void entente_actions_check (gpointer self, const char *name, gboolean checked);

G_END_DECLS
