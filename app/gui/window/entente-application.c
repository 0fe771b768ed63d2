/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-application.h"

#include "entente-accessible-parts.h"
#include "entente-export-content.h"
#include "entente-foreign-files.h"
#include "entente-list-focus.h"
#include "entente-location.h"
#include "entente-lock.h"
#include "entente-preferences.h"
#include "entente-scrolled-windows.h"
#include "entente-settings.h"
#include "entente-shortcuts.h"
#include "entente-style.h"
#include "entente-window-owner.h"
#include "entente-window.h"

#include <glib/gi18n.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;

  /* owned */
  EntenteRecoveryList *recovery_list;

  gboolean quits; /* as soon as the last window is closed */
};

static void window_owner_interface_init (EntenteWindowOwnerInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_WINDOW_OWNER, window_owner_interface_init))

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

/* The window in which the user asked for a document, if it has none yet; otherwise a new one. */
static EntenteWindow *
find_free_window (EntenteApplication *self,
                  GtkWindow          *near)
{
  if (near == NULL)
    near = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (ENTENTE_IS_WINDOW (near) && can_take_file (ENTENTE_WINDOW (near)))
    return ENTENTE_WINDOW (near);
  return ENTENTE_WINDOW (entente_window_new (GTK_APPLICATION (self)));
}

/* A new window comes up by itself, when there is something to see in it. */
static void
present_again (EntenteWindow *window)
{
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
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
  EntenteWindow *window = find_free_window (data, NULL);

  entente_window_open_new (window);
  present_again (window);
}

static GtkWindow *
first_window (EntenteApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ENTENTE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* A window that has something unsaved asks first. The others wait until it is closed. */
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
  EntenteApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (data);
  g_autoptr (GSettings) settings = entente_settings_new ();

  if (!ENTENTE_IS_PREFERENCES (window) && settings != NULL)
    window = entente_preferences_new (window, settings, self->recovery_list);
  gtk_window_present (window);
}

/* Where the kernel cannot lock in the programs that read what strangers wrote, the user is told so. */
static char *
describe (void)
{
  const char *purpose = _("Who said what about whom, when, and where it is written.");

  if (entente_lock_has_filter ())
    return g_strdup (purpose);
  return g_strconcat (purpose, "\n\n",
                      _("Without seccomp, the programs that lay out graphs and read pictures and PDFs are not locked "
                        "in here. They are only limited in memory, time and open files."),
                      NULL);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *parent = gtk_application_get_active_window (data);
  g_autofree char *comments = describe ();

  adw_show_about_window (parent,
                         "application-name", _("Entente"),
                         "application-icon", ENTENTE_APP_ID,
                         "version", ENTENTE_VERSION,
                         "developer-name", _("The Entente Contributors"),
                         "comments", comments,
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
  entente_accessible_parts_follow_windows ();
  entente_scrolled_windows_disconnect ();
  entente_list_focus_follow_windows ();
  gtk_window_set_default_icon_name (ENTENTE_APP_ID);
  /* Somebody who walks through the details by keyboard wants to read them, not to mark all of each text. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  entente_shortcuts_add_to_application (GTK_APPLICATION (application));
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
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (list, g_object_ref (files[i]));
  entente_window_owner_open_files (ENTENTE_WINDOW_OWNER (application), list, NULL);
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
entente_application_open_file (EntenteWindowOwner *owner,
                               GFile              *file,
                               GtkWindow          *near)
{
  EntenteApplication *self = ENTENTE_APPLICATION (owner);
  EntenteWindow *window = find_window (self, file);

  if (window != NULL && !can_take_file (window))
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (window == NULL)
    window = find_free_window (self, near);
  entente_window_open (window, file, entente_memory_get_free ());
  present_again (window);
}

/* Files that are to be opened, until it is known what they are. */
typedef struct {
  EntenteApplication *application;
  GPtrArray *files;
  GtkWindow *near; /* weak; nullable */
} Opening;

static void
opening_free (Opening *opening)
{
  g_application_release (G_APPLICATION (opening->application));
  g_object_unref (opening->application);
  g_ptr_array_unref (opening->files);
  g_clear_weak_pointer (&opening->near);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* The window over which the dialog comes up. A new one has the start page. */
static EntenteWindow *
find_window_for_import (EntenteApplication *self,
                        GtkWindow          *near)
{
  if (near == NULL)
    near = gtk_application_get_active_window (GTK_APPLICATION (self));
  while (near != NULL && !ENTENTE_IS_WINDOW (near))
    near = gtk_window_get_transient_for (near);
  if (near == NULL)
    near = entente_window_new (GTK_APPLICATION (self));
  gtk_window_present (near);
  return ENTENTE_WINDOW (near);
}

static void
found_foreign_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (EntenteForeignFiles) found = entente_foreign_files_find_finish (result);

  for (guint i = 0; i < found->documents->len; i++)
    entente_window_owner_open_file (ENTENTE_WINDOW_OWNER (opening->application), found->documents->pdata[i],
                                    opening->near);
  if (found->imports->len + found->articles->len > 0)
    entente_window_import_files (find_window_for_import (opening->application, opening->near), found->imports,
                                 found->articles);
}

static gboolean
are_all_own (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (!entente_foreign_files_is_named_as_own (files->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
entente_application_open_files (EntenteWindowOwner *owner,
                                GPtrArray          *files,
                                GtkWindow          *near)
{
  Opening *opening;

  if (are_all_own (files))
    {
      for (guint i = 0; i < files->len; i++)
        entente_window_owner_open_file (owner, files->pdata[i], near);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->application = g_object_ref (ENTENTE_APPLICATION (owner));
  opening->files = g_ptr_array_ref (files);
  g_set_weak_pointer (&opening->near, near);
  g_application_hold (G_APPLICATION (owner));
  entente_foreign_files_find_async (files, found_foreign_cb, opening);
}

static void
entente_application_take_import (EntenteWindowOwner  *owner,
                                 EntenteImportResult *result,
                                 GtkWindow           *near)
{
  EntenteWindow *window = find_free_window (ENTENTE_APPLICATION (owner), near);

  entente_window_open_import (window, result);
  present_again (window);
}

static void
entente_application_open_copy (EntenteWindowOwner *owner,
                               GFile              *file,
                               GtkWindow          *near)
{
  EntenteWindow *window = find_free_window (ENTENTE_APPLICATION (owner), near);

  entente_window_open_copy (window, file);
  present_again (window);
}

/* The file may be open as it is. Then its window can be used, if there is nothing to lose in it. */
static EntenteWindow *
find_window_for_recovery (EntenteApplication *self,
                          EntenteRecovery    *recovery,
                          GtkWindow          *near)
{
  GFile *location = entente_recovery_get_location (recovery);
  EntenteWindow *window = location != NULL ? find_window (self, location) : NULL;
  EntenteHistory *history = window != NULL ? entente_session_get_history (entente_window_get_session (window)) : NULL;

  if (history != NULL && !entente_history_is_modified (history))
    return window;
  return find_free_window (self, near);
}

static void
entente_application_restore (EntenteWindowOwner *owner,
                             EntenteRecovery    *recovery,
                             GtkWindow          *near)
{
  EntenteApplication *self = ENTENTE_APPLICATION (owner);
  g_autoptr (EntenteRecovery) kept = g_object_ref (recovery);
  EntenteWindow *window = find_window_for_recovery (self, kept, near);

  entente_recovery_list_take (self->recovery_list, kept);
  entente_window_restore (window, kept);
  present_again (window);
}

static gboolean
entente_application_is_in_use (EntenteWindowOwner *owner,
                               GFile              *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (owner)); l != NULL; l = l->next)
    {
      GFile *location = ENTENTE_IS_WINDOW (l->data) ? entente_window_get_location (l->data) : NULL;

      if (location != NULL && entente_location_is_same (location, file))
        return TRUE;
    }
  return FALSE;
}

static void
entente_application_stay (EntenteWindowOwner *owner)
{
  ENTENTE_APPLICATION (owner)->quits = FALSE;
}

static EntenteRecoveryList *
entente_application_get_recovery_list (EntenteWindowOwner *owner)
{
  return ENTENTE_APPLICATION (owner)->recovery_list;
}

static void
window_owner_interface_init (EntenteWindowOwnerInterface *iface)
{
  iface->open_file = entente_application_open_file;
  iface->open_files = entente_application_open_files;
  iface->take_import = entente_application_take_import;
  iface->open_copy = entente_application_open_copy;
  iface->restore = entente_application_restore;
  iface->is_in_use = entente_application_is_in_use;
  iface->stay = entente_application_stay;
  iface->get_recovery_list = entente_application_get_recovery_list;
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
