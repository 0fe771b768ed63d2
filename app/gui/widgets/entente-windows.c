/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-windows.h"

/* What is to be called for each window. It lives as long as the program. */
typedef struct {
  const char *signal;
  GCallback callback;
} Connection;

static void
windows_cb (GListModel *windows,
            guint       position,
            guint       removed,
            guint       added,
            gpointer    data)
{
  const Connection *connection = data;

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_signal_connect (window, connection->signal, connection->callback, NULL);
    }
}

static void
free_connection (gpointer  data,
                 GClosure *closure)
{
  g_free (data);
}

/**
 * entente_windows_connect:
 * @signal: (scope forever): a signal of windows
 * @callback: (scope forever): its handler
 *
 * Connects the handler to every window of the program that will be there. To be called before there is a window.
 */
void
entente_windows_connect (const char *signal,
                         GCallback   callback)
{
  Connection *connection;

  g_return_if_fail (signal != NULL && callback != NULL);

  connection = g_new (Connection, 1);
  *connection = (Connection) { signal, callback };
  g_signal_connect_data (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_cb), connection,
                         free_connection, 0);
}
