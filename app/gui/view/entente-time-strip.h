/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The strip below the picture: when the things were that it shows, as bars over an axis, and the period in which they
 * are shown. The period can be moved by hand or be played. It is a part of the viewpoint, so that everything that shows
 * the document follows it.
 *
 * Properties: "session" (EntenteSession, nullable); "visible" of the widget: the user wants the strip. */

#define ENTENTE_TYPE_TIME_STRIP (entente_time_strip_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimeStrip, entente_time_strip, ENTENTE, TIME_STRIP, GtkBox)

G_END_DECLS
