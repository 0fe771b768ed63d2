/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-recovery-list.h"

G_BEGIN_DECLS

/* What a window asks of the program that it belongs to, because it concerns other windows as well. */

#define ENTENTE_TYPE_PROGRAM (entente_program_get_type ())
G_DECLARE_INTERFACE (EntenteProgram, entente_program, ENTENTE, PROGRAM, GtkApplication)

/**
 * EntenteProgramInterface:
 * @open_file: shows a file in a window, which may be @near
 * @open_copy: begins a new document with what a file holds
 * @restore: opens a document as it was when the program ended
 * @is_in_use: whether a window has a file open, whatever it is called there
 * @stay: does not quit, because the user wants a window to stay
 * @get_recovery_list: what was not saved when the program last ended
 */
struct _EntenteProgramInterface
{
  GTypeInterface parent_interface;

  void (*open_file) (EntenteProgram *self, GFile *file, GtkWindow *near);
  void (*open_copy) (EntenteProgram *self, GFile *file, GtkWindow *near);
  void (*restore) (EntenteProgram *self, EntenteRecovery *recovery, GtkWindow *near);
  gboolean (*is_in_use) (EntenteProgram *self, GFile *file);
  void (*stay) (EntenteProgram *self);
  EntenteRecoveryList *(*get_recovery_list) (EntenteProgram *self);
};

EntenteProgram *entente_program_get (GtkWindow *window);

void entente_program_open_file (EntenteProgram *self, GFile *file, GtkWindow *near);
void entente_program_open_copy (EntenteProgram *self, GFile *file, GtkWindow *near);
void entente_program_restore (EntenteProgram *self, EntenteRecovery *recovery, GtkWindow *near);
gboolean entente_program_is_in_use (EntenteProgram *self, GFile *file);
void entente_program_stay (EntenteProgram *self);
EntenteRecoveryList *entente_program_get_recovery_list (EntenteProgram *self);

G_END_DECLS
