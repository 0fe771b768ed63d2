/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tooltip.h"

/**
 * entente_tooltip_set:
 * @widget: a widget whose tooltip is set again and again
 * @text: (nullable): the text of the tooltip
 *
 * Sets a tooltip only if it changes. GTK 4.8 asks the display each time where the pointer is, and waits for the answer.
 */
void
entente_tooltip_set (GtkWidget  *widget,
                     const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
