/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A window beside the picture, in which sources, speakers, media and grades are unticked, and which lists what falls
 * without them, and what stays. */

#define ENTENTE_TYPE_FALLS_WINDOW (entente_falls_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFallsWindow, entente_falls_window, ENTENTE, FALLS_WINDOW, AdwWindow)

GtkWindow *entente_falls_window_new (GtkWindow *parent, EntenteSession *session);

G_END_DECLS
