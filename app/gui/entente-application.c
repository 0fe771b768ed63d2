/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"

#include "entente-preferences.h"
#include "entente-settings.h"
#include "entente-style.h"

#include <glib/gi18n.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

typedef struct {
  const char *action;
  const char *keys[4];
} Accelerator;

static const Accelerator accelerators[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.search", { "<Control>f" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "win.show-outline", { "F9" } },
  { "win.show-details", { "<Control>F9", "<Shift>F9" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-fit", { "<Control>9", "<Control>KP_9" } },
};

static EntenteWindow *
find_window (EntenteApplication *self,
             GFile              *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *location = ENTENTE_IS_WINDOW (l->data) ? entente_window_get_location (l->data) : NULL;

      if (location != NULL && g_file_equal (location, file))
        return l->data;
    }
  return NULL;
}

static gboolean
can_take_file (EntenteWindow *window)
{
  EntenteSession *session = entente_window_get_session (window);

  return entente_session_get_document (session) == NULL && !entente_session_is_busy (session);
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  gtk_window_present (entente_window_new (data));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  g_autoptr (GSettings) settings = entente_settings_new ();

  if (!ENTENTE_IS_PREFERENCES (window) && settings != NULL)
    window = entente_preferences_new (window, settings);
  gtk_window_present (window);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *parent = gtk_application_get_active_window (data);

  adw_show_about_window (parent,
                         "application-name", _("Entente"),
                         "application-icon", ENTENTE_APP_ID,
                         "version", ENTENTE_VERSION,
                         "developer-name", _("The Entente Contributors"),
                         "comments", _("Who said what about whom, when, and where it is written."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry entries[] = {
  { "new-window", new_window_action },
  { "preferences", preferences_action },
  { "quit", quit_action },
  { "about", about_action },
};

static void
entente_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  entente_style_init ();
  gtk_window_set_default_icon_name (ENTENTE_APP_ID);
  /* Who walks through the details by keyboard reads; to find everything marked at each step is in the way. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
}

static void
entente_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = entente_window_new (GTK_APPLICATION (application));
  gtk_window_present (window);
}

static void
entente_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    entente_application_open_file (ENTENTE_APPLICATION (application), files[i], NULL);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = entente_application_startup;
  application_class->activate = entente_application_activate;
  application_class->open = entente_application_open;
}

static void
entente_application_init (EntenteApplication *self)
{
}

/**
 * entente_application_new:
 *
 * Returns: (transfer full): the application
 */
EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION, "application-id", ENTENTE_APP_ID,
                       "resource-base-path", "/io/github/entente_app/Entente",
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * entente_application_open_file:
 * @self: the application
 * @file: what to open
 * @near: (nullable): the window in which the user asked for it
 *
 * Shows a file: in its window if it is open, else in a window that has none yet, else in a new one.
 */
void
entente_application_open_file (EntenteApplication *self,
                               GFile              *file,
                               EntenteWindow      *near)
{
  EntenteWindow *window;

  g_return_if_fail (ENTENTE_IS_APPLICATION (self) && G_IS_FILE (file));

  window = find_window (self, file);
  if (window != NULL && !can_take_file (window))
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (near == NULL && ENTENTE_IS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))))
    near = ENTENTE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
  if (window == NULL && near != NULL && can_take_file (near))
    window = near;
  if (window == NULL)
    window = ENTENTE_WINDOW (entente_window_new (GTK_APPLICATION (self)));
  entente_window_open (window, file);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}
