/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A part of the page of two actors: how they are connected over what is shown, with the words for each step. The chains
 * are looked for in another thread, and anew when something else is shown. */

#define ENTENTE_TYPE_CONNECTION_PART (entente_connection_part_get_type ())
G_DECLARE_FINAL_TYPE (EntenteConnectionPart, entente_connection_part, ENTENTE, CONNECTION_PART, GtkWidget)

GtkWidget *entente_connection_part_new (EntenteSession *session, EntenteItem *from, EntenteItem *to);
gboolean entente_connection_part_is_busy (EntenteConnectionPart *self);

G_END_DECLS
