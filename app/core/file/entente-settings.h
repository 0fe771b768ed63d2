/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-backups.h"

G_BEGIN_DECLS

/* The preferences of the user. If no schema is installed, the defaults apply. */

/* The names of the preferences about data that are kept on this computer. */
#define ENTENTE_SETTING_BACKUPS "backups"
#define ENTENTE_SETTING_LEAVE_NO_TRACES "leave-no-traces"

/* Whether the wheel of a mouse zooms in the picture, and does not scroll. */
#define ENTENTE_SETTING_WHEEL_ZOOMS "wheel-zooms"

GSettings *entente_settings_new (void);

gboolean entente_settings_keeps_traces (void);
EntenteBackups *entente_settings_open_backups (void);

G_END_DECLS
