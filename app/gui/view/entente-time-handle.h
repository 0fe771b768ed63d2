/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-time-edges.h"

G_BEGIN_DECLS

/* A part of the time strip that moves: the start or the end of the period, or what is between them. A slider for screen
 * readers. Its place is given by the chart, which also listens to its keys. */

#define ENTENTE_TYPE_TIME_HANDLE (entente_time_handle_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimeHandle, entente_time_handle, ENTENTE, TIME_HANDLE, GtkWidget)

GtkWidget *entente_time_handle_new (EntenteTimePart part);

void entente_time_handle_tell (EntenteTimeHandle *self, const char *words, double least, double most, double now);

G_END_DECLS
