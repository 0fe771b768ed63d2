/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-display-text.h"
#include "entente-export-content.h"
#include "entente-export-dialog.h"
#include "entente-program.h"

#include <glib/gi18n.h>

/* The ways in which what is in the window leaves it: as a file, and by the clipboard. */

/* The ids of what is selected and can be seen in the picture. */
static GStrv
list_selected (EntenteWindow *self)
{
  EntenteScene *scene = entente_session_get_scene (self->session);
  const GPtrArray *selection = entente_session_get_selection (self->session);
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

/* The part of the scene that the canvas shows; none if that is all of it. */
static gboolean
find_area (EntenteWindow *self,
           EntenteBox    *area)
{
  const EntenteBox *bounds = entente_scene_get_bounds (entente_session_get_scene (self->session));

  entente_viewport_get_visible (entente_canvas_get_viewport (self->canvas), area);
  return area->x > bounds->x || area->y > bounds->y || area->x + area->width < bounds->x + bounds->width
         || area->y + area->height < bounds->y + bounds->height;
}

/**
 * entente_window_new_publication:
 * @self: a window with a document
 *
 * Returns: (transfer full): what is in the window now
 */
EntenteExportJob *
entente_window_new_job (EntenteWindow *self)
{
  g_auto (GStrv) ids = list_selected (self);
  EntenteBox area;
  gboolean has_area = find_area (self, &area);

  return entente_export_job_new (entente_session_get_document (self->session),
                                 entente_session_get_scene (self->session), (const char *const *) ids,
                                 has_area ? &area : NULL);
}

/* What is said of a file that has just been written, and two things that one may want to do with it. */
static GtkWidget *
new_toast_title (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);
  GtkWidget *copy = gtk_button_new_with_mnemonic (C_("button", "_Copy"));

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_tooltip_text (copy, _("Copy This, to Paste It into Another Program"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "win.copy-exported");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), copy);
  return box;
}

static void
exported_cb (EntenteWindow      *self,
             GFile              *location,
             GdkContentProvider *content)
{
  g_autofree char *uri = g_file_get_uri (location), *base = g_file_get_basename (location);
  g_autofree char *display = g_filename_display_name (base), *name = entente_display_text_embed (display);
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), name);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (uri));
  AdwToast *toast = adw_toast_new ("");

  g_set_object (&self->exported, content);
  adw_toast_set_custom_title (toast, new_toast_title (text));
  adw_toast_set_button_label (toast, C_("button", "Show in Files"));
  adw_toast_set_action_name (toast, "win.show-in-files");
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static gboolean
is_in_use (GFile    *file,
           gpointer  program)
{
  return entente_program_is_in_use (program, file);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (EntenteExportJob) job = entente_window_new_job (self);
  g_autofree char *name = entente_window_propose_name (self);
  GtkWindow *dialog = entente_export_dialog_new (job, self->location, name, self->settings);
  EntenteProgram *program = entente_program_get (GTK_WINDOW (self));

  if (program != NULL)
    entente_export_dialog_set_in_use_func (ENTENTE_EXPORT_DIALOG (dialog), is_in_use, program);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

/* As the window shows it: by day or by night, but never with what is only there to be seen better. */
static void
copy_picture_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (EntenteExportJob) job = entente_window_new_job (self);
  gboolean selection = entente_export_job_has_extent (job, ENTENTE_EXTENT_SELECTION);
  EntenteChoices choices = { .format = ENTENTE_EXPORT_FORMAT_SVG };
  g_autoptr (GdkContentProvider) content = NULL;

  choices.extent = selection ? ENTENTE_EXTENT_SELECTION : ENTENTE_EXTENT_WHOLE;
  content = entente_export_content_new (job, &choices);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  entente_window_add_toast (self, selection ? _("Picture of the selection and its neighbors copied")
                                            : _("Picture of everything copied"), NULL, NULL);
}

static void
copy_exported_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntenteWindow *self = data;

  if (self->exported == NULL)
    return;
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->exported);
  entente_window_add_toast (self, _("Export copied"), NULL, NULL);
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
                      gpointer       data)
{
  EntenteWindow *self = data;
  const char *uri = g_variant_get_string (parameter, NULL);
  const char *const uris[] = { uri, NULL };
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, g_strdup (uri));
}

static const GActionEntry entries[] = {
  { "export", export_action },
  { "copy-picture", copy_picture_action },
  { "copy-exported", copy_exported_action },
  { "show-in-files", show_in_files_action, "s" },
};

void
entente_window_add_export_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
entente_window_update_export_actions (EntenteWindow *self)
{
  gboolean has_document = entente_window_has_document (self);

  entente_window_enable (self, "export", has_document);
  entente_window_enable (self, "copy-picture", has_document);
}
