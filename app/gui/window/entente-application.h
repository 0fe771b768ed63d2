/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-recovery-list.h"
#include "entente-window.h"

G_BEGIN_DECLS

/* The program: its windows, each with a file of its own, and what concerns all of them. */

#define ENTENTE_TYPE_APPLICATION (entente_application_get_type ())
G_DECLARE_FINAL_TYPE (EntenteApplication, entente_application, ENTENTE, APPLICATION, AdwApplication)

EntenteApplication *entente_application_new (void);

EntenteRecoveryList *entente_application_get_recovery_list (EntenteApplication *self);

void entente_application_open_copy (EntenteApplication *self, GFile *file, EntenteWindow *near);
void entente_application_open_file (EntenteApplication *self, GFile *file, EntenteWindow *near);
void entente_application_new_document (EntenteApplication *self, EntenteWindow *near);
void entente_application_restore (EntenteApplication *self, EntenteRecovery *recovery, EntenteWindow *near);

void entente_application_stay (EntenteApplication *self);

G_END_DECLS
