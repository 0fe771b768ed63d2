/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-own-list.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* A list of records that are kept in the document: its views, or its groups. They are put into another order by
 * dragging, or by Alt and the arrow keys. What a row does is an action of the window, whose target is the id of the
 * record.
 *
 * Property: "session" (EntenteSession, nullable). */

#define ENTENTE_TYPE_KEPT_LIST (entente_kept_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteKeptList, entente_kept_list, ENTENTE, KEPT_LIST, GtkBox)

/**
 * EntenteKeptListClass:
 * @member: which of the lists of the document it shows
 * @changed: the signal of the document that tells that the list is another one
 * @edit_action: what F2 does
 * @move_action: the action that moves a record, with its id and by how many places
 * @remove_action: what Delete does
 * @open_action: what a click does
 * @fill_row: puts what tells of a record into the box of its row
 * @fill_menu: adds sections to the menu of a row, before those for moving and removing
 * @remove_label: the entry of the menu that removes a record
 * @opened: called after a click; may be %NULL
 * @filled: called when the rows are there; may be %NULL
 * @followed: called when another document is shown; may be %NULL
 */
struct _EntenteKeptListClass
{
  GtkBoxClass parent_class;

  guint member;
  const char *changed;
  const char *edit_action, *move_action, *remove_action, *open_action;
  void (*fill_row) (EntenteKeptList *self, GtkWidget *row, GtkWidget *box, const EntenteRecord *record);
  void (*fill_menu) (EntenteKeptList *self, GtkWidget *row, GMenu *menu);
  const char *remove_label;
  void (*opened) (EntenteKeptList *self, const char *id);
  void (*filled) (EntenteKeptList *self);
  void (*followed) (EntenteKeptList *self);
};

/* For the lists. */
EntenteSession *entente_kept_list_get_session (gpointer self);
EntenteDocument *entente_kept_list_get_document (gpointer self);
GtkListBoxRow *entente_kept_list_get_row (gpointer self, int nth);
const char *entente_kept_list_get_id (GtkWidget *row);
void entente_kept_list_set_heading (gpointer self, const char *heading);
GtkWidget *entente_kept_list_add_head_button (gpointer self, const char *icon, const char *action, const char *name);
void entente_kept_list_set_words (GtkWidget *row, GtkWidget *box, const char *title, const char *tip,
                                  const char *description);
void entente_kept_list_append_entry (GMenu *menu, const char *label, const char *action, const char *id);

G_END_DECLS
