/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks the user for a file. An object asks once at a time: whoever presses a key twice gets one dialog. A chooser may
 * answer that a file was chosen, and have none; this counts as giving up. */

/* Called once, with the chosen files (GFile); there are none if the user gave up. */
typedef void (*EntenteFileChoiceFunc) (gpointer object, GListModel *files);

gboolean entente_file_choice_ask (GtkFileChooserNative *chooser, gpointer object, EntenteFileChoiceFunc func);

G_END_DECLS
