/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-list.h"

#include "entente-display-text.h"
#include "entente-kept-view.h"
#include "entente-menus.h"
#include "entente-viewpoint-record.h"

#include <glib/gi18n.h>

#define VIEWPOINT_KEY "entente-view-viewpoint"

struct _EntenteViewList
{
  EntenteKeptList parent_instance;

  GSignalGroup *state_signals;
  char *open_id;                 /* nullable: the view that was opened last */
};

G_DEFINE_FINAL_TYPE (EntenteViewList, entente_view_list, ENTENTE_TYPE_KEPT_LIST)

static void
entente_view_list_fill_menu (EntenteKeptList *list,
                             GtkWidget       *row,
                             GMenu           *menu)
{
  const char *id = entente_kept_list_get_id (row);
  GMenu *open = entente_menus_new_section (), *change = entente_menus_new_section ();

  entente_kept_list_append_entry (open, C_("menu", "_Open"), "win.open-view", id);
  entente_kept_list_append_entry (change, C_("menu", "_Title and Sentence…"), "win.edit-view", id);
  entente_kept_list_append_entry (change, C_("menu", "_Update to What Is Shown"), "win.update-view", id);
  entente_menus_take_section (menu, open);
  entente_menus_take_section (menu, change);
}

static void
entente_view_list_fill_row (EntenteKeptList     *list,
                            GtkWidget           *row,
                            GtkWidget           *box,
                            const EntenteRecord *view)
{
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  const char *note = entente_record_get_text (view, ENTENTE_KEPT_VIEW_NOTE);
  g_autofree char *shown = entente_display_text_name (title != NULL ? title : _("View without a title"));
  g_autofree char *sentence = note != NULL ? entente_display_text_reveal (note) : NULL;
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);

  g_object_set_data_full (G_OBJECT (row), VIEWPOINT_KEY, entente_viewpoint_new_for_record (view, troubles),
                          (GDestroyNotify) entente_viewpoint_unref);
  entente_kept_list_set_words (row, box, shown, sentence != NULL ? sentence : shown, sentence);
}

/* A view is open until something else is shown. */
static void
viewpoint_cb (EntenteViewList *self)
{
  EntenteSession *session = entente_kept_list_get_session (self);
  EntenteViewState *state = session != NULL ? entente_session_get_view_state (session) : NULL;
  EntenteViewpoint *viewpoint = state != NULL ? entente_view_state_get_viewpoint (state) : NULL;
  GtkListBoxRow *row;

  for (int i = 0; viewpoint != NULL && (row = entente_kept_list_get_row (self, i)) != NULL; i++)
    {
      gboolean is_open = g_strcmp0 (entente_kept_list_get_id (GTK_WIDGET (row)), self->open_id) == 0
                         && entente_viewpoint_equal (g_object_get_data (G_OBJECT (row), VIEWPOINT_KEY), viewpoint);

      if (is_open)
        gtk_widget_add_css_class (GTK_WIDGET (row), "open");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "open");
    }
}

static void
entente_view_list_opened (EntenteKeptList *list,
                          const char      *id)
{
  EntenteViewList *self = ENTENTE_VIEW_LIST (list);

  g_free (self->open_id);
  self->open_id = g_strdup (id);
  viewpoint_cb (self);
}

static void
entente_view_list_filled (EntenteKeptList *list)
{
  viewpoint_cb (ENTENTE_VIEW_LIST (list));
}

static void
entente_view_list_followed (EntenteKeptList *list)
{
  EntenteViewList *self = ENTENTE_VIEW_LIST (list);

  g_clear_pointer (&self->open_id, g_free);
  g_signal_group_set_target (self->state_signals, entente_kept_list_get_document (self) != NULL
                             ? entente_session_get_view_state (entente_kept_list_get_session (self)) : NULL);
}

static void
entente_view_list_dispose (GObject *object)
{
  EntenteViewList *self = ENTENTE_VIEW_LIST (object);

  g_clear_object (&self->state_signals);
  g_clear_pointer (&self->open_id, g_free);

  G_OBJECT_CLASS (entente_view_list_parent_class)->dispose (object);
}

static void
entente_view_list_class_init (EntenteViewListClass *klass)
{
  EntenteKeptListClass *list_class = ENTENTE_KEPT_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_view_list_dispose;
  list_class->member = ENTENTE_DOCUMENT_VIEWS;
  list_class->changed = "views-changed";
  list_class->edit_action = "win.edit-view";
  list_class->move_action = "win.move-view";
  list_class->remove_action = "win.remove-view";
  list_class->open_action = "win.open-view";
  list_class->remove_label = NC_("menu", "_Remove View");
  list_class->fill_row = entente_view_list_fill_row;
  list_class->fill_menu = entente_view_list_fill_menu;
  list_class->opened = entente_view_list_opened;
  list_class->filled = entente_view_list_filled;
  list_class->followed = entente_view_list_followed;
}

static void
entente_view_list_init (EntenteViewList *self)
{
  entente_kept_list_set_heading (self, C_("view", "Views"));
  entente_kept_list_add_head_button (self, "media-playback-start-symbolic", "win.show-story",
                                     _("Show the Views as a Story"));
  entente_kept_list_add_head_button (self, "list-add-symbolic", "win.keep-view", _("Keep What Is Shown as a View"));

  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "viewpoint-changed", G_CALLBACK (viewpoint_cb), self);
}
