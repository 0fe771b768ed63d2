/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-recovery-list.h"

G_BEGIN_DECLS

/* The window for the preferences, and for what is kept on this computer. */

#define ENTENTE_TYPE_PREFERENCES (entente_preferences_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreferences, entente_preferences, ENTENTE, PREFERENCES, AdwPreferencesWindow)

GtkWindow *entente_preferences_new (GtkWindow *parent, GSettings *settings, EntenteRecoveryList *recovery_list);

G_END_DECLS
