/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-actions.h"

#include "entente-display-text.h"
#include "entente-export-content.h"
#include "entente-export-dialog.h"
#include "entente-printing.h"
#include "entente-window-owner.h"

#include <glib/gi18n.h>

struct _EntenteExportActions
{
  EntenteActions parent_instance;

  /* borrowed */
  EntenteCanvas *canvas;

  /* owned */
  EntenteToasts *toasts;
  GSettings *settings;              /* NULL where the schema is not installed */
  GdkContentProvider *exported;     /* what was exported last, to be copied; NULL if nothing was */
  GtkPrintSettings *print_settings; /* what the user has chosen of the printer; NULL if nothing */
};

G_DEFINE_FINAL_TYPE (EntenteExportActions, entente_export_actions, ENTENTE_TYPE_ACTIONS)

/* The ids of what is selected and can be seen in the picture. */
static GStrv
list_selected (EntenteSession *session)
{
  EntenteScene *scene = entente_session_get_scene (session);
  const GPtrArray *selection = entente_session_get_selection (session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < selection->len; i++)
    {
      const char *id = entente_item_get_id (selection->pdata[i]);
      guint index;

      if (entente_scene_find (scene, id, &index) != ENTENTE_PART_NONE)
        g_strv_builder_add (builder, id);
    }
  return g_strv_builder_end (builder);
}

/* The part of the scene that the canvas shows. Returns FALSE if that is all of it. */
static gboolean
find_area (EntenteExportActions *self,
           EntenteScene         *scene,
           EntenteBox           *area)
{
  const EntenteBox *bounds = entente_scene_get_bounds (scene);

  entente_viewport_get_visible (entente_canvas_get_viewport (self->canvas), area);
  return area->x > bounds->x || area->y > bounds->y || area->x + area->width < bounds->x + bounds->width
         || area->y + area->height < bounds->y + bounds->height;
}

static EntenteExportJob *
new_job (EntenteExportActions *self)
{
  EntenteSession *session = entente_actions_get_session (self);
  EntenteScene *scene = entente_session_get_scene (session);
  g_auto (GStrv) ids = list_selected (session);
  EntenteBox area;
  gboolean has_area = find_area (self, scene, &area);
  EntenteViewState *state = entente_session_get_view_state (session);
  EntenteView *view = entente_view_state_get_view (state);
  EntenteExportJob *job = entente_export_job_new (entente_session_get_document (session), scene,
                                                  (const char *const *) ids, has_area ? &area : NULL);

  if (view != NULL)
    entente_export_job_set_view (job, view, entente_view_state_get_whole_scene (state));
  return job;
}

static void
exported_cb (EntenteExportActions *self,
             GFile                *location,
             GdkContentProvider   *content)
{
  g_autofree char *uri = g_file_get_uri (location), *base = g_file_get_basename (location);
  g_autofree char *display = g_filename_display_name (base), *name = entente_display_text_embed (display);
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), name);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (uri));
  AdwToast *toast = adw_toast_new ("");

  g_set_object (&self->exported, content);
  entente_toasts_set_title_with_button (toast, text, C_("button", "_Copy"),
                                        _("Copy This, to Paste It into Another Program"), "win.copy-exported");
  adw_toast_set_button_label (toast, C_("button", "Show in Files"));
  adw_toast_set_action_name (toast, "win.show-in-files");
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, 10);
  entente_toasts_add_toast (self->toasts, toast);
}

static gboolean
is_in_use (GFile    *file,
           gpointer  owner)
{
  return entente_window_owner_is_in_use (owner, file);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteExportActions *self = data;
  EntenteOpenDocument *document = entente_actions_get_document (self);
  GtkWindow *window = entente_actions_get_window (self);
  EntenteWindowOwner *owner = entente_window_owner_get (window);
  g_autoptr (EntenteExportJob) job = new_job (self);
  g_autofree char *name = entente_open_document_propose_name (document);
  GtkWindow *dialog = entente_export_dialog_new (job, entente_open_document_get_location (document), name,
                                                 self->settings);

  if (owner != NULL)
    entente_export_dialog_set_in_use_func (ENTENTE_EXPORT_DIALOG (dialog), is_in_use, owner);
  gtk_window_set_transient_for (dialog, window);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
set_clipboard (EntenteExportActions *self,
               GdkContentProvider   *content)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (entente_actions_get_window (self))), content);
}

/* The picture is light or dark as in the window, but without what is there only for the screen. */
static void
copy_picture_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteExportActions *self = data;
  g_autoptr (EntenteExportJob) job = new_job (self);
  gboolean selection = entente_export_job_has_extent (job, ENTENTE_EXTENT_SELECTION);
  EntenteChoices choices = { .format = ENTENTE_EXPORT_FORMAT_SVG };
  g_autoptr (GdkContentProvider) content = NULL;

  choices.extent = selection ? ENTENTE_EXTENT_SELECTION : entente_export_job_get_usual_extent (job);
  content = entente_export_content_new (job, &choices);
  set_clipboard (self, content);
  entente_toasts_add (self->toasts, selection ? _("Picture of the selection and its neighbors copied")
                                    : choices.extent == ENTENTE_EXTENT_SHOWN ? _("Picture of what is shown copied")
                                                                             : _("Picture of everything copied"),
                      NULL, NULL);
}

static void
copy_exported_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteExportActions *self = data;

  if (self->exported == NULL)
    return;
  set_clipboard (self, self->exported);
  entente_toasts_add (self->toasts, _("Export copied"), NULL, NULL);
}

/* Where there is no file manager that can show a file, its folder is opened. */
static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree char *uri = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *folder_uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (reply != NULL || folder_uri == NULL)
    return;
  g_info ("The file manager can't show a file: %s", error->message);
  g_app_info_launch_default_for_uri_async (folder_uri, NULL, NULL, NULL, NULL);
}

static void
show_in_files_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       self)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  const char *const uris[] = { uri, NULL };
  GApplication *application = G_APPLICATION (gtk_window_get_application (entente_actions_get_window (self)));
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, g_strdup (uri));
}

static void
print_failed_cb (EntenteExportActions *self,
                 const char           *message)
{
  g_autofree char *text = g_strdup_printf (_("Not printed: %s"), message);

  entente_toasts_add (self->toasts, text, NULL, NULL);
}

/* The next print starts with what was chosen of the printer for this one. */
static void
print_done_cb (EntenteExportActions    *self,
               GtkPrintOperationResult  result,
               GtkPrintOperation       *operation)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
}

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  EntenteExportActions *self = data;
  g_autoptr (EntenteExportJob) job = new_job (self);
  g_autofree char *name = entente_open_document_dup_name (entente_actions_get_document (self));
  g_autoptr (EntentePrinting) printing = entente_printing_new (job, name, self->settings);
  GtkPrintOperation *operation = entente_printing_get_operation (printing);

  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (printing, "failed", G_CALLBACK (print_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  entente_printing_run (printing, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, entente_actions_get_window (self));
}

static const GActionEntry entries[] = {
  { "export", export_action },
  { "copy-picture", copy_picture_action },
  { "copy-exported", copy_exported_action },
  { "show-in-files", show_in_files_action, "s" },
  { "print", print_action },
};

static void
entente_export_actions_update (EntenteActions *self)
{
  gboolean shown = entente_open_document_is_shown (entente_actions_get_document (self));

  entente_actions_enable (self, "export", shown);
  entente_actions_enable (self, "copy-picture", shown);
  entente_actions_enable (self, "print", shown);
}

static void
entente_export_actions_finalize (GObject *object)
{
  EntenteExportActions *self = ENTENTE_EXPORT_ACTIONS (object);

  g_clear_object (&self->toasts);
  g_clear_object (&self->settings);
  g_clear_object (&self->exported);
  g_clear_object (&self->print_settings);

  G_OBJECT_CLASS (entente_export_actions_parent_class)->finalize (object);
}

static void
entente_export_actions_class_init (EntenteExportActionsClass *klass)
{
  EntenteActionsClass *actions_class = ENTENTE_ACTIONS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_export_actions_finalize;
  actions_class->entries = entries;
  actions_class->n_entries = G_N_ELEMENTS (entries);
  actions_class->update = entente_export_actions_update;
}

static void
entente_export_actions_init (EntenteExportActions *self)
{
}

/**
 * entente_export_actions_new:
 * @document: what is open in the window
 * @window: the window, the parent of the dialogs
 * @toasts: its toasts
 * @canvas: its canvas; what can be seen there can be exported alone
 * @settings: (nullable): the preferences, as of entente_settings_new()
 *
 * Returns: (transfer full): the actions, added to @window
 */
EntenteExportActions *
entente_export_actions_new (EntenteOpenDocument  *document,
                            GtkApplicationWindow *window,
                            EntenteToasts        *toasts,
                            EntenteCanvas        *canvas,
                            GSettings            *settings)
{
  EntenteExportActions *self = g_object_new (ENTENTE_TYPE_EXPORT_ACTIONS, "document", document, "window", window,
                                             NULL);

  self->toasts = g_object_ref (toasts);
  self->canvas = canvas;
  g_set_object (&self->settings, settings);
  return self;
}
