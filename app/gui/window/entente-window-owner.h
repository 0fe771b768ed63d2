/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-import-result.h"
#include "entente-recovery-list.h"

G_BEGIN_DECLS

/* What a window asks of the program that it belongs to, because it concerns other windows as well. */

#define ENTENTE_TYPE_WINDOW_OWNER (entente_window_owner_get_type ())
G_DECLARE_INTERFACE (EntenteWindowOwner, entente_window_owner, ENTENTE, WINDOW_OWNER, GtkApplication)

/**
 * EntenteWindowOwnerInterface:
 * @open_file: shows a file in a window, which may be @near
 * @open_files: shows documents, and imports files of other programs; some window may be @near
 * @take_import: begins a new document with what was imported
 * @open_copy: begins a new document with what a file holds
 * @restore: opens a document as it was when the program ended
 * @is_in_use: whether a window has a file open, whatever it is called there
 * @stay: does not quit, because the user wants a window to stay
 * @get_recovery_list: what was not saved when the program last ended
 */
struct _EntenteWindowOwnerInterface
{
  GTypeInterface parent_interface;

  void (*open_file) (EntenteWindowOwner *self, GFile *file, GtkWindow *near);
  void (*open_files) (EntenteWindowOwner *self, GPtrArray *files, GtkWindow *near);
  void (*take_import) (EntenteWindowOwner *self, EntenteImportResult *result, GtkWindow *near);
  void (*open_copy) (EntenteWindowOwner *self, GFile *file, GtkWindow *near);
  void (*restore) (EntenteWindowOwner *self, EntenteRecovery *recovery, GtkWindow *near);
  gboolean (*is_in_use) (EntenteWindowOwner *self, GFile *file);
  void (*stay) (EntenteWindowOwner *self);
  EntenteRecoveryList *(*get_recovery_list) (EntenteWindowOwner *self);
};

EntenteWindowOwner *entente_window_owner_get (GtkWindow *window);

void entente_window_owner_open_file (EntenteWindowOwner *self, GFile *file, GtkWindow *near);
void entente_window_owner_open_files (EntenteWindowOwner *self, GPtrArray *files, GtkWindow *near);
void entente_window_owner_take_import (EntenteWindowOwner *self, EntenteImportResult *result, GtkWindow *near);
void entente_window_owner_open_copy (EntenteWindowOwner *self, GFile *file, GtkWindow *near);
void entente_window_owner_restore (EntenteWindowOwner *self, EntenteRecovery *recovery, GtkWindow *near);
gboolean entente_window_owner_is_in_use (EntenteWindowOwner *self, GFile *file);
void entente_window_owner_stay (EntenteWindowOwner *self);
EntenteRecoveryList *entente_window_owner_get_recovery_list (EntenteWindowOwner *self);

G_END_DECLS
