/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes pictures for actors from files, the clipboard and drops. Nothing of it is decoded in this process. */

GdkContentFormats *entente_picture_task_get_formats (void);
gboolean entente_picture_task_fits (const GdkContentFormats *formats);
gboolean entente_picture_task_is_picture (GFile *file);
void entente_picture_task_add_filters (GtkFileChooser *chooser);

void entente_picture_task_take_file (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer data);
void entente_picture_task_take_clipboard (GdkClipboard *clipboard, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer data);
void entente_picture_task_take_drop (GdkDrop *drop, GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer data);
char *entente_picture_task_finish (GAsyncResult *result, GError **error);

G_END_DECLS
