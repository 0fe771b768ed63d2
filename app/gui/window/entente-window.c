/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-program.h"
#include "entente-recent.h"
#include "entente-remarks-dialog.h"
#include "entente-settings.h"
#include "entente-shortcuts.h"

#include <glib/gi18n.h>

/* The window shows one of four pages: the start, that a file is being opened, why it can't be, or the
 * document. Whether that is so is decided by the session alone. */

/* Opening takes longer than this before it is shown, in milliseconds; and a new window waits less to come up. */
#define PATIENCE 500
#define NEW_WINDOW_PATIENCE 250

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

/* Where there is little room, the search is found with the outline, to which it belongs; to open, to undo,
 * to redo and to arrange, in the menu. */
static void
show_buttons (EntenteWindow *self)
{
  gboolean document = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "document") == 0;
  gboolean roomy = !entente_panes_get_folded (self->panes);

  gtk_widget_set_visible (self->outline_button, document);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), !document || roomy);
  gtk_widget_set_visible (self->add_button, document);
  gtk_widget_set_visible (self->undo_button, document && roomy);
  gtk_widget_set_visible (self->redo_button, document && roomy);
  gtk_widget_set_visible (self->arrange_button, document && roomy);
  gtk_widget_set_visible (self->search_button, document && roomy);
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

/* The sides fold while the window is laid out, which is no time to change the header bar. */
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
  g_clear_handle_id (&self->wait_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "loading"));
  show_buttons (self);
  entente_window_update_actions (self);
}

/* A new window comes up with what it was opened for, and not with a start page that nobody asked for. */
static void
come_up_with (EntenteWindow *self,
              const char    *page)
{
  show_page (self, page);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
set_title (EntenteWindow *self,
           const char    *title,
           const char    *subtitle)
{
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * entente_window_show_title:
 * @self: a window
 *
 * Shows the document's title and the file's name, the name alone where that is all there is, and
 * before it a mark where there is something unsaved.
 */
void
entente_window_show_title (EntenteWindow *self)
{
  EntenteDocument *document = entente_window_has_document (self) ? entente_session_get_document (self->session) : NULL;
  const char *given = document != NULL ? entente_document_get_title (document) : NULL;
  g_autofree char *name = entente_window_dup_name (self);
  g_autofree char *title = given != NULL ? entente_display_text_name (given) : NULL;
  const char *plain = title != NULL ? title : name != NULL ? name : _("Entente");
  g_autofree char *marked = entente_window_is_modified (self) ? g_strconcat ("• ", plain, NULL) : NULL;

  set_title (self, marked != NULL ? marked : plain, title != NULL ? name : "");
}

/**
 * entente_window_add_toast:
 * @self: a window
 * @text: what to say; plain text
 * @button: (nullable): what to offer
 * @action: (nullable): the action of the button
 */
void
entente_window_add_toast (EntenteWindow *self,
                          const char    *text,
                          const char    *button,
                          const char    *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, 8);
  /* What one has just done is answered at once; what is shown by then is shown again afterwards. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  if (g_strcmp0 (action, "win.undo") == 0)
    g_set_weak_pointer (&self->undo_toast, toast);
}

/**
 * entente_window_withdraw_undo:
 * @self: a window
 *
 * Takes back what a toast offers to undo; its words stay as long as they would have. A toast that is
 * dismissed while another still makes way for it brings libadwaita 1.2 down.
 */
void
entente_window_withdraw_undo (EntenteWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_set_button_label (self->undo_toast, NULL);
  g_clear_weak_pointer (&self->undo_toast);
}

/* What the user should know of what was opened, as quietly as it deserves. */
static void
show_notes (EntenteWindow *self)
{
  EntenteFile *file = entente_session_get_file (self->session);
  const char *trouble = entente_session_get_trouble (self->session);
  guint n = file != NULL ? g_list_model_get_n_items (entente_file_get_diagnostics (file)) : 0;

  gtk_info_bar_set_revealed (self->version_bar, file != NULL && entente_file_is_read_only (file));
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Opened with %u remark", "Opened with %u remarks", n), n);

      entente_window_add_toast (self, text, C_("button", "_Show"), "win.remarks");
    }
  if (trouble != NULL)
    entente_window_add_toast (self, trouble, NULL, NULL);
}

/* What is being opened, and where. */
typedef struct {
  EntenteWindow *window;
  EntenteRecovery *recovery; /* nullable: what is being restored */
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->window);
  g_clear_object (&loading->recovery);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
show_document (EntenteWindow   *self,
               EntenteRecovery *recovery)
{
  entente_recovery_bar_hide (self->recovery_bar);
  come_up_with (self, "document");
  entente_window_show_title (self);
  g_signal_connect_object (entente_session_get_document (self->session), "notify::title",
                           G_CALLBACK (entente_window_show_title), self, G_CONNECT_SWAPPED);
  show_notes (self);
  if (self->location != NULL)
    entente_recent_add (self->location);
  entente_window_start_journal (self, recovery);
  entente_window_bind_history (self);
  entente_window_watch_file (self);
  entente_window_bind_document (self);
  entente_window_update_recovery_bar (self);
  if (recovery != NULL)
    entente_window_add_toast (self, _("Restored as it was, and not saved yet"), C_("button", "_Save"), "win.save");
}

static void
give_back (EntenteWindow   *self,
           EntenteRecovery *recovery)
{
  GApplication *application = g_application_get_default ();

  if (recovery != NULL && application != NULL)
    entente_recovery_list_give_back (entente_program_get_recovery_list (ENTENTE_PROGRAM (application)), recovery);
}

/* What was open before is still there. */
static void
show_failure (EntenteWindow *self,
              const GError  *error)
{
  if (entente_session_get_document (self->session) != NULL || self->location == NULL)
    {
      come_up_with (self, entente_session_get_document (self->session) != NULL ? "document" : "start");
      entente_window_add_toast (self, error->message, NULL, NULL);
    }
  else
    {
      entente_error_page_show (self->error_page, self->location, error);
      come_up_with (self, "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->error_page));
    }
  entente_window_show_title (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Loading) loading = data;
  EntenteWindow *self = loading->window;
  g_autoptr (GError) error = NULL;
  gboolean current = self->cancellable == g_task_get_cancellable (G_TASK (result));
  gboolean loaded = entente_session_open_finish (ENTENTE_SESSION (source), result, &error);

  if (!loaded || !current)
    give_back (self, loading->recovery);
  /* Given up, because the window is gone or opens something else. */
  if (!current)
    return;

  g_clear_object (&self->cancellable);
  if (loaded)
    show_document (self, loading->recovery);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_window_show_start (self);
  else
    show_failure (self, error);
}

static gboolean
wait_cb (gpointer data)
{
  EntenteWindow *self = data;

  self->wait_source = 0;
  come_up_with (self, "loading");
  entente_window_show_title (self);
  return G_SOURCE_REMOVE;
}

static void
stage_cb (EntenteWindow *self)
{
  const char *stage = entente_session_get_stage (self->session);

  gtk_label_set_label (self->stage_label, stage != NULL ? stage : "");
}

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
bind_session (EntenteWindow *self)
{
  g_signal_connect_object (self->session, "notify::stage", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (entente_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (entente_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-forward", G_CALLBACK (entente_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  entente_outline_panel_set_session (self->outline, self->session);
  entente_canvas_set_session (self->canvas, self->session);
  g_signal_connect_object (self->canvas, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);
  entente_details_panel_set_session (self->details, self->session);
}

static void
restore_settings (EntenteWindow *self)
{
  if (self->settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_set (self->panes,
                "start-width", g_settings_get_int (self->settings, "outline-width"),
                "end-width", g_settings_get_int (self->settings, "details-width"),
                "show-start", g_settings_get_boolean (self->settings, "show-outline"),
                "show-end", g_settings_get_boolean (self->settings, "show-details"),
                NULL);
  g_settings_bind (self->settings, "show-legend", self->legend, "expanded", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-minimap", self->minimap, "expanded", G_SETTINGS_BIND_DEFAULT);
}

static void
save_settings (EntenteWindow *self)
{
  int width, height, outline, details;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->panes, "start-width", &outline, "end-width", &details, NULL);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "outline-width", outline);
  g_settings_set_int (self->settings, "details-width", details);
  g_settings_set_boolean (self->settings, "show-outline", entente_panes_keeps (self->panes, TRUE));
  g_settings_set_boolean (self->settings, "show-details", entente_panes_keeps (self->panes, FALSE));
}

static gboolean
entente_window_close_request (GtkWindow *window)
{
  EntenteWindow *self = ENTENTE_WINDOW (window);

  if (self->saving || entente_window_is_modified (self))
    {
      entente_window_ask_to_save (self);
      return TRUE;
    }
  save_settings (self);
  entente_window_drop_journal (self);

  return GTK_WINDOW_CLASS (entente_window_parent_class)->close_request (window);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  g_clear_handle_id (&self->wait_source, g_source_remove);
  g_clear_handle_id (&self->folded_source, g_source_remove);
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
    }
  g_clear_weak_pointer (&self->undo_toast);
  entente_window_stop_watch (self);
  entente_window_stop_arranging (self);
  if (self->session != NULL)
    entente_window_leave_journal (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->recent_menu);
  g_clear_object (&self->location);
  g_clear_object (&self->exported);
  g_clear_object (&self->print_settings);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_ARRANGE_POPOVER);
  g_type_ensure (ENTENTE_TYPE_CANVAS);
  g_type_ensure (ENTENTE_TYPE_DETAILS_PANEL);
  g_type_ensure (ENTENTE_TYPE_ERROR_PAGE);
  g_type_ensure (ENTENTE_TYPE_FILE_BAR);
  g_type_ensure (ENTENTE_TYPE_TRANSITION);
  g_type_ensure (ENTENTE_TYPE_HISTORY_LIST);
  g_type_ensure (ENTENTE_TYPE_LEGEND);
  g_type_ensure (ENTENTE_TYPE_MINIMAP);
  g_type_ensure (ENTENTE_TYPE_OUTLINE_PANEL);
  g_type_ensure (ENTENTE_TYPE_PANES);
  g_type_ensure (ENTENTE_TYPE_RECOVERY_BAR);
  g_type_ensure (ENTENTE_TYPE_START_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, outline_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, details_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, history_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, undo_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, arrange_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, version_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, version_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, file_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, recovery_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, stage_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, transition);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, arrange_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, arrange_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, empty_hint);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, first_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, minimap);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, details);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = entente_window_close_request;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_window_init (EntenteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session = entente_session_new ();
  self->settings = entente_settings_new ();
  self->recent_menu = g_menu_new ();
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (self->recent_menu));
  /* The arrow beside it has a tooltip of its own, but no name for a screen reader. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->open_button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent Files"), -1);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_label (self->version_label,
                       _("This file was written by a newer version of Entente. It is shown as far as it is "
                         "understood, and cannot be changed."));

  g_signal_connect_object (self->panes, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  entente_shortcuts_add_to_window (GTK_WIDGET (self));
  entente_window_add_actions (self);
  entente_window_add_edit_actions (self);
  entente_window_add_item_actions (self);
  entente_window_add_select_actions (self);
  entente_window_add_connecting (self);
  entente_window_add_arrange_actions (self);
  entente_window_add_clipboard_actions (self);
  entente_window_add_history_actions (self);
  entente_window_add_document_actions (self);
  entente_window_add_journal_actions (self);
  entente_window_add_save_actions (self);
  entente_window_add_version_actions (self);
  entente_window_add_export_actions (self);
  entente_window_add_print_actions (self);
  bind_session (self);
  restore_settings (self);
  recent_cb (self);
  entente_window_show_start (self);
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

  entente_window_bind_recovery_list (self);
  return GTK_WINDOW (self);
}

EntenteSession *
entente_window_get_session (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->session;
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

  return self->location;
}

/**
 * entente_window_set_location:
 * @self: a window with a document
 * @location: where it was saved
 */
void
entente_window_set_location (EntenteWindow *self,
                             GFile         *location)
{
  g_set_object (&self->location, location);
  entente_window_show_title (self);
  entente_recent_add (location);
}

static void
run (EntenteWindow   *self,
     EntenteLoader   *loader,
     GFile           *location,
     EntenteRecovery *recovery)
{
  gboolean visible = gtk_widget_get_visible (GTK_WIDGET (self));
  Loading *loading = g_new (Loading, 1);

  loading->window = g_object_ref (self);
  loading->recovery = recovery != NULL ? g_object_ref (recovery) : NULL;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->location, location);
  if (self->wait_source == 0)
    self->wait_source = g_timeout_add (visible ? PATIENCE : NEW_WINDOW_PATIENCE, wait_cb, self);
  entente_session_open_async (self->session, loader, self->cancellable, loaded_cb, loading);
}

/**
 * entente_window_open:
 * @self: a window without a document
 * @file: what to open in it
 *
 * A window that is not on the screen yet comes up as soon as there is something to see.
 */
void
entente_window_open (EntenteWindow *self,
                     GFile         *file)
{
  g_autoptr (EntenteLoader) loader = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self) && G_IS_FILE (file));

  loader = entente_loader_new (file);
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
  g_autoptr (EntenteLoader) loader = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self) && G_IS_FILE (file));

  loader = entente_loader_new_copy (file);
  run (self, loader, NULL, NULL);
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
  g_autoptr (EntenteLoader) loader = entente_loader_new (NULL);

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  run (self, loader, NULL, NULL);
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
  g_autoptr (EntenteLoader) loader = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self) && ENTENTE_IS_RECOVERY (recovery));

  loader = entente_loader_new_for_recovery (recovery);
  run (self, loader, entente_recovery_get_location (recovery), recovery);
}

void
entente_window_show_start (EntenteWindow *self)
{
  g_clear_object (&self->location);
  show_page (self, "start");
  entente_window_show_title (self);
  entente_window_update_recovery_bar (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
}

void
entente_window_cancel (EntenteWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

void
entente_window_show_remarks (EntenteWindow *self)
{
  EntenteFile *file = entente_session_get_file (self->session);

  gtk_window_present (entente_remarks_dialog_new (GTK_WINDOW (self), entente_file_get_diagnostics (file)));
}

gboolean
entente_window_has_document (EntenteWindow *self)
{
  return entente_session_get_document (self->session) != NULL
         && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "document") == 0;
}
