/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"

#include "entente-export-content.h"
#include "entente-preferences.h"
#include "entente-settings.h"
#include "entente-style.h"

#include <glib/gi18n.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;

  EntenteRecoveryList *recovery_list;
  gboolean quits; /* as soon as the last window is closed */
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

typedef struct {
  const char *action;
  const char *keys[4];
} Accelerator;

static const Accelerator accelerators[] = {
  { "app.new-document", { "<Control>n" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.print", { "<Control>p" } },
  { "win.copy-picture", { "<Control><Shift>c" } },
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

static EntenteWindow *
find_room (EntenteApplication *self,
           EntenteWindow      *near)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (near == NULL && ENTENTE_IS_WINDOW (active))
    near = ENTENTE_WINDOW (active);
  if (near != NULL && can_take_file (near))
    return near;
  return ENTENTE_WINDOW (entente_window_new (GTK_APPLICATION (self)));
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  gtk_window_present (entente_window_new (data));
}

static void
new_document_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  entente_application_new_document (data, ENTENTE_IS_WINDOW (window) ? ENTENTE_WINDOW (window) : NULL);
}

static GtkWindow *
first_window (EntenteApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ENTENTE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* A window that has something unsaved asks, and the others wait until it is closed. */
static void
close_windows (EntenteApplication *self)
{
  GtkWindow *window, *last = NULL;

  while (self->quits && (window = first_window (self)) != NULL && window != last)
    {
      last = window;
      gtk_window_close (window);
    }
  if (self->quits && last != NULL && first_window (self) == last)
    gtk_window_present (last);
}

static gboolean
close_windows_cb (gpointer data)
{
  close_windows (data);
  return G_SOURCE_REMOVE;
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  EntenteApplication *self = data;

  self->quits = TRUE;
  close_windows (self);
  if (first_window (self) == NULL)
    self->quits = FALSE;
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
  { "new-document", new_document_action },
  { "new-window", new_window_action },
  { "preferences", preferences_action },
  { "quit", quit_action },
  { "about", about_action },
};

static void
entente_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  ENTENTE_APPLICATION (application)->recovery_list = entente_recovery_list_new (NULL);
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
entente_application_window_removed (GtkApplication *application,
                                    GtkWindow      *window)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  GTK_APPLICATION_CLASS (entente_application_parent_class)->window_removed (application, window);

  if (self->quits && ENTENTE_IS_WINDOW (window))
    g_idle_add_full (G_PRIORITY_DEFAULT, close_windows_cb, g_object_ref (self), g_object_unref);
}

static void
entente_application_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_APPLICATION (object)->recovery_list);

  G_OBJECT_CLASS (entente_application_parent_class)->finalize (object);
}

static void
entente_application_shutdown (GApplication *application)
{
  entente_export_content_clean_up ();

  G_APPLICATION_CLASS (entente_application_parent_class)->shutdown (application);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_removed = entente_application_window_removed;
  application_class->startup = entente_application_startup;
  application_class->shutdown = entente_application_shutdown;
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
 * entente_application_get_rescue:
 * @self: the application, once it has started
 *
 * Returns: (transfer none): what was not saved when it ended the last time
 */
EntenteRecoveryList *
entente_application_get_recovery_list (EntenteApplication *self)
{
  g_return_val_if_fail (ENTENTE_IS_APPLICATION (self), NULL);

  return self->recovery_list;
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

  if (window == NULL)
    window = find_room (self, near);
  entente_window_open (window, file);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/**
 * entente_application_open_copy:
 * @self: the application
 * @file: what to open
 * @near: the window in which the user asked for it
 *
 * Begins a new document with what a file holds, in a window of its own.
 */
void
entente_application_open_copy (EntenteApplication *self,
                               GFile              *file,
                               EntenteWindow      *near)
{
  EntenteWindow *window;

  g_return_if_fail (ENTENTE_IS_APPLICATION (self) && G_IS_FILE (file) && ENTENTE_IS_WINDOW (near));

  window = find_room (self, near);
  entente_window_open_copy (window, file);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/**
 * entente_application_new_document:
 * @self: the application
 * @near: (nullable): the window in which the user asked for it
 *
 * Begins a new document: in a window that has none yet, else in a new one.
 */
void
entente_application_new_document (EntenteApplication *self,
                                  EntenteWindow      *near)
{
  EntenteWindow *window;

  g_return_if_fail (ENTENTE_IS_APPLICATION (self));

  window = find_room (self, near);
  entente_window_open_new (window);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/* The file as it is may be open, with nothing to lose. */
static EntenteWindow *
find_room_for (EntenteApplication *self,
               EntenteRecovery    *recovery,
               EntenteWindow      *near)
{
  GFile *location = entente_recovery_get_location (recovery);
  EntenteWindow *window = location != NULL ? find_window (self, location) : NULL;
  EntenteHistory *history = window != NULL ? entente_session_get_history (entente_window_get_session (window)) : NULL;

  if (history != NULL && !entente_history_is_modified (history))
    return window;
  return find_room (self, near);
}

/**
 * entente_application_restore:
 * @self: the application
 * @recovery: what is to be restored
 * @near: (nullable): the window in which the user asked for it
 *
 * Opens a document as it was when the program ended: in the window where its file is open, if nothing
 * was changed there, else as a new one.
 */
void
entente_application_restore (EntenteApplication *self,
                             EntenteRecovery    *recovery,
                             EntenteWindow      *near)
{
  g_autoptr (EntenteRecovery) kept = NULL;
  EntenteWindow *window;

  g_return_if_fail (ENTENTE_IS_APPLICATION (self) && ENTENTE_IS_RECOVERY (recovery));

  kept = g_object_ref (recovery);
  window = find_room_for (self, kept, near);
  entente_recovery_list_take (self->recovery_list, kept);
  entente_window_restore (window, kept);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/**
 * entente_application_stay:
 * @self: the application
 *
 * The user does not want to quit after all.
 */
void
entente_application_stay (EntenteApplication *self)
{
  g_return_if_fail (ENTENTE_IS_APPLICATION (self));

  self->quits = FALSE;
}
