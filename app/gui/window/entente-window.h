/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-result.h"
#include "entente-recovery.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* A window: one document, or the way to one. It is composed of objects that do not know it: the document that is
 * open, its journal, toasts, and groups of actions. It makes them, shows one page or another, and tells them of
 * new documents. */

#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

GtkWindow *entente_window_new (GtkApplication *application);

EntenteSession *entente_window_get_session (EntenteWindow *self);
GFile *entente_window_get_location (EntenteWindow *self);
void entente_window_open (EntenteWindow *self, GFile *file, guint64 memory);
void entente_window_open_copy (EntenteWindow *self, GFile *file);
void entente_window_open_new (EntenteWindow *self);
void entente_window_open_import (EntenteWindow *self, EntenteImportResult *result);
void entente_window_import_files (EntenteWindow *self, GPtrArray *files, GPtrArray *articles);
void entente_window_restore (EntenteWindow *self, EntenteRecovery *recovery);

G_END_DECLS
