/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-size.h"

/**
 * entente_window_size_restore:
 * @settings: the preferences, as of entente_settings_new()
 * @window: a window that is not shown yet
 * @panes: its panes
 *
 * Gives them the size that the last window had.
 */
void
entente_window_size_restore (GSettings    *settings,
                             GtkWindow    *window,
                             EntentePanes *panes)
{
  g_return_if_fail (G_IS_SETTINGS (settings) && GTK_IS_WINDOW (window) && ENTENTE_IS_PANES (panes));

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
  g_object_set (panes,
                "start-width", g_settings_get_int (settings, "outline-width"),
                "end-width", g_settings_get_int (settings, "details-width"),
                "show-start", g_settings_get_boolean (settings, "show-outline"),
                "show-end", g_settings_get_boolean (settings, "show-details"),
                NULL);
}

/**
 * entente_window_size_save:
 * @settings: the preferences, as of entente_settings_new()
 * @window: a window that is about to be closed
 * @panes: its panes
 *
 * Keeps their size for the next window.
 */
void
entente_window_size_save (GSettings    *settings,
                          GtkWindow    *window,
                          EntentePanes *panes)
{
  int width, height, outline, details;

  g_return_if_fail (G_IS_SETTINGS (settings) && GTK_IS_WINDOW (window) && ENTENTE_IS_PANES (panes));

  gtk_window_get_default_size (window, &width, &height);
  g_object_get (panes, "start-width", &outline, "end-width", &details, NULL);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "outline-width", outline);
  g_settings_set_int (settings, "details-width", details);
  g_settings_set_boolean (settings, "show-outline", entente_panes_keeps (panes, TRUE));
  g_settings_set_boolean (settings, "show-details", entente_panes_keeps (panes, FALSE));
}

/**
 * entente_window_size_is_roomy:
 * @window: a window
 * @panes: its panes
 *
 * A window that is not on the screen yet will be as wide as it is asked to be, unless its header bar needs more.
 *
 * Returns: whether there is room for the panes beside each other, and for all buttons in the header bar
 */
gboolean
entente_window_size_is_roomy (GtkWindow    *window,
                              EntentePanes *panes)
{
  int width, height;

  g_return_val_if_fail (GTK_IS_WINDOW (window) && ENTENTE_IS_PANES (panes), TRUE);

  gtk_window_get_default_size (window, &width, &height);
  return !entente_panes_get_folded (panes)
         && (gtk_widget_get_width (GTK_WIDGET (window)) > 0 || width <= 0 || width >= ENTENTE_PANES_FOLD_WIDTH);
}
