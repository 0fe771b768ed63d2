/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scrolled-windows.h"

static gboolean
unrealize_cb (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               data)
{
  gpointer widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_matched (gtk_widget_get_settings (widget), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                          widget);
  return G_SOURCE_CONTINUE;
}

/**
 * entente_scrolled_windows_disconnect:
 *
 * Lets every scrolled window of the program let go of the settings when it leaves the screen. To be called once, before
 * there is a window.
 */
void
entente_scrolled_windows_disconnect (void)
{
  gpointer klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_cb, NULL, NULL);
  g_type_class_unref (klass);
}
