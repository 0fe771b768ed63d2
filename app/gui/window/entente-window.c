/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window.h"

#include "entente-arrange-actions.h"
#include "entente-arrange-popover.h"
#include "entente-article-actions.h"
#include "entente-canvas.h"
#include "entente-clipboard-actions.h"
#include "entente-details-panel.h"
#include "entente-document-actions.h"
#include "entente-edit-actions.h"
#include "entente-error-page.h"
#include "entente-export-actions.h"
#include "entente-filter-bar.h"
#include "entente-group-actions.h"
#include "entente-group-list.h"
#include "entente-history-actions.h"
#include "entente-import-actions.h"
#include "entente-item-actions.h"
#include "entente-kept-view-actions.h"
#include "entente-legend.h"
#include "entente-loading-page.h"
#include "entente-main-menu.h"
#include "entente-menus.h"
#include "entente-minimap.h"
#include "entente-name-actions.h"
#include "entente-navigation-actions.h"
#include "entente-open-actions.h"
#include "entente-open-task.h"
#include "entente-outline-panel.h"
#include "entente-overview-actions.h"
#include "entente-pane-actions.h"
#include "entente-panes.h"
#include "entente-reader-actions.h"
#include "entente-reader-layout.h"
#include "entente-recent.h"
#include "entente-recovery-actions.h"
#include "entente-save-actions.h"
#include "entente-select-actions.h"
#include "entente-settings.h"
#include "entente-shortcuts.h"
#include "entente-start-page.h"
#include "entente-table-actions.h"
#include "entente-time-strip.h"
#include "entente-timeline-actions.h"
#include "entente-toasts.h"
#include "entente-transition.h"
#include "entente-version-actions.h"
#include "entente-view-actions.h"
#include "entente-view-list.h"
#include "entente-window-journal.h"
#include "entente-window-size.h"

#include <glib/gi18n.h>

/* The window shows one of four pages: the start, that a file is being opened, why it can't be, or the document. */

/* Opening takes longer than this before it is shown, in milliseconds. A new window waits less to come up. */
#define DELAY 500
#define NEW_WINDOW_DELAY 250

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  AdwSplitButton *open_button, *undo_button;
  GtkWidget *details_button, *search_button, *table_button, *add_button;
  GtkMenuButton *menu_button;
  EntenteHistoryList *history_list;
  GtkWidget *redo_button, *arrange_button;
  GtkInfoBar *version_bar;
  EntenteFileBar *file_bar;
  EntenteRecoveryBar *recovery_bar;
  GtkStack *stack;
  EntenteStartPage *start_page;
  EntenteErrorPage *error_page;
  EntenteLoadingPage *loading_page;
  GtkLabel *arrange_label;
  EntentePanes *panes;
  EntenteOutlinePanel *outline;
  EntenteCanvas *canvas;
  EntenteTransition *transition;
  GtkPaned *paned;
  GtkRevealer *arrange_bar;
  GtkWidget *empty_hint, *first_button, *time_strip;
  EntenteLegend *legend;
  EntenteMinimap *minimap;
  EntenteTimelineView *timeline;
  EntenteReader *reader;
  EntenteTablePanel *table;
  EntenteDetailsPanel *details;

  /* borrowed: some of the groups */
  EntenteArticleActions *article_actions;
  EntenteImportActions *import_actions;
  EntenteRecoveryActions *recovery_actions;
  EntenteSaveActions *save_actions;

  /* owned */
  EntenteOpenDocument *document;
  EntenteOpenTask *open_task;
  EntenteToasts *toasts;
  EntenteWindowJournal *journal;
  GPtrArray *groups;   /* of EntenteActions */
  GSettings *settings; /* NULL where the schema is not installed */
  GMenu *recent_menu, *undo_section;
  EntenteImportResult *imported; /* what is to be in the document that is being opened; NULL if it is none of these */
  guint folded_source; /* until the header bar fits the width */
};

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

static void
enable (EntenteWindow *self,
        const char    *action,
        gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

static void
update_actions (EntenteWindow *self)
{
  gboolean busy = entente_session_is_busy (entente_open_document_get_session (self->document));

  enable (self, "cancel", busy);
  enable (self, "open-anyway", !busy && entente_error_page_offers_anyway (self->error_page));
  for (guint i = 0; i < self->groups->len; i++)
    entente_actions_update (self->groups->pdata[i]);
}

/* Where there is little room, the outline has the search, and the menu has Open, Undo, Redo and Arrange. */
static void
show_buttons (EntenteWindow *self)
{
  gboolean document = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "document") == 0;
  gboolean roomy = entente_window_size_is_roomy (GTK_WINDOW (self), self->panes);

  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !document || roomy);
  gtk_widget_set_visible (self->add_button, document);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), document && roomy);
  gtk_widget_set_visible (self->redo_button, document && roomy);
  gtk_widget_set_visible (self->arrange_button, document && roomy);
  gtk_widget_set_visible (self->search_button, document && roomy);
  gtk_widget_set_visible (self->table_button, document && roomy);
  gtk_widget_set_visible (self->details_button, document);
}

static gboolean
folded_idle_cb (gpointer data)
{
  EntenteWindow *self = data;

  self->folded_source = 0;
  show_buttons (self);
  return G_SOURCE_REMOVE;
}

/* The panes fold while the window is laid out. The header bar can only be changed afterwards. */
static void
folded_cb (EntenteWindow *self)
{
  if (self->folded_source == 0)
    self->folded_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, folded_idle_cb, self, NULL);
}

static void
show_page (EntenteWindow *self,
           const char    *name)
{
  entente_open_task_end_delay (self->open_task);
  gtk_stack_set_visible_child_name (self->stack, name);
  entente_open_document_set_shown (self->document, g_str_equal (name, "document"));
  show_buttons (self);
  update_actions (self);
}

/* A new window comes up with what it was opened for. Nobody has asked for its start page. */
static void
come_up_with (EntenteWindow *self,
              const char    *page)
{
  show_page (self, page);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
show_title (EntenteWindow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *title = entente_open_document_dup_title (self->document, &subtitle);

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* Tells what the user should know of a file that was opened, no louder than it deserves. */
static void
show_notes (EntenteWindow *self)
{
  EntenteSession *session = entente_open_document_get_session (self->document);
  EntenteFile *file = entente_session_get_file (session);
  const char *trouble = entente_session_get_trouble (session);
  guint n = file != NULL ? g_list_model_get_n_items (entente_file_get_diagnostics (file)) : 0;

  gtk_info_bar_set_revealed (self->version_bar, file != NULL && entente_file_is_read_only (file));
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Opened with %u remark", "Opened with %u remarks", n), n);

      entente_toasts_add (self->toasts, text, C_("button", "_Show"), "win.remarks");
    }
  if (trouble != NULL)
    entente_toasts_add (self->toasts, trouble, NULL, NULL);
}

static void
history_cb (EntenteWindow *self)
{
  show_title (self);
  update_actions (self);
}

static void
follow_document (EntenteWindow *self)
{
  EntenteHistory *history = entente_open_document_get_history (self->document);

  g_signal_connect_object (entente_open_document_get_document (self->document), "notify::title",
                           G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::position", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::modified", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
}

static void
opened_cb (EntenteWindow   *self,
           EntenteRecovery *recovery)
{
  GFile *location = entente_open_document_get_location (self->document);
  g_autoptr (EntenteImportResult) imported = g_steal_pointer (&self->imported);

  entente_recovery_bar_hide (self->recovery_bar);
  come_up_with (self, "document");
  show_notes (self);
  if (location != NULL)
    entente_recent_add (location);
  entente_window_journal_begin (self->journal, recovery);
  entente_recovery_actions_set_restored (self->recovery_actions, recovery);
  follow_document (self);
  history_cb (self);
  for (guint i = 0; i < self->groups->len; i++)
    entente_actions_begin (self->groups->pdata[i]);
  if (imported != NULL)
    entente_import_actions_take_result (self->import_actions, imported);
  if (recovery != NULL)
    entente_toasts_add (self->toasts,
                        entente_recovery_is_damaged (recovery) ? _("Restored in part, and not saved yet")
                                                               : _("Restored as it was, and not saved yet"),
                        C_("button", "_Save"), "win.save");
}

static void
show_start (EntenteWindow *self)
{
  entente_open_document_set_location (self->document, NULL);
  show_page (self, "start");
  show_title (self);
  entente_recovery_actions_update_bar (self->recovery_actions);
  gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
}

/* What was open before is still there. */
static void
show_failure (EntenteWindow *self,
              const GError  *error)
{
  GFile *location = entente_open_document_get_location (self->document);
  gboolean has_document = entente_open_document_get_document (self->document) != NULL;

  if (has_document || location == NULL)
    {
      come_up_with (self, has_document ? "document" : "start");
      entente_toasts_add (self->toasts, error->message, NULL, NULL);
    }
  else
    {
      entente_error_page_show (self->error_page, location, error);
      come_up_with (self, "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->error_page));
    }
  show_title (self);
}

static void
failed_cb (EntenteWindow *self,
           const GError  *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_start (self);
  else
    show_failure (self, error);
}

static void
slow_cb (EntenteWindow *self)
{
  come_up_with (self, "loading");
  show_title (self);
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       self)
{
  show_start (self);
}

static void
cancel_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       self)
{
  entente_open_task_cancel (ENTENTE_WINDOW (self)->open_task);
}

/* Takes @loader. */
static void
run (EntenteWindow   *self,
     EntenteLoader   *loader,
     GFile           *location,
     EntenteRecovery *recovery)
{
  g_autoptr (EntenteLoader) owned = loader;
  gboolean visible = gtk_widget_get_visible (GTK_WIDGET (self));

  g_clear_object (&self->imported);
  entente_open_document_set_location (self->document, location);
  entente_open_task_start (self->open_task, loader, recovery, visible ? DELAY : NEW_WINDOW_DELAY);
}

static void
open_anyway_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       self)
{
  GFile *location = entente_window_get_location (self);

  if (location != NULL)
    entente_window_open (self, location, ENTENTE_MEMORY_ALL);
}

static const GActionEntry entries[] = {
  { "start", start_action },
  { "cancel", cancel_action },
  { "open-anyway", open_anyway_action },
};

static void
recent_cb (EntenteWindow *self)
{
  entente_recent_fill_menu (self->recent_menu, "win.open-address");
  entente_start_page_update (self->start_page);
}

/* Enter or a double click on the picture. */
static void
activate_item_cb (EntenteWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

static void
bind_session (EntenteWindow  *self,
              EntenteSession *session)
{
  entente_loading_page_set_session (self->loading_page, session);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  entente_outline_panel_set_session (self->outline, session);
  entente_canvas_set_session (self->canvas, session);
  g_signal_connect_object (self->canvas, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);
  entente_reader_set_session (self->reader, session);
  entente_table_panel_set_session (self->table, session);
  entente_details_panel_set_session (self->details, session);
}

static void
restore_settings (EntenteWindow *self)
{
  if (self->settings == NULL)
    return;
  entente_window_size_restore (self->settings, GTK_WINDOW (self), self->panes);
  g_settings_bind (self->settings, "show-legend", self->legend, "expanded", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-minimap", self->minimap, "expanded", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-time", self->time_strip, "visible", G_SETTINGS_BIND_DEFAULT);
}

static gboolean
entente_window_close_request (GtkWindow *window)
{
  EntenteWindow *self = ENTENTE_WINDOW (window);

  if (!entente_save_actions_may_close (self->save_actions))
    return TRUE;
  if (self->settings != NULL)
    entente_window_size_save (self->settings, window, self->panes);
  entente_window_journal_discard (self->journal);

  return GTK_WINDOW_CLASS (entente_window_parent_class)->close_request (window);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  g_clear_handle_id (&self->folded_source, g_source_remove);
  g_object_run_dispose (G_OBJECT (self->open_task));
  for (guint i = 0; i < self->groups->len; i++)
    g_object_run_dispose (self->groups->pdata[i]);
  entente_window_journal_close (self->journal);
  entente_menus_empty_in (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WINDOW);
  entente_open_document_close (self->document);
  entente_open_document_set_location (self->document, NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->recent_menu);
  g_clear_object (&self->undo_section);
  g_clear_object (&self->imported);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_finalize (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->open_task);
  g_clear_object (&self->journal);
  g_clear_object (&self->toasts);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_window_parent_class)->finalize (object);
}

/* The widgets of the template. */
#define PART(name) { #name, G_STRUCT_OFFSET (EntenteWindow, name) }
static const struct {
  const char *name;
  gssize offset;
} parts[] = {
  PART (toast_overlay), PART (window_title), PART (open_button), PART (details_button), PART (search_button),
  PART (table_button), PART (add_button), PART (undo_button), PART (history_list), PART (redo_button),
  PART (arrange_button), PART (timeline), PART (menu_button), PART (version_bar), PART (file_bar),
  PART (recovery_bar), PART (stack), PART (start_page), PART (error_page), PART (loading_page), PART (panes),
  PART (outline), PART (canvas), PART (transition), PART (paned), PART (arrange_bar),
  PART (arrange_label), PART (empty_hint), PART (first_button), PART (legend), PART (minimap), PART (reader),
  PART (table), PART (time_strip), PART (details),
};
#undef PART

static void
bind_template (GtkWidgetClass *widget_class)
{
  const GType types[] = {
    ENTENTE_TYPE_ARRANGE_POPOVER, ENTENTE_TYPE_CANVAS, ENTENTE_TYPE_DETAILS_PANEL, ENTENTE_TYPE_ERROR_PAGE,
    ENTENTE_TYPE_FILE_BAR, ENTENTE_TYPE_FILTER_BAR, ENTENTE_TYPE_GROUP_LIST, ENTENTE_TYPE_HISTORY_LIST,
    ENTENTE_TYPE_LEGEND, ENTENTE_TYPE_LOADING_PAGE, ENTENTE_TYPE_MINIMAP, ENTENTE_TYPE_OUTLINE_PANEL,
    ENTENTE_TYPE_PANES, ENTENTE_TYPE_READER, ENTENTE_TYPE_READER_LAYOUT, ENTENTE_TYPE_RECOVERY_BAR,
    ENTENTE_TYPE_START_PAGE, ENTENTE_TYPE_TABLE_PANEL, ENTENTE_TYPE_TIME_STRIP, ENTENTE_TYPE_TIMELINE_VIEW,
    ENTENTE_TYPE_TRANSITION, ENTENTE_TYPE_VIEW_LIST,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-window.ui");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (widget_class, parts[i].name, FALSE, parts[i].offset);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_window_close_request;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
add_group (EntenteWindow *self,
           gpointer       group)
{
  g_ptr_array_add (self->groups, group);
}

/* All groups of actions. The order is the one in which they are told of a new document. */
static void
add_groups (EntenteWindow *self)
{
  EntenteOpenDocument *document = self->document;
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (self);
  EntenteToasts *toasts = self->toasts;
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  EntenteClipboardActions *clipboard;
  EntentePictureActions *pictures;
  EntenteReaderActions *reader;
  EntenteSelectActions *picks;
  EntenteVersionActions *versions;

  add_group (self, pictures = entente_picture_actions_new (document, window, toasts, self->canvas, self->details));
  add_group (self, entente_open_actions_new (document, window, pictures));
  add_group (self, entente_navigation_actions_new (document, window, canvas, self->settings));
  add_group (self, entente_pane_actions_new (document, window, self->panes, self->outline, GTK_WIDGET (self->details),
                                             self->legend, self->minimap, self->time_strip));
  add_group (self, reader = entente_reader_actions_new (document, window, self->panes, self->reader));
  add_group (self, entente_table_actions_new (document, window, self->panes, self->paned, self->table, self->settings));
  add_group (self, entente_timeline_actions_new (document, window, toasts, self->timeline, canvas));
  add_group (self, entente_overview_actions_new (document, window));
  add_group (self, entente_name_actions_new (document, window, self->settings));
  add_group (self, entente_edit_actions_new (document, window, self->canvas, self->add_button));
  add_group (self, entente_item_actions_new (document, window, toasts, self->panes, self->outline, self->canvas,
                                             self->details));
  add_group (self, picks = entente_select_actions_new (document, window));
  entente_select_actions_set_panes (picks, self->outline, (GtkWidget *[]) { canvas, GTK_WIDGET (self->details), NULL });
  entente_select_actions_set_table (picks, self->table);
  add_group (self, entente_view_actions_new (document, window, toasts, self->canvas));
  add_group (self, entente_kept_view_actions_new (document, window, toasts, self->canvas));
  add_group (self, entente_group_actions_new (document, window, toasts));
  add_group (self, entente_arrange_actions_new (document, window, toasts, self->transition, self->arrange_button,
                                                self->arrange_bar, self->arrange_label));
  add_group (self, self->article_actions = entente_article_actions_new (document, window, toasts));
  add_group (self, self->import_actions = entente_import_actions_new (document, window, toasts, self->settings,
                                                                      self->article_actions));
  add_group (self, clipboard = entente_clipboard_actions_new (document, window, toasts, self->canvas,
                                                              self->import_actions, reader, pictures));
  entente_clipboard_actions_set_table (clipboard, self->table);
  add_group (self, entente_history_actions_new (document, window, toasts, self->undo_button, self->redo_button,
                                                self->history_list, self->undo_section));
  add_group (self, versions = entente_version_actions_new (document, window, toasts, self->journal, self->file_bar));
  add_group (self, self->save_actions = entente_save_actions_new (document, window, self->journal, versions));
  add_group (self, entente_export_actions_new (document, window, toasts, self->canvas, self->settings));
  add_group (self, entente_document_actions_new (document, window, canvas, GTK_WIDGET (self->minimap),
                                                 self->empty_hint, self->first_button));
  add_group (self, self->recovery_actions = entente_recovery_actions_new (document, window, self->recovery_bar,
                                                                          self->start_page));
}

static void
add_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  entente_shortcuts_add_to_window (GTK_WIDGET (self));
  add_groups (self);
  g_signal_connect_object (self->save_actions, "saved", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_actions, "needs-document", G_CALLBACK (entente_window_open_new), self,
                           G_CONNECT_SWAPPED);
}

static void
add_menus (EntenteWindow *self)
{
  self->undo_section = entente_main_menu_add (self->menu_button);
  self->recent_menu = entente_recent_add_menu (self->open_button);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_parts (EntenteWindow  *self,
            EntenteSession *session)
{
  self->settings = entente_settings_new ();
  self->document = entente_open_document_new (session);
  self->toasts = entente_toasts_new (self->toast_overlay);
  self->journal = entente_window_journal_new (self->document, self->toasts, self->settings);
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->open_task = entente_open_task_new (session);
  g_signal_connect_object (self->open_task, "slow", G_CALLBACK (slow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open_task, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open_task, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_window_init (EntenteWindow *self)
{
  g_autoptr (EntenteSession) session = entente_session_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->panes, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);

  make_parts (self, session);
  add_menus (self);
  add_actions (self);
  bind_session (self, session);
  restore_settings (self);
  recent_cb (self);
  show_start (self);
}

/**
 * entente_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with the start page, to be presented
 */
GtkWindow *
entente_window_new (GtkApplication *application)
{
  EntenteWindow *self = g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);

  entente_recovery_actions_follow_list (self->recovery_actions);
  return GTK_WINDOW (self);
}

EntenteSession *
entente_window_get_session (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return entente_open_document_get_session (self->document);
}

/**
 * entente_window_get_location:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that is open or being opened in the window
 */
GFile *
entente_window_get_location (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return entente_open_document_get_location (self->document);
}

/**
 * entente_window_open:
 * @self: a window without a document
 * @file: what to open in it
 * @memory: how many bytes of memory there are for it; if it needs more, the window says so, and offers to open it
 *
 * A window that is not on the screen yet comes up as soon as there is something to see.
 */
void
entente_window_open (EntenteWindow *self,
                     GFile         *file,
                     guint64        memory)
{
  EntenteLoader *loader;

  g_return_if_fail (ENTENTE_IS_WINDOW (self) && G_IS_FILE (file));

  loader = entente_loader_new (file);
  entente_loader_set_memory (loader, memory);
  run (self, loader, file, NULL);
}

/**
 * entente_window_open_copy:
 * @self: a window without a document
 * @file: what the new document is to hold
 *
 * Begins a new document, which has no file yet, with what a file holds.
 */
void
entente_window_open_copy (EntenteWindow *self,
                          GFile         *file)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self) && G_IS_FILE (file));

  run (self, entente_loader_new_copy (file), NULL, NULL);
}

/**
 * entente_window_open_new:
 * @self: a window without a document
 *
 * Begins a new document, which has no file yet.
 */
void
entente_window_open_new (EntenteWindow *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  run (self, entente_loader_new (NULL), NULL, NULL);
}

/**
 * entente_window_open_import:
 * @self: a window without a document
 * @result: what was imported for a new document
 *
 * Begins a new document with it.
 */
void
entente_window_open_import (EntenteWindow       *self,
                            EntenteImportResult *result)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self) && ENTENTE_IS_IMPORT_RESULT (result));

  entente_window_open_new (self);
  g_set_object (&self->imported, result);
}

/**
 * entente_window_import_files:
 * @self: a window
 * @files: (element-type GFile): files of other programs that belong together
 * @articles: (element-type GFile): article files
 *
 * Shows the dialog in which the former are imported, if there are any; and makes a source of each of the latter.
 */
void
entente_window_import_files (EntenteWindow *self,
                             GPtrArray     *files,
                             GPtrArray     *articles)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self) && files != NULL && articles != NULL);

  entente_article_actions_add_files (self->article_actions, articles);
  if (files->len > 0)
    entente_import_actions_import_files (self->import_actions, files);
}

/**
 * entente_window_restore:
 * @self: a window without a document, or with one that has nothing unsaved
 * @recovery: what is to be restored, taken from the recovery list; goes back there if it fails
 */
void
entente_window_restore (EntenteWindow   *self,
                        EntenteRecovery *recovery)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self) && ENTENTE_IS_RECOVERY (recovery));

  run (self, entente_loader_new_for_recovery (recovery), entente_recovery_get_location (recovery), recovery);
}
