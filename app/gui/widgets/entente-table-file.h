/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes the table that is to be saved; called in another thread. */
typedef GBytes *(*EntenteTableFileFunc) (gconstpointer data);

void entente_table_file_ask (GtkWindow *window, const char *title, const char *name, EntenteTableFileFunc write,
                             gpointer data, GDestroyNotify free_data);

G_END_DECLS
