/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-owner.h"

G_DEFINE_INTERFACE (EntenteWindowOwner, entente_window_owner, GTK_TYPE_APPLICATION)

static void
entente_window_owner_default_init (EntenteWindowOwnerInterface *iface)
{
}

/**
 * entente_window_owner_get:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the program that it belongs to
 */
EntenteWindowOwner *
entente_window_owner_get (GtkWindow *window)
{
  GtkApplication *application;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  application = gtk_window_get_application (window);
  return ENTENTE_IS_WINDOW_OWNER (application) ? ENTENTE_WINDOW_OWNER (application) : NULL;
}

/**
 * entente_window_owner_open_file:
 * @self: a program
 * @file: what to open
 * @near: (nullable): the window in which the user asked for it
 *
 * Shows a file: in its window if it is open, else in a window that has none yet, else in a new one.
 */
void
entente_window_owner_open_file (EntenteWindowOwner *self,
                                GFile              *file,
                                GtkWindow          *near)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && G_IS_FILE (file));

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->open_file (self, file, near);
}

/**
 * entente_window_owner_open_files:
 * @self: a program
 * @files: (element-type GFile): what to open
 * @near: (nullable): the window in which the user asked for it
 *
 * Shows each document as entente_window_owner_open_file() does. Files of other programs are imported together, into the
 * document of @near or into a new one, as the user chooses.
 */
void
entente_window_owner_open_files (EntenteWindowOwner *self,
                                 GPtrArray          *files,
                                 GtkWindow          *near)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && files != NULL);

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->open_files (self, files, near);
}

/**
 * entente_window_owner_take_import:
 * @self: a program
 * @result: what is to be in a new document
 * @near: the window in which the user asked for it
 *
 * Begins a new document with what was imported.
 */
void
entente_window_owner_take_import (EntenteWindowOwner  *self,
                                  EntenteImportResult *result,
                                  GtkWindow           *near)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && ENTENTE_IS_IMPORT_RESULT (result));

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->take_import (self, result, near);
}

/**
 * entente_window_owner_open_copy:
 * @self: a program
 * @file: what to open
 * @near: the window in which the user asked for it
 *
 * Begins a new document with what a file holds, in a window of its own.
 */
void
entente_window_owner_open_copy (EntenteWindowOwner *self,
                                GFile              *file,
                                GtkWindow          *near)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && G_IS_FILE (file) && GTK_IS_WINDOW (near));

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->open_copy (self, file, near);
}

/**
 * entente_window_owner_restore:
 * @self: a program
 * @recovery: what is to be restored
 * @near: (nullable): the window in which the user asked for it
 *
 * Opens a document as it was when the program ended. It goes to the window where its file is open, if
 * nothing was changed there, and otherwise becomes a new document.
 */
void
entente_window_owner_restore (EntenteWindowOwner *self,
                              EntenteRecovery    *recovery,
                              GtkWindow          *near)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && ENTENTE_IS_RECOVERY (recovery));

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->restore (self, recovery, near);
}

/**
 * entente_window_owner_is_in_use:
 * @self: a program
 * @file: a file
 *
 * Returns: whether one of its windows has the file open
 */
gboolean
entente_window_owner_is_in_use (EntenteWindowOwner *self,
                                GFile              *file)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW_OWNER (self) && G_IS_FILE (file), FALSE);

  return ENTENTE_WINDOW_OWNER_GET_IFACE (self)->is_in_use (self, file);
}

/**
 * entente_window_owner_stay:
 * @self: a program
 *
 * Tells it that the user does not want to quit after all.
 */
void
entente_window_owner_stay (EntenteWindowOwner *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW_OWNER (self));

  ENTENTE_WINDOW_OWNER_GET_IFACE (self)->stay (self);
}

/**
 * entente_window_owner_get_recovery_list:
 * @self: a program that has started
 *
 * Returns: (transfer none): what was not saved when it ended the last time
 */
EntenteRecoveryList *
entente_window_owner_get_recovery_list (EntenteWindowOwner *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW_OWNER (self), NULL);

  return ENTENTE_WINDOW_OWNER_GET_IFACE (self)->get_recovery_list (self);
}
