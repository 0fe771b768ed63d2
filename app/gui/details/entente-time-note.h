/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* Says of a relation that it may have been outside the period which is shown, as long as that is so: its line is drawn
 * paler for that. */

GtkWidget *entente_time_note_new (EntenteSession *session, EntenteItem *relation);

G_END_DECLS
