/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A button with a list of the statements that were taken without being read. Each leads to its words, and can be marked
 * as read, which is one step of the history. It is hidden where there are none. */

#define ENTENTE_TYPE_UNREAD_BUTTON (entente_unread_button_get_type ())
G_DECLARE_FINAL_TYPE (EntenteUnreadButton, entente_unread_button, ENTENTE, UNREAD_BUTTON, GtkWidget)

void entente_unread_button_show (EntenteUnreadButton *self, EntenteSession *session, GArray *standings);
void entente_unread_button_close (EntenteUnreadButton *self);

G_END_DECLS
